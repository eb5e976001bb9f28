# src/filter: a log goes through, and what its codes mean is added.
# In: the bytes of files, of standard input, or rsyslog's messages.
# Out: the same lines with comments, or a record or count for each code.

src_libckr_a_SOURCES += \
	src/filter/annotate.c \
	src/filter/annotate.h \
	src/filter/commentcache.c \
	src/filter/commentcache.h \
	src/filter/filter.c \
	src/filter/filter.h \
	src/filter/message.c \
	src/filter/message.h \
	src/filter/mmexternal.c \
	src/filter/mmexternal.h \
	src/filter/mode.h \
	src/filter/report.c \
	src/filter/report.h \
	src/filter/silence.c \
	src/filter/silence.h \
	src/filter/tally.c \
	src/filter/tally.h \
	src/filter/why.c \
	src/filter/why.h
