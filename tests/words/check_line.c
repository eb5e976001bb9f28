/* SPDX-License-Identifier: MIT */
/* check_line: what the characters of a line are. */
#include <config.h>

#include <string.h>

#include "tests/unit.h"
#include "words/line.h"

static struct line_character character_of(const char *text)
{
	struct line line = { .text = text,
			     .length = strlen(text),
			     .is_complete = true };

	return line_character(&line, 0);
}

static void expect_mark(const char *text, char mark, size_t length)
{
	struct line_character character = character_of(text);

	ck_assert_msg(character.kind == LINE_MARK && character.mark == mark &&
			      character.length == length,
		      "%s: kind %d, mark '%c', length %zu", text,
		      (int)character.kind, character.mark, character.length);
}

static void expect_letter(const char *text, enum line_kind kind)
{
	struct line_character character = character_of(text);

	ck_assert_msg(character.kind == kind &&
			      character.length == strlen(text),
		      "%s: kind %d, length %zu", text, (int)character.kind,
		      character.length);
}

START_TEST(marks_of_latin_1_are_two_bytes)
{
	expect_mark("\u00a0", ' ', 2);
	expect_mark("\u00ab", '"', 2);
	expect_mark("\u00bb", '"', 2);
	expect_mark("\u00b0", '?', 2);
	expect_mark("\u00bf", '?', 2);
}
END_TEST

START_TEST(general_punctuation_is_what_it_looks_like)
{
	expect_mark("\u2000", ' ', 3);
	expect_mark("\u200b", ' ', 3);
	expect_mark("\u200c", '?', 3);
	expect_mark("\u200f", '?', 3);
	expect_mark("\u2010", '-', 3);
	expect_mark("\u2015", '-', 3);
	expect_mark("\u2016", '?', 3);
	expect_mark("\u2017", '?', 3);
	expect_mark("\u2018", '"', 3);
	expect_mark("\u201f", '"', 3);
	expect_mark("\u2020", '?', 3);
	expect_mark("\u202f", ' ', 3);
	expect_mark("\u2030", '?', 3);
	expect_mark("\u2058", '?', 3);
	expect_mark("\u2150", '?', 3);
	expect_mark("\u2190", '>', 3);
	expect_mark("\u2192", '>', 3);
	expect_mark("\u21ff", '>', 3);
	expect_mark("\u2200", '?', 3);
}
END_TEST

START_TEST(punctuation_of_the_east_is_what_it_looks_like)
{
	expect_mark("\u3000", ' ', 3);
	expect_mark("\u3001", ',', 3);
	expect_mark("\u3002", ',', 3);
	expect_mark("\u3003", '"', 3);
	expect_mark("\u300c", '"', 3);
	expect_mark("\uff08", '(', 3);
	expect_mark("\uff1a", ':', 3);
	expect_mark("\uff1f", '?', 3);
	expect_mark("\uff5e", '?', 3);
}
END_TEST

START_TEST(letters_are_letters_and_ideographs_apart)
{
	expect_letter("\u00c0", LINE_LETTER);
	expect_letter("\u00e9", LINE_LETTER);
	expect_letter("\u0436", LINE_LETTER);
	expect_letter("\u07ff", LINE_LETTER);
	expect_letter("\u0800", LINE_LETTER);
	expect_letter("\u1e9e", LINE_LETTER);
	expect_letter("\u3042", LINE_IDEOGRAPH);
	expect_letter("\u8fd4", LINE_IDEOGRAPH);
	expect_letter("\uac00", LINE_IDEOGRAPH);
	expect_letter("\uf900", LINE_IDEOGRAPH);
}
END_TEST

START_TEST(what_is_no_utf_8_is_a_mark_of_one_byte)
{
	expect_mark("\x80", '?', 1);
	expect_mark("\xbf\xbf", '?', 1);
	expect_mark("\xc1\x80", '?', 1);
	expect_mark("\xe9z", '?', 1);
	expect_mark("\xe9\x7f", '?', 1);
	expect_mark("\xe9\xc0\x80", '?', 1);
	expect_mark("\xe9\x80z", '?', 1);
	expect_mark("\xe9\x80\x7f", '?', 1);
	expect_mark("\xe9\x80\xc0", '?', 1);
	expect_mark("\xe9\x80", '?', 1);
	expect_mark("\xc3", '?', 1);
	expect_mark("\xf0\x9f\x98\x80", '?', 1);
}
END_TEST

START_TEST(half_a_character_wants_more)
{
	struct line line = { .text = "\u8fd4", .length = 2 };

	(void)line_character(&line, 0);
	ck_assert(line.starved);
	line.length = 3;
	line.starved = false;
	ck_assert_int_eq(line_character(&line, 0).kind, LINE_IDEOGRAPH);
	ck_assert(!line.starved);
}
END_TEST

START_TEST(a_line_ends_where_it_does)
{
	struct line line = { .text = "a\n", .length = 2, .is_complete = true };

	ck_assert_int_eq(line_at(&line, 0), 'a');
	ck_assert_int_eq(line_at(&line, 1), '\n');
	ck_assert_int_eq(line_at(&line, 2), LINE_END);
	ck_assert(!line_ends(&line, 1));
	ck_assert(line_ends(&line, 2));
	ck_assert(!line.starved);
	ck_assert_int_eq(line_before(&line, 0), LINE_END);
	ck_assert_int_eq(line_before(&line, 1), 'a');
	line.is_complete = false;
	(void)line_at(&line, 1);
	ck_assert(!line.starved);
	(void)line_at(&line, 2);
	ck_assert(line.starved);
}
END_TEST

UNIT_MAIN("line", marks_of_latin_1_are_two_bytes,
	  general_punctuation_is_what_it_looks_like,
	  punctuation_of_the_east_is_what_it_looks_like,
	  letters_are_letters_and_ideographs_apart,
	  what_is_no_utf_8_is_a_mark_of_one_byte, half_a_character_wants_more,
	  a_line_ends_where_it_does)
