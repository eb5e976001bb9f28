/* SPDX-License-Identifier: MIT */
/* check_filter: what holds for any input, however it comes. */
#include <config.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/filter/feed.h"
#include "tests/unit.h"

enum { INPUTS = 60, TEXT_SIZE = 1 << 13 };

static const struct filter_options modes[] = {
	{ .mode = FILTER_COMMENT },
	{ .mode = FILTER_COMMENT, .color = true },
	{ .mode = FILTER_COMMENT, .all = true, .describe = true },
	{ .mode = FILTER_COMMENT, .only = true },
	{ .mode = FILTER_COMMENT, .once = true },
	{ .mode = FILTER_COMMENT, .every_line = true },
	{ .mode = FILTER_INLINE },
	{ .mode = FILTER_INLINE, .color = true },
	{ .mode = FILTER_INLINE, .all = true, .once = true },
	{ .mode = FILTER_INLINE, .only = true },
	{ .mode = FILTER_COUNT },
	{ .mode = FILTER_QUIET },
	{ .mode = FILTER_RECORDS },
	{ .mode = FILTER_RECORDS, .all = true, .once = true },
};

enum { MODES = sizeof(modes) / sizeof(modes[0]) };

struct text {
	char *bytes;
	size_t length;
};

static void add(struct text *text, const char *bytes, size_t length)
{
	memcpy(text->bytes + text->length, bytes, length);
	text->length += length;
}

/* A value in one of the ways to write it. */
static int write_value(char *code, size_t size, unsigned int form,
		       uint32_t value)
{
	switch (form) {
	case 0:
		return snprintf(code, size, "0x%" PRIX32, value);
	case 1:
		return snprintf(code, size, "%" PRIu32, value);
	case 2:
		return snprintf(code, size, "0x%08" PRIx32, value);
	case 3:
		return snprintf(code, size, "%08" PRIX32, value);
	case 4:
		return snprintf(code, size, "CKR_0x%08" PRIX32, value);
	default:
		return snprintf(code, size, "%" PRId32, (int32_t)value);
	}
}

/* Any code of the table, by value or by name, with its prefix or without. */
static void add_code(struct text *text, unsigned int *state)
{
	const struct table *table = feed_table();
	const struct table_source *source = table_source(
		table, feed_random(state) % table_source_count(table));
	const struct table_row *row =
		&source->rows[feed_random(state) % source->count];
	unsigned int form = feed_random(state) % 8;
	char code[128];

	if (form == 6)
		add(text, row->name, strlen(row->name));
	else if (form == 7)
		add(text, row->name + 4, strlen(row->name + 4));
	else
		add(text, code,
		    (size_t)write_value(code, sizeof(code), form, row->value));
}

/* Pieces of logs, borders of every kind, and bytes that are no text. */
static void add_fragment(struct text *text, unsigned int *state)
{
	static const char *const fragments[] = {
		"rv = ",
		"rv=",
		"failed: ",
		"error ",
		"error:",
		"returned ",
		"Returned:  ",
		"C_Login",
		"C_GetSlotList ",
		"pkcs11: ",
		"PKCS#11 module:",
		"cryptoki ",
		"CK_RV ",
		"CKR_",
		"\"rv\":",
		"code=",
		"(",
		")",
		"'",
		"\"",
		": ",
		" - ",
		"-",
		", ",
		" # ",
		"  # CKR_",
		"\\n",
		"\\\"",
		"\\",
		"\033[31m",
		"\033[0m",
		"\033[",
		"+ 0x12",
		"0x",
		"12:01:07 ",
		"user@10.0.0.1 ",
		"slot ",
		"handle ",
		"PIN: ",
		"a longer piece of plain text without any ",
	};
	static const char borders[] = "\n\n\n\r\0\377\303\200\b\t ;";
	unsigned int choice = feed_random(state) % 64;
	const char *fragment;

	if (choice < sizeof(fragments) / sizeof(fragments[0])) {
		fragment = fragments[choice];
		add(text, fragment, strlen(fragment));
	} else if (choice < 52) {
		add(text, borders + feed_random(state) % (sizeof(borders) - 1),
		    1);
	} else if (choice < 54) {
		add(text, "\r\n", 2);
	} else {
		add_code(text, state);
	}
}

static struct text make_text(unsigned int seed)
{
	struct text text = { malloc(TEXT_SIZE), 0 };
	unsigned int state = seed + 1;
	size_t size = feed_random(&state) % (TEXT_SIZE - 256);

	ck_assert_ptr_nonnull(text.bytes);
	while (text.length < size)
		add_fragment(&text, &state);
	return text;
}

/* A line with codes at its start, around the limit and behind it. */
static struct text make_long_text(size_t length, const char *ending)
{
	static const char code[] = " C_Login failed: rv = 0xA0 ";
	size_t used = strlen(code);
	struct text text = { malloc(length + 64), length };
	size_t places[] = { 0, FILTER_LINE_LIMIT - 100, FILTER_LINE_LIMIT - 3,
			    FILTER_LINE_LIMIT + 1000 };

	ck_assert_ptr_nonnull(text.bytes);
	memset(text.bytes, '.', length);
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
		if (places[i] + used <= length)
			memcpy(text.bytes + places[i], code, used);
	add(&text, ending, strlen(ending));
	return text;
}

static void expect_same(const struct text *text, size_t mode, unsigned int cut)
{
	struct feed_output whole = feed(&modes[mode], FORMAT_JSON, text->bytes,
					text->length, FEED_WHOLE);
	struct feed_output pieces =
		feed(&modes[mode], FORMAT_JSON, text->bytes, text->length, cut);

	ck_assert_msg(whole.length == pieces.length &&
			      memcmp(whole.text, pieces.text, whole.length) ==
				      0,
		      "mode %zu differs in pieces (%u)", mode, cut);
	ck_assert_int_eq(whole.met, pieces.met);
	free(whole.text);
	free(pieces.text);
}

START_TEST(without_the_comments_the_output_is_the_input)
{
	for (unsigned int seed = 0; seed < 5 * INPUTS; seed++) {
		struct text text = make_text(seed);
		struct feed_output output =
			feed(&modes[0], FORMAT_TEXT, text.bytes, text.length,
			     FEED_RANDOM + seed);

		ck_assert_msg(feed_restores(text.bytes, text.length, &output),
			      "input %u is changed", seed);
		free(output.text);
		free(text.bytes);
	}
}
END_TEST

START_TEST(inline_only_adds)
{
	for (unsigned int seed = 0; seed < INPUTS; seed++) {
		struct text text = make_text(seed);
		struct filter_options options = { .mode = FILTER_INLINE };
		struct feed_output output =
			feed(&options, FORMAT_TEXT, text.bytes, text.length,
			     FEED_WHOLE);

		ck_assert_msg(feed_contains(text.bytes, text.length, &output),
			      "input %u loses something", seed);
		free(output.text);
		free(text.bytes);
	}
}
END_TEST

START_TEST(how_the_input_is_cut_does_not_matter)
{
	for (unsigned int seed = 0; seed < INPUTS; seed++) {
		struct text text = make_text(seed);

		for (size_t mode = 0; mode < MODES; mode++)
			expect_same(&text, mode, FEED_RANDOM + seed);
		expect_same(&text, seed % MODES, FEED_BYTES);
		free(text.bytes);
	}
}
END_TEST

START_TEST(a_long_line_may_be_cut_anywhere)
{
	static const char *const endings[] = { "", "\n", "\r\n", "\r" };
	static const size_t lengths[] = {
		FILTER_LINE_LIMIT - 1, FILTER_LINE_LIMIT,
		FILTER_LINE_LIMIT + 1, FILTER_LINE_LIMIT + 200000,
		3 * FILTER_LINE_LIMIT,
	};

	for (size_t mode = 0; mode < MODES; mode++) {
		size_t length = lengths[mode % 5];
		struct text text = make_long_text(length, endings[mode % 4]);

		expect_same(&text, mode, FEED_RANDOM + (unsigned int)mode);
		free(text.bytes);
	}
}
END_TEST

START_TEST(a_long_line_passes_whole)
{
	struct text text = make_long_text(4 * FILTER_LINE_LIMIT, "\r\n");
	struct feed_output output = feed(&modes[0], FORMAT_TEXT, text.bytes,
					 text.length, FEED_WHOLE);

	ck_assert(feed_restores(text.bytes, text.length, &output));
	ck_assert_uint_gt(output.length, text.length);
	free(output.text);
	free(text.bytes);
}
END_TEST

/* Peak memory in KiB of ckr with an argument, fed many MiB of a pattern. */
static long peak_memory(const char *argument, const char *pattern)
{
	enum { COPIES = 12, BLOCK = 1 << 20 };
	char *block = malloc(BLOCK);
	struct rusage usage;
	int ends[2];
	int status;
	pid_t child;

	ck_assert_ptr_nonnull(block);
	for (size_t i = 0; i < BLOCK; i++)
		block[i] = pattern[i % strlen(pattern)];
	ck_assert_int_eq(pipe(ends), 0);
	child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0) {
		if (dup2(ends[0], STDIN_FILENO) < 0 || close(ends[1]) != 0 ||
		    !freopen("/dev/null", "w", stdout))
			_exit(99);
		(void)execl(getenv("CKR"), "ckr", argument, (char *)NULL);
		_exit(99);
	}
	(void)close(ends[0]);
	for (int i = 0; i < COPIES; i++)
		for (size_t at = 0; at < BLOCK;) {
			ssize_t count = write(ends[1], block + at, BLOCK - at);

			ck_assert_int_gt(count, 0);
			at += (size_t)count;
		}
	(void)close(ends[1]);
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	/* Of the children the largest, which is no less than this one. */
	ck_assert_int_eq(getrusage(RUSAGE_CHILDREN, &usage), 0);
	ck_assert(WIFEXITED(status) && WEXITSTATUS(status) < 2);
	free(block);
	return usage.ru_maxrss;
}

START_TEST(memory_does_not_grow_with_the_input)
{
	static const char *const arguments[] = { "--color=never", "--inline",
						 "--count", "--only" };
	static const char *const patterns[] = {
		"nothing of interest here\n",
		"no newline, C_Login failed: rv = 0xA0 ",
		"C_Login failed: rv = 0xA0\n",
		"\n",
	};

	const char *preloaded = getenv("LD_PRELOAD");

	/* An emulator, a sanitizer and valgrind take more than the program. */
	if (getenv("EMULATED") || getenv("ASAN_OPTIONS") ||
	    (preloaded && strstr(preloaded, "vgpreload")))
		return;
	/* Each mode has patterns enough in every other one. */
	for (size_t i = 0; i < 4; i++)
		for (size_t j = i % 2; j < 4; j += 2)
			ck_assert_int_le(peak_memory(arguments[i], patterns[j]),
					 8192);
}
END_TEST

UNIT_MAIN("filter", without_the_comments_the_output_is_the_input,
	  inline_only_adds, how_the_input_is_cut_does_not_matter,
	  a_long_line_may_be_cut_anywhere, a_long_line_passes_whole,
	  memory_does_not_grow_with_the_input)
