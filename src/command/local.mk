# src/command: the command line, and what it asks for.

src_libckr_a_SOURCES += \
	src/command/options.c \
	src/command/options.h \
	src/command/run.c \
	src/command/run.h
