/* SPDX-License-Identifier: MIT */
/* check_escape: what stands for another character in a line is blank. */
#include <config.h>

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "tests/unit.h"
#include "words/escape.h"

static void expect_line(const struct line *line, const char *raw,
			const char *wanted)
{
	ck_assert_msg(line->length == strlen(wanted) &&
			      memcmp(line->text, wanted, line->length) == 0,
		      "of \"%s\": \"%.*s\", and not \"%s\"", raw,
		      (int)line->length, line->text, wanted);
}

/* Given at once, and cut anywhere; with nothing or much behind it. */
static void expect(const char *raw, const char *wanted)
{
	size_t length = strlen(raw);
	struct line line;

	for (size_t cut = 0; cut <= length; cut++) {
		struct escape_text text = { 0 };
		char *copy = malloc(length + 1);

		/* Where it ends, memory does. */
		memcpy(copy, raw, cut);
		escape_begin(&text);
		escape_prepare(&text, copy, cut, false, &line);
		ck_assert_uint_le(line.length, cut);
		ck_assert(memcmp(line.text, wanted, line.length) == 0);
		ck_assert(!line.starved);
		memcpy(copy, raw, length);
		escape_prepare(&text, copy, length, true, &line);
		expect_line(&line, raw, wanted);
		escape_free(&text);
		free(copy);
	}
}

/* Behind as much text as is searched in another way. */
static void expect_far(const char *raw, const char *wanted)
{
	char far_raw[256];
	char far_wanted[256];

	for (size_t before = 0; before < 70; before++) {
		memset(far_raw, 'x', before);
		strcpy(far_raw + before, raw);
		strcat(far_raw, ".......... \\n.......... #012..........");
		memset(far_wanted, 'x', before);
		strcpy(far_wanted + before, wanted);
		strcat(far_wanted, "..........   ..........     ..........");
		expect(far_raw, far_wanted);
	}
}

START_TEST(a_character_of_json_is_blank)
{
	expect("rv\\u003d5", "rv      5");
	expect("rv\\u003D5", "rv      5");
	expect("rv\\u00g5", "rv\\u00g5");
	expect("rv\\u003", "rv\\u003");
	expect("a\\nb\\tc\\rd\\\\e\\/f", "a  b  c  d  e  f");
	expect("a\\\"b\\xc", "a\\\"b\\xc");
	expect("a\\", "a\\");
	expect("\\n", "  ");
	expect_far("a\\nb", "a  b");
}
END_TEST

START_TEST(a_character_of_syslog_is_blank)
{
	expect("a#011b", "a    b");
	expect("a#012b", "a    b");
	expect("a#033b#037", "a    b    ");
	expect("a#040b", "a#040b");
	expect("a#111b", "a#111b");
	expect("a#018b", "a#018b");
	expect("a#01", "a#01");
	expect("a#0 1", "a#0 1");
	expect("PKCS#11", "PKCS#11");
	expect_far("a#011b", "a    b");
}
END_TEST

START_TEST(a_colour_is_blank)
{
	expect("\033[1;31mrv\033[0m", "       rv    ");
	expect("\\u001b[1mrv", "         rv");
	expect("\\x1b[1mrv", "       rv");
	expect("\\033[1mrv", "       rv");
	expect("\\e[1mrv", "     rv");
	expect("\033[mrv", "   rv");
	expect("\033[Krv", "   rv");
	expect("\033]1mrv", "\033]1mrv");
	expect("a\033", "a\033");
	expect("\033[1", "   ");
	expect_far("\033[1mrv", "    rv");
}
END_TEST

START_TEST(the_rest_of_a_long_colour_is_text)
{
	char raw[128] = "\033[";
	char wanted[128];

	memset(raw + 2, '1', 80);
	strcpy(raw + 82, "m");
	strcpy(wanted, raw);
	memset(wanted, ' ', 65);
	expect(raw, wanted);
}
END_TEST

START_TEST(a_line_without_escapes_is_not_copied)
{
	static const char raw[] = "C_Login: rv = 0xA0, PKCS #11 \\\"x\\\" \033";
	struct escape_text text = { 0 };
	struct line line;

	escape_begin(&text);
	escape_prepare(&text, raw, strlen(raw), true, &line);
	ck_assert_ptr_eq(line.text, raw);
	ck_assert_ptr_null(text.copy);
	escape_free(&text);
}
END_TEST

START_TEST(one_copy_does_for_many_lines)
{
	static const char longer[] = "a\\nb, and much more of it";
	struct escape_text text = { 0 };
	struct line line;

	for (int i = 0; i < 3; i++) {
		escape_begin(&text);
		escape_prepare(&text, "a\\nb", 4, true, &line);
		expect_line(&line, "a\\nb", "a  b");
		escape_begin(&text);
		escape_prepare(&text, longer, strlen(longer), true, &line);
		expect_line(&line, longer, "a  b, and much more of it");
		escape_begin(&text);
		escape_prepare(&text, "c#d", 3, true, &line);
		expect_line(&line, "c#d", "c#d");
	}
	escape_free(&text);
}
END_TEST

/* True when one of the kinds of escapes begins with a byte, AFTER some text. */
static bool begins_escape(char byte, size_t after)
{
	static const char *const rests[] = { "[1m y", "n y", "012 y" };
	bool begins = false;

	for (size_t i = 0; i < sizeof(rests) / sizeof(rests[0]); i++) {
		struct escape_text text = { 0 };
		char raw[128];
		struct line line;

		memset(raw, 'x', after);
		raw[after] = byte;
		strcpy(raw + after + 1, rests[i]);
		escape_begin(&text);
		escape_prepare(&text, raw, after + 1 + strlen(rests[i]), true,
			       &line);
		begins |= text.is_copied;
		escape_free(&text);
	}
	return begins;
}

START_TEST(the_bytes_that_begin_escapes_are_a_class)
{
	for (int byte = 0; byte < 256; byte++)
		for (size_t after = 0; after < 100; after += 50)
			ck_assert_msg(begins_escape((char)byte, after) ==
					      ((line_class((char)byte) &
						LINE_ESCAPE) != 0),
				      "byte %d behind %zu", byte, after);
}
END_TEST

UNIT_MAIN("escape", a_character_of_json_is_blank,
	  a_character_of_syslog_is_blank, a_colour_is_blank,
	  the_rest_of_a_long_colour_is_text,
	  a_line_without_escapes_is_not_copied, one_copy_does_for_many_lines,
	  the_bytes_that_begin_escapes_are_a_class)
