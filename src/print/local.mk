# src/print: a record, for people and for programs.

src_libckr_a_SOURCES += \
	src/print/comment.c \
	src/print/comment.h \
	src/print/explain.c \
	src/print/explain.h \
	src/print/fields.c \
	src/print/fields.h \
	src/print/format.c \
	src/print/format.h
