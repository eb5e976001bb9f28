# src/command: the command line, and what it asks for.
# In: the words of the command line and the environment.
# Out: one call of what is asked for, in the wing that does it.

src_libckr_a_SOURCES += \
	src/command/choice.c \
	src/command/choice.h \
	src/command/combination.c \
	src/command/combination.h \
	src/command/commandline.c \
	src/command/commandline.h \
	src/command/exitguard.c \
	src/command/exitguard.h \
	src/command/logs.c \
	src/command/logs.h \
	src/command/options.c \
	src/command/options.h \
	src/command/optiontable.c \
	src/command/optiontable.h \
	src/command/run.c \
	src/command/run.h
