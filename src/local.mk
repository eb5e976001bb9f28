# src: the program. The wings stand from the top to the bottom: one uses those
# below it, never one above.

bin_PROGRAMS += src/ckr
src_ckr_SOURCES = src/main.c
src_ckr_LDADD = src/libckr.a $(POPT_LIBS)

# All but main.c, so that the tests link what the program is made of.
noinst_LIBRARIES += src/libckr.a
src_libckr_a_CFLAGS = $(AM_CFLAGS) $(POPT_CFLAGS)
src_libckr_a_SOURCES =

# Tables in C. They are made in the build tree and never distributed: awk is
# there wherever configure has run.
generated_tables =
generators = $(reader)

include src/command/local.mk
include src/filter/local.mk
include src/decode/local.mk
include src/export/local.mk
include src/scan/local.mk
include src/rule/local.mk
include src/words/local.mk
include src/print/local.mk
include src/table/local.mk
include src/base/local.mk

nodist_src_libckr_a_SOURCES = $(generated_tables)
BUILT_SOURCES += $(generated_tables)
CLEANFILES += $(generated_tables) src/*/*.inc-t
EXTRA_DIST += $(generators)

# BUILT_SOURCES serves only all, check and install; "make src/ckr" in a fresh
# tree needs this.
$(src_libckr_a_OBJECTS): $(generated_tables)
