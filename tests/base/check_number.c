/* SPDX-License-Identifier: MIT */
/* check_number: which texts are numbers, and of which value. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/number.h"
#include "tests/unit.h"

struct reading {
	const char *text;
	uint32_t value;
	enum number_base base;
};

static void expect(const struct reading *readings, size_t count,
		   enum number_status (*parse)(const char *text, size_t length,
					       struct number *number))
{
	for (size_t i = 0; i < count; i++) {
		const struct reading *want = &readings[i];
		struct number got = { 0 };

		ck_assert_msg(parse(want->text, strlen(want->text), &got) ==
				      NUMBER_OK,
			      "%s is not read", want->text);
		ck_assert_msg(got.value == want->value, "%s is read as 0x%x",
			      want->text, (unsigned int)got.value);
		ck_assert_msg(got.base == want->base, "%s is read in base %d",
			      want->text, (int)got.base);
	}
}

static void refuse(const char *const *texts, size_t count,
		   enum number_status status)
{
	for (size_t i = 0; i < count; i++) {
		struct number number;

		ck_assert_msg(number_parse(texts[i], strlen(texts[i]),
					   &number) == status,
			      "\"%s\" is not refused as it should be",
			      texts[i]);
	}
}

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

START_TEST(decimal_reaches_from_zero_to_32_bits)
{
	static const struct reading readings[] = {
		{ "0", 0, NUMBER_DECIMAL },
		{ "1", 1, NUMBER_DECIMAL },
		{ "2147483647", UINT32_C(0x7FFFFFFF), NUMBER_DECIMAL },
		{ "2147483648", UINT32_C(0x80000000), NUMBER_DECIMAL },
		{ "4294967295", UINT32_C(0xFFFFFFFF), NUMBER_DECIMAL },
	};

	expect(readings, COUNT(readings), number_parse);
}
END_TEST

START_TEST(hexadecimal_reaches_from_zero_to_32_bits)
{
	static const struct reading readings[] = {
		{ "0x0", 0, NUMBER_HEX },
		{ "0x7fffffff", UINT32_C(0x7FFFFFFF), NUMBER_HEX },
		{ "0X80000000", UINT32_C(0x80000000), NUMBER_HEX },
		{ "0xFFFFFFFF", UINT32_C(0xFFFFFFFF), NUMBER_HEX },
	};

	expect(readings, COUNT(readings), number_parse);
}
END_TEST

START_TEST(a_negative_number_is_the_signed_view)
{
	static const struct reading readings[] = {
		{ "-1", UINT32_C(0xFFFFFFFF), NUMBER_DECIMAL },
		{ "-2147483643", UINT32_C(0x80000005), NUMBER_DECIMAL },
		{ "-2147483647", UINT32_C(0x80000001), NUMBER_DECIMAL },
		{ "-2147483648", UINT32_C(0x80000000), NUMBER_DECIMAL },
	};

	expect(readings, COUNT(readings), number_parse);
}
END_TEST

START_TEST(a_sign_extended_number_is_its_low_half)
{
	static const struct reading readings[] = {
		{ "0xFFFFFFFF80000000", UINT32_C(0x80000000), NUMBER_HEX },
		{ "0xFFFFFFFF80000005", UINT32_C(0x80000005), NUMBER_HEX },
		{ "0xffffffffffffffff", UINT32_C(0xFFFFFFFF), NUMBER_HEX },
		{ "18446744071562067968", UINT32_C(0x80000000),
		  NUMBER_DECIMAL },
		{ "18446744071562067973", UINT32_C(0x80000005),
		  NUMBER_DECIMAL },
		{ "18446744073709551615", UINT32_C(0xFFFFFFFF),
		  NUMBER_DECIMAL },
	};

	expect(readings, COUNT(readings), number_parse);
}
END_TEST

START_TEST(more_than_32_bits_are_too_large)
{
	static const char *const texts[] = {
		"4294967296",
		"0x100000000",
		"0x1FFFFFFFF",
		"0x7FFFFFFFFFFFFFFF",
		"0xFFFFFFFF7FFFFFFF",
		"18446744071562067967",
		"18446744073709551616",
		"0x10000000000000000",
		"99999999999999999999",
		"0x1000000000000000000000000000000A0",
		"-2147483649",
		"-4294967296",
		"-18446744073709551615",
		"-99999999999999999999",
	};

	refuse(texts, COUNT(texts), NUMBER_TOO_LARGE);
}
END_TEST

START_TEST(any_number_of_zeros_may_stand_in_front)
{
	static const struct reading readings[] = {
		{ "0x000000A0", 0xA0, NUMBER_HEX },
		{ "0x00000000000000A0", 0xA0, NUMBER_HEX },
		{ "0x000000000000000000000000A0", 0xA0, NUMBER_HEX },
		{ "00000000000000000000160", 160, NUMBER_DECIMAL },
		{ "-0002147483643", UINT32_C(0x80000005), NUMBER_DECIMAL },
	};

	expect(readings, COUNT(readings), number_parse);
}
END_TEST

START_TEST(a_zero_in_front_is_never_octal)
{
	static const struct reading readings[] = {
		{ "011", 11, NUMBER_DECIMAL },
		{ "0160", 160, NUMBER_DECIMAL },
		{ "0000160", 160, NUMBER_DECIMAL },
	};

	expect(readings, COUNT(readings), number_parse);
}
END_TEST

START_TEST(eight_digits_from_zero_on_are_hexadecimal)
{
	static const struct reading readings[] = {
		{ "00000101", 0x101, NUMBER_BARE_HEX },
		{ "000000A0", 0xA0, NUMBER_BARE_HEX },
		{ "000000a0", 0xA0, NUMBER_BARE_HEX },
		/* ... but not those that could be a decimal number: */
		{ "10000101", 10000101, NUMBER_DECIMAL },
		{ "000000101", 101, NUMBER_DECIMAL },
	};

	expect(readings, COUNT(readings), number_parse);
}
END_TEST

START_TEST(a_hexadecimal_letter_makes_digits_hexadecimal)
{
	static const struct reading readings[] = {
		{ "A0", 0xA0, NUMBER_BARE_HEX },
		{ "1b8", 0x1B8, NUMBER_BARE_HEX },
		{ "1e3", 0x1E3, NUMBER_BARE_HEX },
		{ "CE534351", UINT32_C(0xCE534351), NUMBER_BARE_HEX },
	};

	expect(readings, COUNT(readings), number_parse);
}
END_TEST

START_TEST(an_h_behind_makes_digits_hexadecimal)
{
	static const struct reading readings[] = {
		{ "A0h", 0xA0, NUMBER_HEX },
		{ "0a0H", 0xA0, NUMBER_HEX },
		{ "54h", 0x54, NUMBER_HEX },
		{ "0h", 0, NUMBER_HEX },
	};

	expect(readings, COUNT(readings), number_parse);
}
END_TEST

START_TEST(suffixes_of_c_are_ignored)
{
	static const struct reading readings[] = {
		{ "0xA0UL", 0xA0, NUMBER_HEX },
		{ "0xA0ull", 0xA0, NUMBER_HEX },
		{ "0xA0lu", 0xA0, NUMBER_HEX },
		{ "160u", 160, NUMBER_DECIMAL },
		{ "160L", 160, NUMBER_DECIMAL },
		{ "160ULL", 160, NUMBER_DECIMAL },
	};

	expect(readings, COUNT(readings), number_parse);
}
END_TEST

START_TEST(asking_for_hexadecimal_settles_bare_digits_only)
{
	static const struct reading readings[] = {
		{ "54", 0x54, NUMBER_HEX },
		{ "011", 0x11, NUMBER_HEX },
		{ "A0", 0xA0, NUMBER_HEX },
		{ "0xA0", 0xA0, NUMBER_HEX },
		{ "54u", 0x54, NUMBER_HEX },
		{ "-1", UINT32_C(0xFFFFFFFF), NUMBER_DECIMAL },
	};

	expect(readings, COUNT(readings), number_parse_hex);
}
END_TEST

START_TEST(a_prefix_without_digits_says_so)
{
	static const char *const texts[] = { "0x",   "0X",  "0xG",
					     "0x-1", "0x ", "0xUL" };

	refuse(texts, COUNT(texts), NUMBER_NO_DIGITS);
}
END_TEST

START_TEST(nothing_else_is_a_number)
{
	static const char *const texts[] = {
		"",      " ",      "-",     "--1",  "+5",     "-0",
		"-0x1",  "-A0",    "-1u",   " 160", "160 ",   "0xA0 ",
		"0xA0,", "0xA0xA", "0xA0G", "1 60", "160.0",  "160e+1",
		"160uu", "160lll", "160ux", "h",    "u",      "UL",
		"xA0",   "A0hh",   "G0",    "A0u",  "1b8UL",  "\n160",
		"160\n", "1_60",   "0xA0'", "foo",  "CKR_OK", "\xC2\xA0",
		"٣",
	};

	refuse(texts, COUNT(texts), NUMBER_NONE);
}
END_TEST

START_TEST(only_the_given_length_is_read)
{
	struct number number;

	ck_assert_int_eq(number_parse("0xA0FF", 4, &number), NUMBER_OK);
	ck_assert_uint_eq(number.value, 0xA0);
	ck_assert_int_eq(number_parse("160", 0, &number), NUMBER_NONE);
	ck_assert_int_eq(number_parse("-1", 1, &number), NUMBER_NONE);
	ck_assert_int_eq(number_parse("0xA0\0", 5, &number), NUMBER_NONE);
}
END_TEST

START_TEST(every_power_of_two_is_read_in_each_notation)
{
	for (unsigned int bit = 0; bit < 32; bit++) {
		uint32_t value = UINT32_C(1) << bit;
		char text[32];
		struct number number;
		int length =
			snprintf(text, sizeof(text), "%u", (unsigned int)value);

		ck_assert_int_eq(number_parse(text, (size_t)length, &number),
				 NUMBER_OK);
		ck_assert_uint_eq(number.value, value);
		length = snprintf(text, sizeof(text), "%Xh",
				  (unsigned int)value);
		ck_assert_int_eq(number_parse(text, (size_t)length, &number),
				 NUMBER_OK);
		ck_assert_uint_eq(number.value, value);
	}
}
END_TEST

START_TEST(scanning_stops_at_the_first_other_character)
{
	uint64_t value;

	ck_assert_uint_eq(number_scan("12ab", 4, 10, &value), 2);
	ck_assert_uint_eq(value, 12);
	ck_assert_uint_eq(number_scan("12ab", 4, 16, &value), 4);
	ck_assert_uint_eq(value, 0x12AB);
	ck_assert_uint_eq(number_scan("x", 1, 16, &value), 0);
	ck_assert_uint_eq(number_scan("18446744073709551615", 20, 10, &value),
			  20);
	ck_assert_uint_eq(value, UINT64_MAX);
	ck_assert_uint_eq(number_scan("18446744073709551616", 20, 10, &value),
			  20);
	ck_assert_uint_eq(value, NUMBER_OVERFLOW);
}
END_TEST

START_TEST(narrowing_takes_plain_and_sign_extended_values)
{
	uint32_t value;

	ck_assert(number_narrow(UINT32_MAX, &value));
	ck_assert_uint_eq(value, UINT32_MAX);
	ck_assert(!number_narrow(NUMBER_OVERFLOW, &value));
	ck_assert(!number_narrow(UINT64_C(0xFFFFFFFF7FFFFFFF), &value));
	ck_assert(number_narrow(UINT64_C(0xFFFFFFFF80000000), &value));
	ck_assert_uint_eq(value, UINT32_C(0x80000000));
}
END_TEST

UNIT_MAIN("number", decimal_reaches_from_zero_to_32_bits,
	  hexadecimal_reaches_from_zero_to_32_bits,
	  a_negative_number_is_the_signed_view,
	  a_sign_extended_number_is_its_low_half,
	  more_than_32_bits_are_too_large,
	  any_number_of_zeros_may_stand_in_front,
	  a_zero_in_front_is_never_octal,
	  eight_digits_from_zero_on_are_hexadecimal,
	  a_hexadecimal_letter_makes_digits_hexadecimal,
	  an_h_behind_makes_digits_hexadecimal, suffixes_of_c_are_ignored,
	  asking_for_hexadecimal_settles_bare_digits_only,
	  a_prefix_without_digits_says_so, nothing_else_is_a_number,
	  only_the_given_length_is_read,
	  every_power_of_two_is_read_in_each_notation,
	  scanning_stops_at_the_first_other_character,
	  narrowing_takes_plain_and_sign_extended_values)
