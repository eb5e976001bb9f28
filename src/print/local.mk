# src/print: a return value, for people and for programs.
# In: a record, which is a value and the row that explains it.
# Out: a paragraph, a line, a comment, or fields in CSV, TSV or JSON.

src_libckr_a_SOURCES += \
	src/print/advice.c \
	src/print/advice.h \
	src/print/comment.c \
	src/print/comment.h \
	src/print/explain.c \
	src/print/explain.h \
	src/print/fieldline.c \
	src/print/fieldline.h \
	src/print/fields.c \
	src/print/fields.h \
	src/print/foreign.c \
	src/print/foreign.h \
	src/print/format.c \
	src/print/format.h \
	src/print/listline.c \
	src/print/listline.h \
	src/print/paragraph.c \
	src/print/paragraph.h \
	src/print/restcache.c \
	src/print/restcache.h \
	src/print/returned.c \
	src/print/returned.h \
	src/print/textcache.c \
	src/print/textcache.h
