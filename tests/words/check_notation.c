/* SPDX-License-Identifier: MIT */
/* check_notation: which words of a log are numbers. */
#include <config.h>

#include <string.h>

#include "tests/unit.h"
#include "words/notation.h"
#include "words/word.h"

/* Else a prompt behind such a word would read it anew at each byte. */
START_TEST(a_word_that_is_longer_than_any_name_is_no_number)
{
	char word[WORD_LONGEST + 2];
	uint32_t value;

	memset(word, '0', sizeof(word));
	word[1] = 'x';
	word[WORD_LONGEST - 1] = '5';
	ck_assert(notation_read(word, WORD_LONGEST, false, &value));
	ck_assert_uint_eq(value, 5);
	ck_assert(!notation_read(word, WORD_LONGEST + 1, false, &value));
}
END_TEST

static bool is_bare_hex(const char *text)
{
	return notation_is_bare_hex(text, strlen(text));
}

START_TEST(bare_hexadecimal_has_two_three_or_eight_digits_and_letters)
{
	ck_assert(is_bare_hex("a0"));
	ck_assert(is_bare_hex("1B8"));
	ck_assert(is_bare_hex("8000001a"));
	ck_assert(!is_bare_hex("a"));
	ck_assert(!is_bare_hex("1b80"));
	ck_assert(!is_bare_hex("8000001"));
	ck_assert(!is_bare_hex("8000001aa"));
	ck_assert(!is_bare_hex("160"));
	ck_assert(!is_bare_hex("be"));
	ck_assert(!is_bare_hex("g0"));
	ck_assert(!is_bare_hex(""));
	/* What stands behind is no part of it. */
	ck_assert(!notation_is_bare_hex("ab1", 2));
	ck_assert(notation_is_bare_hex("a0g", 2));
}
END_TEST

START_TEST(eight_digits_are_hexadecimal_for_their_zeros)
{
	ck_assert(notation_is_padded("00000150", 8));
	ck_assert(notation_is_padded("80000150", 8));
	ck_assert(!notation_is_padded("10000150", 8));
	ck_assert(!notation_is_padded("0000150", 7));
	ck_assert(!notation_is_padded("000000150", 9));
	ck_assert(!notation_is_padded("0x000150", 8));
}
END_TEST

START_TEST(a_prefix_is_0x_or_a_letter_o_and_x)
{
	ck_assert(notation_is_prefixed("0xA0", 4));
	ck_assert(notation_is_prefixed("0X1", 3));
	ck_assert(notation_is_prefixed("OxA0", 4));
	ck_assert(notation_is_prefixed("Ox1", 3));
	ck_assert(!notation_is_prefixed("0xA0", 2));
	ck_assert(!notation_is_prefixed("Ox1", 2));
	ck_assert(!notation_is_prefixed("OXA0", 4));
	ck_assert(!notation_is_prefixed("Oxen", 4));
	ck_assert(!notation_is_prefixed("1xA0", 4));
	ck_assert(!notation_is_prefixed("00A0", 4));
}
END_TEST

static void expect_value(const char *text, uint32_t wanted)
{
	uint32_t value;

	ck_assert_msg(notation_read(text, strlen(text), false, &value), "%s",
		      text);
	ck_assert_uint_eq(value, wanted);
}

START_TEST(a_number_is_read_as_it_is_written)
{
	uint32_t value;

	expect_value("160", 160);
	expect_value("0xA0", 0xA0);
	expect_value("OxA0", 0xA0);
	expect_value("a0", 0xA0);
	expect_value("000000A0", 0xA0);
	expect_value("00000160", 0x160);
	expect_value("000000A0UL", 0xA0);
	expect_value("000000A0ull", 0xA0);
	expect_value("80000001", UINT32_C(0x80000001));
	expect_value("79999999", 79999999);
	expect_value("0x00000A", 0xA);
	ck_assert(!notation_read("A0UL", 4, false, &value));
	ck_assert(!notation_read("1FFFFFFFF", 9, false, &value));
	ck_assert(!notation_read("4294967296", 10, false, &value));
	ck_assert(!notation_read("be", 2, false, &value));
	ck_assert(!notation_read("x", 1, false, &value));
}
END_TEST

START_TEST(digits_alone_are_hexadecimal_where_all_are)
{
	uint32_t value;

	ck_assert(notation_read("160", 3, true, &value));
	ck_assert_uint_eq(value, 0x160);
	ck_assert(notation_read("0xA0", 4, true, &value));
	ck_assert_uint_eq(value, 0xA0);
	ck_assert(!notation_read("4294967295", 10, true, &value));
}
END_TEST

START_TEST(a_word_may_be_a_number_though_it_begins_with_a_letter)
{
	ck_assert(notation_may_be_number("a0", 2));
	ck_assert(notation_may_be_number("OxA0", 4));
	ck_assert(notation_may_be_number("CE534351UL", 10));
	ck_assert(notation_may_be_number("CE534351", 8));
	ck_assert(!notation_may_be_number("CE53435", 7));
	ck_assert(!notation_may_be_number("CE5343511", 9));
	ck_assert(!notation_may_be_number("xE534351", 8));
	ck_assert(!notation_may_be_number("C_Login", 7));
}
END_TEST

START_TEST(a_minus_behind_a_word_is_a_dash)
{
	ck_assert(notation_has_sign("-5", 1));
	ck_assert(notation_has_sign(" -5", 2));
	ck_assert(!notation_has_sign("a-5", 2));
	ck_assert(!notation_has_sign("5", 0));
	ck_assert(!notation_has_sign(" 5", 1));
}
END_TEST

UNIT_MAIN("notation",
	  bare_hexadecimal_has_two_three_or_eight_digits_and_letters,
	  eight_digits_are_hexadecimal_for_their_zeros,
	  a_prefix_is_0x_or_a_letter_o_and_x, a_number_is_read_as_it_is_written,
	  digits_alone_are_hexadecimal_where_all_are,
	  a_word_may_be_a_number_though_it_begins_with_a_letter,
	  a_minus_behind_a_word_is_a_dash,
	  a_word_that_is_longer_than_any_name_is_no_number)
