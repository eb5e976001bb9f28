/* SPDX-License-Identifier: MIT */
/* check_halves: a name and a number side by side are one code. */
#include <config.h>

#include <string.h>

#include "rule/halves.h"
#include "tests/scan/finds.h"

/* The tokens of the hits; "+" before one that says again what stands before. */
static const char *halves_in(const char *text)
{
	static char tokens[512];
	struct hit hits[FINDS_MOST];
	size_t count = finds_hits(text, strlen(text), false, hits, FINDS_MOST);

	tokens[0] = '\0';
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			strcat(tokens, " ");
		if (hits[i].is_half)
			strcat(tokens, "+");
		strncat(tokens, text + hits[i].start, hits[i].length);
	}
	return tokens;
}

#define HALVES(text, tokens) ck_assert_str_eq(halves_in(text), tokens)

START_TEST(a_number_behind_its_name_says_it_again)
{
	HALVES("CKR_PIN_LOCKED (0xA4)", "CKR_PIN_LOCKED +0xA4");
	HALVES("CKR_PIN_LOCKED (164)", "CKR_PIN_LOCKED +164");
	HALVES("CKR_PIN_LOCKED (a4)", "CKR_PIN_LOCKED +a4");
	HALVES("CKR_PIN_LOCKED 000000A4", "CKR_PIN_LOCKED +000000A4");
	HALVES("CKR_PIN_LOCKED        0xA4", "CKR_PIN_LOCKED +0xA4");
	HALVES("CKR_PIN_LOCKED         0xA4", "CKR_PIN_LOCKED");
	HALVES("CKR_PIN_LOCKED is 0xA4", "CKR_PIN_LOCKED");
	HALVES("CKR_PIN_LOCKED (0xA5)", "CKR_PIN_LOCKED");
	HALVES("CKR_VENDOR_DEFINED (-2147483647)", "-2147483647");
}
END_TEST

START_TEST(a_number_before_its_name_looks_like_a_return_value)
{
	HALVES("0xA4 CKR_PIN_LOCKED", "0xA4 +CKR_PIN_LOCKED");
	HALVES("0xA4        CKR_PIN_LOCKED", "0xA4 +CKR_PIN_LOCKED");
	HALVES("0xA4         CKR_PIN_LOCKED", "CKR_PIN_LOCKED");
	HALVES("0xA4, CKR_PIN_LOCKED", "0xA4 +CKR_PIN_LOCKED");
	HALVES("164 (CKR_PIN_LOCKED)", "164 +CKR_PIN_LOCKED");
	HALVES("164=CKR_PIN_LOCKED", "164 +CKR_PIN_LOCKED");
	HALVES("OxA4: CKR_PIN_LOCKED", "OxA4 +CKR_PIN_LOCKED");
	HALVES("164:'CKR_PIN_LOCKED'", "164 +CKR_PIN_LOCKED");
	HALVES("164:\"CKR_PIN_LOCKED\"", "164 +CKR_PIN_LOCKED");
	HALVES("164 CKR_PIN_LOCKED", "CKR_PIN_LOCKED");
	HALVES("164: CKR_PIN_LOCKED", "CKR_PIN_LOCKED");
	HALVES("164, (CKR_PIN_LOCKED)", "CKR_PIN_LOCKED");
	HALVES("165 (CKR_PIN_LOCKED)", "CKR_PIN_LOCKED");
}
END_TEST

START_TEST(the_name_of_the_vendors_range_gives_way_to_a_number)
{
	HALVES("CKR_VENDOR_DEFINED (0x80000383)", "0x80000383");
	HALVES("0x80000383 CKR_VENDOR_DEFINED", "0x80000383");
	HALVES("CKR_VENDOR_DEFINED (0x80000000)",
	       "CKR_VENDOR_DEFINED +0x80000000");
	HALVES("CKR_VENDOR_DEFINED (0xFFFFFFF5)", "CKR_VENDOR_DEFINED");
	HALVES("CKR_VENDOR_DEFINED, C_Login: rv = 0x80000383",
	       "CKR_VENDOR_DEFINED 0x80000383");
	HALVES("CKR_PIN_LOCKED 0x80000383", "CKR_PIN_LOCKED");
}
END_TEST

START_TEST(two_that_differ_are_two)
{
	HALVES("C_Login: rv = 0xA4 (CKR_CANCEL)", "0xA4 CKR_CANCEL");
	HALVES("CKR_CANCEL CKR_CANCEL", "CKR_CANCEL +CKR_CANCEL");
	HALVES("CKR_CANCEL or CKR_CANCEL", "CKR_CANCEL CKR_CANCEL");
}
END_TEST

/* Whether a name that may come at the end makes a number its other half. */
static bool may_follow(const char *text, bool hex)
{
	struct line line = { .text = text, .length = strlen(text) };
	size_t start = *text == '-';
	size_t end = start;

	while (line_is_word(text[end]))
		end++;
	return halves_may_follow(&line, hex, start, end, line.length);
}

START_TEST(a_number_may_still_get_a_name)
{
	ck_assert(may_follow("0x4", false));
	ck_assert(may_follow("0x4, ", false));
	ck_assert(may_follow("0x4        ", false));
	ck_assert(!may_follow("0x4         ", false));
	ck_assert(may_follow("164", false));
	ck_assert(may_follow("164: '", false));
	ck_assert(may_follow("164 (\"", false));
	ck_assert(!may_follow("164, ", false));
	ck_assert(!may_follow("164. ", false));
	ck_assert(may_follow("-164, ", false));
	ck_assert(may_follow("-1073741560, ", true));
	ck_assert(may_follow("2147483649, ", false));
	ck_assert(!may_follow("2147483649, ", true));
	ck_assert(!may_follow("", false));
	ck_assert(!may_follow("zz", false));
}
END_TEST

UNIT_MAIN("halves", a_number_behind_its_name_says_it_again,
	  a_number_before_its_name_looks_like_a_return_value,
	  the_name_of_the_vendors_range_gives_way_to_a_number,
	  two_that_differ_are_two, a_number_may_still_get_a_name)
