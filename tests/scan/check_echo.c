/* SPDX-License-Identifier: MIT */
/* check_echo: lines that are like earlier ones have the codes of their own. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "scan/echo.h"
#include "scan/scan.h"
#include "tests/unit.h"
#include "words/words.h"

static struct table *table;
static struct scanner *scanner;
static struct scan *scan;
static struct words_file *users; /* rows, or NULL */

static void set_up(void)
{
	users = NULL;
	table = table_new();
	scanner = scanner_new(table, false, false);
	ck_assert_ptr_nonnull(scanner);
	scan = scan_new(scanner, 8, false);
	ck_assert_ptr_nonnull(scan);
	/* The first line of all is not kept. */
	(void)scan_line(scan, "", 0, &(size_t){ 0 });
}

static void add_rows(const char *rows)
{
	struct pipetable_fault fault;
	const struct words_row *row;

	users = words_file_read("rows.md", strdup(rows), strlen(rows), &fault);
	ck_assert_ptr_nonnull(users);
	ck_assert_ptr_null(fault.reason);
	ck_assert_ptr_null(scanner_add(scanner, words_file_rows(users), &row));
}

static void tear_down(void)
{
	scan_free(scan);
	scanner_free(scanner);
	words_file_free(users);
	table_free(table);
}

/* The tokens of the hits in a line, with "=" before a half. */
static const char *tokens_of(const char *line, size_t length)
{
	static char tokens[256];
	size_t count;
	const struct hit *hits = scan_line(scan, line, length, &count);

	tokens[0] = '\0';
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			strcat(tokens, " ");
		if (hits[i].is_half)
			strcat(tokens, "=");
		strncat(tokens, line + hits[i].start, hits[i].length);
	}
	return tokens;
}

/* The next line has these codes; it may have a NUL in it. */
#define NEXT(line, codes)                                                      \
	ck_assert_str_eq(tokens_of(line, sizeof(line) - 1), codes)

/*
 * The first line has these codes, and the second, read behind it, has those. A
 * line is kept when it is the second of its form.
 */
#define ECHOES(first, its_codes, second, other_codes)                          \
	do {                                                                   \
		set_up();                                                      \
		NEXT(first, its_codes);                                        \
		NEXT(first, its_codes);                                        \
		NEXT(second, other_codes);                                     \
		NEXT(first, its_codes);                                        \
		tear_down();                                                   \
	} while (0)

START_TEST(a_line_again_has_its_codes_again)
{
	ECHOES("C_Login: 0xA0", "0xA0", "C_Login: 0xA0", "0xA0");
	ECHOES("no code", "", "no code", "");
	ECHOES("", "", "", "");
}
END_TEST

START_TEST(other_digits_in_a_code_are_another_code)
{
	ECHOES("C_Login: 0xA0", "0xA0", "C_Login: 0xA1", "0xA1");
	ECHOES("C_Login: 160", "160", "C_Login: 777", "");
	ECHOES("C_Login: 777", "", "C_Login: 160", "160");
	ECHOES("C_Login: 7", "7", "C_Login: 0", "");
	ECHOES("C_Login: 0", "", "C_Login: 7", "7");
	ECHOES("C_Login: 00000000000000000777", "",
	       "C_Login: 00000000000000000160", "00000000000000000160");
	ECHOES("PKCS#11 error [1000000000]", "", "PKCS#11 error [2147483653]",
	       "2147483653");
	ECHOES("error:418000A0:PKCS#11 module:", "418000A0",
	       "error:418000A1:PKCS#11 module:", "418000A1");
	ECHOES("error:41800777:PKCS#11 module:", "",
	       "error:41800160:PKCS#11 module:", "41800160");
}
END_TEST

START_TEST(a_number_beside_a_name_may_say_the_same)
{
	ECHOES("CKR_PIN_INCORRECT 777", "CKR_PIN_INCORRECT",
	       "CKR_PIN_INCORRECT 160", "CKR_PIN_INCORRECT =160");
	ECHOES("777 'CKR_PIN_INCORRECT'", "CKR_PIN_INCORRECT",
	       "160 'CKR_PIN_INCORRECT'", "160 =CKR_PIN_INCORRECT");
	ECHOES("at 7:777 'CKR_PIN_INCORRECT'", "CKR_PIN_INCORRECT",
	       "at 1:160 'CKR_PIN_INCORRECT'", "160 =CKR_PIN_INCORRECT");
	ECHOES("foo -12345 'CKR_VENDOR_DEFINED'", "CKR_VENDOR_DEFINED",
	       "foo -99999 'CKR_VENDOR_DEFINED'", "-99999");
	ECHOES("CKR_VENDOR_DEFINED + 9999999999", "CKR_VENDOR_DEFINED",
	       "CKR_VENDOR_DEFINED + 1234567890",
	       "CKR_VENDOR_DEFINED + 1234567890");
}
END_TEST

START_TEST(a_number_behind_another_may_say_the_same)
{
	ECHOES("rv=160 (777)", "", "rv=160 (160)", "160");
	ECHOES("rv=160 (161)", "", "rv=160 (160)", "160");
	ECHOES("rv=160 (160)", "160", "rv=160 (161)", "");
}
END_TEST

/* Nothing introduces the second number, but it is compared with the first. */
START_TEST(so_may_one_that_stands_in_no_place_of_codes)
{
	set_up();
	add_rows("| Shape | Alone |\n|---|---|\n"
		 "| `foo <code> is <same> or` | always |\n");
	NEXT("foo 160 is 777 or", "");
	NEXT("foo 160 is 777 or", "");
	NEXT("foo 160 is 160 or", "160");
	tear_down();
}
END_TEST

/* Digits of a row are part of its text: other rows have others. */
START_TEST(digits_that_a_row_of_a_user_has_are_no_number)
{
	set_up();
	add_rows("| Marker | Seen in |\n|---|---|\n"
		 "| `foo 42` | here |\n"
		 "| `foo 53` | here |\n");
	NEXT("foo 77: rv=160", "");
	NEXT("foo 77: rv=160", "");
	NEXT("foo 42: rv=160", "160");
	NEXT("foo 53: rv=160", "160");
	NEXT("foo 88: rv=160", "");
	tear_down();
}
END_TEST

START_TEST(a_sign_makes_another_number)
{
	ECHOES("C_Login: -12345", "", "C_Login: -99999", "-99999");
}
END_TEST

START_TEST(digits_that_a_row_has_are_no_number)
{
	ECHOES("PKCS #12 x: error: 0xA0", "", "PKCS #11 x: error: 0xA0",
	       "0xA0");
	ECHOES("PKCS #11 x: error: 0xA0", "0xA0", "PKCS #12 x: error: 0xA0",
	       "");
}
END_TEST

START_TEST(a_date_does_not_matter_and_is_no_code)
{
	ECHOES("2026-11-24 12:00:01 C_Login: 0xA0 in 777 us", "0xA0",
	       "2031-06-07 05:06:07 C_Login: 0xA0 in 160 us", "0xA0");
	ECHOES("C_Login: 0xA0 [2026]", "0xA0", "C_Login: 0xA0 [0160]", "0xA0");
}
END_TEST

START_TEST(what_is_no_digit_is_none)
{
	ECHOES("C_Login failed at x7:7777: 0xA4", "0xA4",
	       "C_Login failed at x7:77\0\0: 0xA4", "");
	ECHOES("C_Login failed at x7:7777: 0xA4", "0xA4",
	       "C_Login failed at x7:77\377\377: 0xA4", "");
	ECHOES("C_Login: 777", "", "C_Login: 7 7", "");
	ECHOES("C_Login: 7777", "", "C_Login: 0xA0", "0xA0");
}
END_TEST

/* The number is two digits in one line, and three in another. */
START_TEST(what_is_no_digit_is_part_of_no_number)
{
	set_up();
	NEXT("C_Login: 77\0", "");
	NEXT("C_Login: 77\0", "");
	NEXT("C_Login: 77\377", "");
	NEXT("C_Login: 77\377", "");
	NEXT("C_Login: 775", "");
	NEXT("C_Login: 775", "");
	NEXT("C_Login: 145", "145");
	tear_down();
}
END_TEST

/* What is a name in one line is none in another. */
START_TEST(lines_of_a_form_may_have_other_mutes)
{
	set_up();
	NEXT("a CKR_0x77 777", "");
	NEXT("a CKR_0x77 777", "");
	NEXT("a CKR_0x50 080", "CKR_0x50 =080");
	NEXT("a CKR_0x50 777", "CKR_0x50");
	NEXT("a CKR_0x50 080", "CKR_0x50 =080");
	tear_down();
}
END_TEST

/* The first line of a form may be an exception, and so may any other. */
START_TEST(lines_of_a_form_may_have_exceptions)
{
	char line[] = "C_Login: 0xA0, C_Logout: 160";
	const size_t last = strlen(line) - 1;

	set_up();
	for (int i = 0; i < 500; i++) {
		bool is_code = i % 7 == 0;

		memcpy(line + last - 2, is_code ? "16" : "77", 2);
		line[last] = (char)('0' + i % 2);
		ck_assert_str_eq(tokens_of(line, strlen(line)),
				 !is_code     ? "0xA0"
				 : i % 2 == 0 ? "0xA0 160"
					      : "0xA0 161");
	}
	tear_down();
}
END_TEST

/* Where reasons are wanted, each number that is a code has one. */
START_TEST(verdicts_are_of_the_line_itself)
{
	static const char line[] = "C_Login: slot 5";
	const struct verdict *verdicts;
	struct scan *explains;
	char other[] = "C_Login: slot 7";
	size_t count;

	set_up();
	explains = scan_new(scanner, 8, true);
	for (int i = 0; i < 4; i++) {
		(void)scan_line(explains, line, strlen(line), &count);
		verdicts = scan_verdicts(explains, &count);
		ck_assert_uint_eq(count, 1);
		ck_assert_uint_eq(verdicts[0].hit.value, 5);
		ck_assert_int_eq(verdicts[0].reason, VERDICT_NOTHING_BEFORE);
	}
	(void)scan_line(explains, other, strlen(other), &count);
	verdicts = scan_verdicts(explains, &count);
	ck_assert_uint_eq(count, 1);
	ck_assert_uint_eq(verdicts[0].hit.value, 7);
	scan_free(explains);
	tear_down();
}
END_TEST

/*
 * What follows asks the echo itself: that it forgets a line costs time, and no
 * code. Digits of a text that stand in brackets are mute.
 */
static struct echo *echo;

static void set_up_echo(void)
{
	set_up();
	echo = calloc(1, sizeof(*echo));
	ck_assert_ptr_nonnull(echo);
}

static void tear_down_echo(void)
{
	free(echo);
	tear_down();
}

/* The value of the first code of the line that is recalled, or 0. */
static uint32_t recalled(const char *text)
{
	struct line line = { .text = text,
			     .length = strlen(text),
			     .is_complete = true };
	struct earlier_codes codes;

	return echo_find(echo, scanner, &line, &codes) && codes.count > 0
		       ? codes.hits[0].value
		       : 0;
}

static void keep(const char *text, uint32_t value)
{
	struct line line = { .text = text,
			     .length = strlen(text),
			     .is_complete = true };
	struct hit hit = { .value = value };
	struct earlier_codes codes = { .hits = &hit, .count = 1 };
	struct mutes mutes;
	struct word word;

	mutes_begin(&mutes);
	for (const char *c = strchr(text, '['); c; c = strchr(c + 1, '[')) {
		word_read(&line, (size_t)(c + 1 - text), &word);
		mutes_add(&mutes, &line, &word, false);
	}
	(void)recalled(text);
	echo_keep(echo, scanner, &line, &mutes, &codes);
}

START_TEST(a_line_is_recalled_when_it_was_the_second_of_its_form)
{
	set_up_echo();
	keep("signer[4711]: C_Login: 0xA0", 0xA0);
	ck_assert_uint_eq(recalled("signer[4711]: C_Login: 0xA0"), 0);
	keep("signer[4711]: C_Login: 0xA0", 0xA0);
	ck_assert_uint_eq(recalled("signer[4711]: C_Login: 0xA0"), 0xA0);
	tear_down_echo();
}
END_TEST

START_TEST(it_is_recalled_with_other_digits_where_they_are_mute)
{
	set_up_echo();
	keep("signer[4711]: C_Login: 0xA0 in [77] us", 0xA0);
	keep("signer[4712]: C_Login: 0xA0 in [99] us", 0xA0);
	ck_assert_uint_eq(recalled("signer[3000]: C_Login: 0xA0 in [88] us"),
			  0xA0);
	ck_assert_uint_eq(recalled("signer[4711]: C_Login: 0xA4 in [77] us"),
			  0);
	ck_assert_uint_eq(recalled("signer[471x]: C_Login: 0xA0 in [77] us"),
			  0);
	ck_assert_uint_eq(recalled("signer[4711]: C_Logon: 0xA0 in [77] us"),
			  0);
	ck_assert_uint_eq(recalled("signer[4711]: C_Login: 0xA0 in [77] ms"),
			  0);
	ck_assert_uint_eq(recalled("signer[4711]: C_Login: 0xA0 in [777] us"),
			  0);
	tear_down_echo();
}
END_TEST

START_TEST(lines_of_two_forms_are_no_two_of_one)
{
	set_up_echo();
	keep("C_Login: 0xA0", 0xA0);
	keep("C_Logon: 0xA0", 0xA0);
	ck_assert_uint_eq(recalled("C_Logon: 0xA0"), 0);
	ck_assert_uint_eq(recalled("C_Login: 0xA0"), 0);
	tear_down_echo();
}
END_TEST

START_TEST(lines_of_each_length_are_recalled)
{
	char text[ECHO_LONGEST + 2] = "";

	set_up_echo();
	for (size_t length = 1; length <= ECHO_LONGEST + 1; length++) {
		text[length - 1] = (char)('g' + length % 20);
		keep(text, (uint32_t)length);
		keep(text, (uint32_t)length);
		ck_assert_uint_eq(recalled(text),
				  length <= ECHO_LONGEST ? length : 0);
	}
	tear_down_echo();
}
END_TEST

UNIT_MAIN("echo", a_line_again_has_its_codes_again,
	  other_digits_in_a_code_are_another_code,
	  a_number_beside_a_name_may_say_the_same,
	  a_number_behind_another_may_say_the_same,
	  so_may_one_that_stands_in_no_place_of_codes,
	  digits_that_a_row_of_a_user_has_are_no_number,
	  a_sign_makes_another_number, what_is_no_digit_is_none,
	  what_is_no_digit_is_part_of_no_number,
	  lines_of_a_form_may_have_other_mutes,
	  digits_that_a_row_has_are_no_number,
	  a_date_does_not_matter_and_is_no_code,
	  lines_of_a_form_may_have_exceptions, verdicts_are_of_the_line_itself,
	  a_line_is_recalled_when_it_was_the_second_of_its_form,
	  it_is_recalled_with_other_digits_where_they_are_mute,
	  lines_of_two_forms_are_no_two_of_one,
	  lines_of_each_length_are_recalled)
