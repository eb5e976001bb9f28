# tests/fuzz: targets that replay their corpus, or are linked with a fuzzer.
fuzz_targets = \
	tests/fuzz/fuzz_filter \
	tests/fuzz/fuzz_header \
	tests/fuzz/fuzz_lines \
	tests/fuzz/fuzz_markdown \
	tests/fuzz/fuzz_mmexternal \
	tests/fuzz/fuzz_operand \
	tests/fuzz/fuzz_words
if ENABLE_FUZZING
fuzz_driver = \
	tests/fuzz/mutator.c \
	tests/scan/lines.c \
	tests/scan/lines.h \
	tests/scan/users.c \
	tests/scan/users.h
else
fuzz_driver = tests/fuzz/main.c
TESTS += $(fuzz_targets)
endif
check_PROGRAMS += $(fuzz_targets)
fuzz_common = \
	tests/fuzz/fuzz.c \
	tests/fuzz/fuzz.h \
	$(fuzz_driver)
fuzz_pieces = \
	tests/fuzz/pieces.c \
	tests/fuzz/pieces.h
fuzz_libs = src/libckr.a $(POPT_LIBS) $(FUZZING_LIBS)
tests_fuzz_fuzz_filter_SOURCES = \
	tests/filter/feed.c \
	tests/filter/feed.h \
	tests/fuzz/fuzz_filter.c \
	$(fuzz_pieces) \
	$(fuzz_common)
tests_fuzz_fuzz_filter_LDADD = $(fuzz_libs) -lpthread
tests_fuzz_fuzz_header_SOURCES = tests/fuzz/fuzz_header.c $(fuzz_common)
tests_fuzz_fuzz_header_LDADD = $(fuzz_libs)
fuzz_onescan = \
	tests/fuzz/onescan.c \
	tests/fuzz/onescan.h
tests_fuzz_fuzz_lines_SOURCES = \
	tests/fuzz/fuzz_lines.c \
	$(fuzz_onescan) \
	$(fuzz_common)
tests_fuzz_fuzz_lines_LDADD = $(fuzz_libs)
tests_fuzz_fuzz_markdown_SOURCES = tests/fuzz/fuzz_markdown.c $(fuzz_common)
tests_fuzz_fuzz_markdown_LDADD = $(fuzz_libs)
tests_fuzz_fuzz_mmexternal_SOURCES = \
	tests/fuzz/fuzz_mmexternal.c \
	$(fuzz_pieces) \
	$(fuzz_common)
tests_fuzz_fuzz_mmexternal_LDADD = $(fuzz_libs)
tests_fuzz_fuzz_operand_SOURCES = tests/fuzz/fuzz_operand.c $(fuzz_common)
tests_fuzz_fuzz_operand_LDADD = $(fuzz_libs)
tests_fuzz_fuzz_words_SOURCES = \
	tests/fuzz/fuzz_words.c \
	$(fuzz_onescan) \
	$(fuzz_common)
tests_fuzz_fuzz_words_LDADD = $(fuzz_libs)
EXTRA_DIST += \
	tests/fuzz/README.md \
	tests/fuzz/corpus
