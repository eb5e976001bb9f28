# src/export: what other programs load, and their headers.

src_libckr_a_SOURCES += \
	src/export/export.c \
	src/export/export.h \
	src/export/expression.c \
	src/export/expression.h \
	src/export/header.c \
	src/export/header.h \
	src/export/macro.c \
	src/export/macro.h \
	src/export/token.h
