# src/decode: operands: what a user asks about.

src_libckr_a_SOURCES += \
	src/decode/decode.c \
	src/decode/decode.h \
	src/decode/list.c \
	src/decode/list.h \
	src/decode/manual.c \
	src/decode/manual.h \
	src/decode/suggest.c \
	src/decode/suggest.h
