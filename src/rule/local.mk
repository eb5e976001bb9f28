# src/rule: how a line is read: ckr-rule(7), in C.
# In: the text of a line, and the words as they are known.
# Out: for each name and number a verdict, the codes among them, and why.

src_libckr_a_SOURCES += \
	src/rule/behind.c \
	src/rule/behind.h \
	src/rule/context.c \
	src/rule/context.h \
	src/rule/halves.c \
	src/rule/halves.h \
	src/rule/hit.h \
	src/rule/judge.c \
	src/rule/judge.h \
	src/rule/marks.c \
	src/rule/marks.h \
	src/rule/mute.c \
	src/rule/mute.h \
	src/rule/numeral.c \
	src/rule/numeral.h \
	src/rule/symbol.c \
	src/rule/symbol.h \
	src/rule/verdict.h \
	src/rule/walk.c \
	src/rule/walk.h
