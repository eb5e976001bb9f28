# src/scan: which lines of a log have return values, each read once at most.
# In: the bytes of a log, or the text of a line.
# Out: lines that cannot have any are passed over; of the others, each code's
# value, and where it stands.

src_libckr_a_SOURCES += \
	src/scan/earlier.c \
	src/scan/earlier.h \
	src/scan/echo.c \
	src/scan/echo.h \
	src/scan/glance.c \
	src/scan/glance.h \
	src/scan/mixture.c \
	src/scan/mixture.h \
	src/scan/rarest.c \
	src/scan/rarest.h \
	src/scan/scan.c \
	src/scan/scan.h \
	src/scan/sieve.c \
	src/scan/sieve.h \
	src/scan/trace.c \
	src/scan/trace.h \
	src/scan/trigrams.c \
	src/scan/trigrams.h
