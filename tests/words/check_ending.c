/* SPDX-License-Identifier: MIT */
/* check_ending: a line ends before a number as a shape does that it has. */
#include <config.h>

#include <string.h>

#include "tests/unit.h"
#include "words/ending.h"

static struct ending of(const char *text)
{
	return ending_of(text, strlen(text));
}

static void expect_same(const char *shape, const char *line)
{
	ck_assert_uint_eq(of(shape).mark, of(line).mark);
	ck_assert_uint_eq(of(shape).pair, of(line).pair);
}

static void expect_other(const char *text, const char *other)
{
	ck_assert_uint_ne(of(text).pair, of(other).pair);
}

START_TEST(blanks_do_not_matter)
{
	expect_same("rv = ", "a rv  =\t");
	expect_same("rv", "a rv  ");
	expect_same("rv \"= ", "a rv\t\"=");
	expect_same("got : (", "got   : (  ");
}
END_TEST

START_TEST(nor_do_a_quote_and_an_escape)
{
	expect_same("\"rv\": ", "{\"rv\":");
	expect_same("\"rv\": ", "{\\\"rv\\\": ");
	expect_same("rv: \"", "\\\"rv: \\\"");
	expect_same("rv\"\"", "rv\\\"\\\"");
}
END_TEST

START_TEST(the_two_characters_do)
{
	expect_other("rv = ", "rc = ");
	expect_other("rv = ", "rv: ");
	expect_other("\"rv\": ", "\"rc\": ");
	expect_other("\"rv\": \"", "\"rv\"= \"");
}
END_TEST

START_TEST(the_start_of_a_line_is_a_character)
{
	expect_same("^", "");
	expect_same("^", "  ");
	expect_same("^: ", " : ");
	expect_same("^\"", "\\\"");
	expect_same("^\": ", "\\\": ");
}
END_TEST

/* Such a shape may stand behind anything. */
START_TEST(a_text_may_have_no_second_character)
{
	ck_assert(of(": ").is_whole);
	ck_assert(of(" = ").is_whole);
	ck_assert(of("\": ").is_whole);
	ck_assert(!of("v: ").is_whole);
	ck_assert(!of("::").is_whole);
	ck_assert_uint_eq(of("\": ").mark, of("a\\\" :").mark);
}
END_TEST

UNIT_MAIN("ending", blanks_do_not_matter, nor_do_a_quote_and_an_escape,
	  the_two_characters_do, the_start_of_a_line_is_a_character,
	  a_text_may_have_no_second_character)
