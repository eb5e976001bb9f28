# src/export: the codes for other programs, and other people's headers.
# In: the name of a platform, or the text of a C header.
# Out: a look-up file, or a line for each difference from the tables.

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
