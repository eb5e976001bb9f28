/* SPDX-License-Identifier: MIT */
/* check_pattern: the text of a shape, held against a line. */
#include <config.h>

#include <string.h>

#include "tests/unit.h"
#include "words/pattern.h"
#include "words/word.h"

static struct line line_of(const char *text, size_t length)
{
	return (struct line){ .text = text,
			      .length = length,
			      .is_complete = true };
}

/* Where the pattern begins that ends at the end of a text, or -1. */
static long begins(const char *pattern, const char *text)
{
	struct line line = line_of(text, strlen(text));
	size_t end = line.length;
	size_t at = end;

	if (!pattern_ends_at(pattern, strlen(pattern), &line, &at)) {
		ck_assert_uint_eq(at, end);
		return -1;
	}
	return (long)at;
}

START_TEST(a_pattern_ends_where_its_text_does)
{
	ck_assert_int_eq(begins("rv=", "rv="), 0);
	ck_assert_int_eq(begins("rv=", "x rv="), 2);
	ck_assert_int_eq(begins("rv=", "x rv"), -1);
	ck_assert_int_eq(begins("rv=", "v="), -1);
	ck_assert_int_eq(begins("rv=", "Rv="), -1);
}
END_TEST

START_TEST(what_begins_with_a_letter_begins_a_word)
{
	ck_assert_int_eq(begins("rv=", "xrv="), -1);
	ck_assert_int_eq(begins("rv=", "_rv="), -1);
	ck_assert_int_eq(begins("rv=", "(rv="), 1);
	ck_assert_int_eq(begins("_rv=", "x_rv="), 1);
	ck_assert_int_eq(begins("(rv=", "x(rv="), 1);
}
END_TEST

START_TEST(a_blank_is_so_many_or_more)
{
	ck_assert_int_eq(begins("a b", "a b"), 0);
	ck_assert_int_eq(begins("a b", "a   b"), 0);
	ck_assert_int_eq(begins("a b", "a\tb"), 0);
	ck_assert_int_eq(begins("a b", "ab"), -1);
	ck_assert_int_eq(begins("a  b", "a b"), -1);
	ck_assert_int_eq(begins("a  b", "a  b"), 0);
	ck_assert_int_eq(begins(" b", "a  b"), 1);
}
END_TEST

START_TEST(a_circumflex_is_the_start_of_the_line)
{
	ck_assert_int_eq(begins("^rv=", "rv="), 0);
	ck_assert_int_eq(begins("^rv=", " rv="), -1);
	ck_assert_int_eq(begins("^ rv=", "  rv="), 0);
	ck_assert_int_eq(begins("^", "x"), -1);
}
END_TEST

START_TEST(a_quote_may_have_a_backslash)
{
	ck_assert_int_eq(begins("rv\"", "rv\""), 0);
	ck_assert_int_eq(begins("rv\"", "rv\\\""), 0);
	ck_assert_int_eq(begins("\"", "\\\""), 0);
	ck_assert_int_eq(begins("\"", "\""), 0);
	ck_assert_int_eq(begins("rv'", "rv\\'"), -1);
}
END_TEST

/* Where the pattern ends that begins a text, or -1. */
static long ends(const char *pattern, const char *text, uint32_t value)
{
	struct line line = line_of(text, strlen(text));
	size_t at = 0;

	if (pattern_passes(pattern, strlen(pattern), &line, value, &at))
		return (long)at;
	ck_assert_uint_eq(at, 0);
	return -1;
}

START_TEST(a_pattern_is_passed_as_it_is_written)
{
	ck_assert_int_eq(ends("", "x", 0), 0);
	ck_assert_int_eq(ends(") x", ") x", 0), 3);
	ck_assert_int_eq(ends(") x", ")  \tx.", 0), 5);
	ck_assert_int_eq(ends(") x", ")\tx", 0), 3);
	ck_assert_int_eq(ends(") x", ")x", 0), -1);
	ck_assert_int_eq(ends(") x", ") ", 0), -1);
	ck_assert_int_eq(ends("\"", "\\\"", 0), 2);
	ck_assert_int_eq(ends("\"", "\\", 0), -1);
	ck_assert_int_eq(ends("'", "\\'", 0), -1);
	/* As LINE_END is, which stands behind the line. */
	ck_assert_int_eq(ends("x\n", "x", 0), -1);
}
END_TEST

START_TEST(blanks_are_passed_up_to_a_limit)
{
	char text[PATTERN_MOST_ANY + 8];

	memset(text, ' ', sizeof(text));
	strcpy(text + PATTERN_MOST_ANY, "x");
	ck_assert_int_eq(ends(" x", text, 0), PATTERN_MOST_ANY + 1);
	memset(text, ' ', sizeof(text));
	strcpy(text + PATTERN_MOST_ANY + 2, "x");
	ck_assert_int_eq(ends(" x", text, 0), -1);
}
END_TEST

START_TEST(the_same_value_is_wanted_again)
{
	ck_assert_int_eq(ends("(<same>)", "(0xA0)", 0xA0), 6);
	ck_assert_int_eq(ends("(<same>)", "(160)", 0xA0), 5);
	ck_assert_int_eq(ends("(<same>)", "(0xA1)", 0xA0), -1);
	ck_assert_int_eq(ends("(<same>)", "(a0)", 0xA0), -1);
	ck_assert_int_eq(ends("(<same>)", "(a1)", 0xA0), -1);
	ck_assert_int_eq(ends("(<same>)", "()", 0), -1);
	ck_assert_int_eq(ends("(<same>)", "(0xA0", 0xA0), -1);
	ck_assert_int_eq(ends("<sames>", "<sames>", 0xA0), 7);
}
END_TEST

UNIT_MAIN("pattern", a_pattern_ends_where_its_text_does,
	  what_begins_with_a_letter_begins_a_word, a_blank_is_so_many_or_more,
	  a_circumflex_is_the_start_of_the_line, a_quote_may_have_a_backslash,
	  a_pattern_is_passed_as_it_is_written, blanks_are_passed_up_to_a_limit,
	  the_same_value_is_wanted_again)
