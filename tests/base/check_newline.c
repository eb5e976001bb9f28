/* SPDX-License-Identifier: MIT */
/* check_newline: the lines of a text are found from both of its ends. */
#include <config.h>

#include <string.h>

#include "base/newline.h"
#include "tests/unit.h"

/* Where the two functions stop in a text, counted from its beginning. */
static void expect(const char *text, size_t next, size_t last)
{
	const char *end = text + strlen(text);

	ck_assert_ptr_eq(newline_next(text, end), text + next);
	ck_assert_ptr_eq(newline_last(text, end), text + last);
}

START_TEST(a_text_without_newline_is_one_line)
{
	expect("", 0, 0);
	expect("abc", 3, 0);
}
END_TEST

START_TEST(a_line_begins_behind_a_newline)
{
	expect("a\nbc\nd", 2, 5);
	expect("a\n", 2, 2);
	expect("\n", 1, 1);
	expect("\n\n", 1, 2);
	expect("\nabc", 1, 1);
}
END_TEST

START_TEST(what_lies_behind_the_end_does_not_count)
{
	static const char text[] = "ab\ncd\n";

	ck_assert_ptr_eq(newline_next(text, text + 2), text + 2);
	ck_assert_ptr_eq(newline_last(text, text + 5), text + 3);
	ck_assert_ptr_eq(newline_last(text, text + 2), text);
}
END_TEST

UNIT_MAIN("newline", a_text_without_newline_is_one_line,
	  a_line_begins_behind_a_newline,
	  what_lies_behind_the_end_does_not_count)
