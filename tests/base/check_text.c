/* SPDX-License-Identifier: MIT */
/* check_text: cells as plain, wrapped and coloured text. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "tests/unit.h"

static const char *shown(const char *cell, size_t width, bool color,
			 size_t indent, size_t hang)
{
	struct text_style style = { .color = color, .width = width };

	text_print(unit_open(), &style, cell, indent, hang);
	return unit_printed();
}

START_TEST(without_a_width_a_cell_is_one_line)
{
	ck_assert_str_eq(shown("one `two` three", 0, false, 4, 0),
			 "    one two three\n");
	ck_assert_str_eq(shown("", 0, false, 2, 0), "  \n");
}
END_TEST

START_TEST(blanks_stay_as_they_are)
{
	ck_assert_str_eq(shown("two  blanks", 0, false, 0, 0), "two  blanks\n");
}
END_TEST

START_TEST(lines_break_between_words_at_the_width)
{
	ck_assert_str_eq(shown("aaa bbb ccc", 7, false, 0, 0),
			 "aaa bbb\nccc\n");
	ck_assert_str_eq(shown("aaa bbb ccc", 6, false, 0, 0),
			 "aaa\nbbb\nccc\n");
	ck_assert_str_eq(shown("aaa bbb", 6, false, 2, 2), "  aaa\n    bbb\n");
}
END_TEST

START_TEST(a_long_word_is_not_cut)
{
	ck_assert_str_eq(shown("a CKR_SOMETHING_LONG b", 8, false, 0, 0),
			 "a\nCKR_SOMETHING_LONG\nb\n");
}
END_TEST

START_TEST(backticks_and_utf8_tails_take_no_column)
{
	ck_assert_str_eq(shown("`aaa` `bbb`", 7, false, 0, 0), "aaa bbb\n");
	ck_assert_str_eq(shown("\xC3\xA9\xC3\xA9 bb", 5, false, 0, 0),
			 "\xC3\xA9\xC3\xA9 bb\n");
}
END_TEST

START_TEST(a_wide_letter_takes_two_columns_and_a_mark_on_it_none)
{
	ck_assert_str_eq(shown("\xE6\x97\xA5\xE6\x9C\xAC bb", 7, false, 0, 0),
			 "\xE6\x97\xA5\xE6\x9C\xAC bb\n");
	ck_assert_str_eq(shown("\xE6\x97\xA5\xE6\x9C\xAC bb", 6, false, 0, 0),
			 "\xE6\x97\xA5\xE6\x9C\xAC\nbb\n");
	ck_assert_str_eq(shown("e\xCC\x81 bb", 4, false, 0, 0),
			 "e\xCC\x81 bb\n");
}
END_TEST

START_TEST(a_code_span_is_bold_even_across_lines)
{
	ck_assert_str_eq(shown("a `b` c", 0, true, 0, 0),
			 "a " TEXT_BOLD "b" TEXT_PLAIN " c\n");
	ck_assert_str_eq(shown("a `b c` d", 3, true, 0, 0),
			 "a " TEXT_BOLD "b\nc" TEXT_PLAIN " d\n");
}
END_TEST

START_TEST(plain_print_drops_backticks_only)
{
	text_print_plain(unit_open(), "a `b`  c\\`");
	ck_assert_str_eq(unit_printed(), "a b  c\\");
}
END_TEST

static void join(const char *point, size_t length, void *context)
{
	char *joined = context;

	strcat(joined, "[");
	strncat(joined, point, length);
	strcat(joined, "]");
}

START_TEST(points_are_cut_at_br)
{
	char joined[64] = "";

	text_each_point("one", join, joined);
	ck_assert_str_eq(joined, "[one]");
	joined[0] = '\0';
	text_each_point("one<br>two<br>", join, joined);
	ck_assert_str_eq(joined, "[one][two][]");
}
END_TEST

START_TEST(a_file_that_is_no_terminal_is_not_wrapped)
{
	FILE *file = tmpfile();
	struct text_style style = text_style_for(fileno(file), true);

	ck_assert_uint_eq(style.width, 0);
	ck_assert(style.color);
	(void)fclose(file);
}
END_TEST

UNIT_MAIN("text", without_a_width_a_cell_is_one_line, blanks_stay_as_they_are,
	  lines_break_between_words_at_the_width, a_long_word_is_not_cut,
	  backticks_and_utf8_tails_take_no_column,
	  a_wide_letter_takes_two_columns_and_a_mark_on_it_none,
	  a_code_span_is_bold_even_across_lines,
	  plain_print_drops_backticks_only, points_are_cut_at_br,
	  a_file_that_is_no_terminal_is_not_wrapped)
