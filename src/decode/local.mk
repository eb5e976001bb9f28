# src/decode: what a user asks about: an operand, a list, a manual page.
# In: an operand, whatever it is.
# Out: the codes that it stands for go to `print`; what is none is reported.

src_libckr_a_SOURCES += \
	src/decode/byname.c \
	src/decode/byname.h \
	src/decode/bynumber.c \
	src/decode/bynumber.h \
	src/decode/decode.c \
	src/decode/decode.h \
	src/decode/fragment.c \
	src/decode/fragment.h \
	src/decode/group.c \
	src/decode/group.h \
	src/decode/list.c \
	src/decode/list.h \
	src/decode/manual.c \
	src/decode/manual.h \
	src/decode/neighbours.c \
	src/decode/neighbours.h \
	src/decode/packed.c \
	src/decode/packed.h \
	src/decode/pasted.c \
	src/decode/pasted.h \
	src/decode/lookup.c \
	src/decode/lookup.h \
	src/decode/search.c \
	src/decode/search.h \
	src/decode/suggest.c \
	src/decode/suggest.h \
	src/decode/vendorlist.c \
	src/decode/vendorlist.h \
	src/decode/wordmatch.c \
	src/decode/wordmatch.h
