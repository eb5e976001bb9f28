# src/base: text, numbers, input and output, as any program needs them.
# In and out: bytes; nothing here knows of PKCS #11.
# Messages and the exit status are `diag`'s alone.

src_libckr_a_SOURCES += \
	src/base/ascii.h \
	src/base/diag.c \
	src/base/diag.h \
	src/base/input.c \
	src/base/input.h \
	src/base/interrupt.c \
	src/base/interrupt.h \
	src/base/json.c \
	src/base/json.h \
	src/base/letter.c \
	src/base/letter.h \
	src/base/newline.c \
	src/base/newline.h \
	src/base/number.c \
	src/base/number.h \
	src/base/output.c \
	src/base/output.h \
	src/base/printer.c \
	src/base/printer.h \
	src/base/progress.c \
	src/base/progress.h \
	src/base/query.c \
	src/base/query.h \
	src/base/sandbox.c \
	src/base/sandbox.h \
	src/base/stream.h \
	src/base/strings.c \
	src/base/strings.h \
	src/base/text.c \
	src/base/text.h \
	src/base/turn.h \
	src/base/utf8.c \
	src/base/utf8.h \
	src/base/wholefile.c \
	src/base/wholefile.h
