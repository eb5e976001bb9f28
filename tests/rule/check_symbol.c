/* SPDX-License-Identifier: MIT */
/* check_symbol: which names in a line are return values. */
#include <config.h>

#include <string.h>

#include "tests/scan/finds.h"
#include "words/word.h"

/* The value of the one code in a line. */
static void expect_value(const char *text, uint32_t value)
{
	struct hit hits[FINDS_MOST];

	ck_assert_msg(finds_hits(text, strlen(text), false, hits, FINDS_MOST) ==
			      1,
		      "%s", text);
	ck_assert_uint_eq(hits[0].value, value);
}

START_TEST(a_name_may_be_made_of_its_number)
{
	expect_value("CKR_0x000001B0", 0x1B0);
	expect_value("CKR_0XA0", 0xA0);
	expect_value("CKR_0x0", 0);
	expect_value("CKR_UNKNOWN_0xA0", 0xA0);
	expect_value("CKR_VENDOR_DEFINED_0x80000001", UINT32_C(0x80000001));
	FINDS("CKR_0x77", "");
	FINDS("CKR_0x", "");
	FINDS("CKR_0xA0x", "");
	FINDS("CKR_0xA0_", "");
	FINDS("CKR_0x1000000A0", "");
	FINDS("CKR_A0", "");
	FINDS("CKM_0xA0", "");
	FINDS("CKR_1xA0", "");
}
END_TEST

START_TEST(a_name_made_of_its_number_is_no_longer_than_a_word)
{
	char line[WORD_LONGEST + 2];

	memset(line, '0', sizeof(line));
	memcpy(line, "CKR_0x", 6);
	memcpy(line + WORD_LONGEST - 2, "A0", 3);
	expect_value(line, 0xA0);
	memcpy(line + WORD_LONGEST - 2, "0A0", 4);
	FINDS(line, "");
}
END_TEST

START_TEST(an_offset_behind_the_base_is_a_part_of_it)
{
	expect_value("CKR_VENDOR_DEFINED+0x12", UINT32_C(0x80000012));
	expect_value("CKR_VENDOR_DEFINED    +   0x12", UINT32_C(0x80000012));
	expect_value("CKR_VENDOR_DEFINED | 18", UINT32_C(0x80000012));
	FINDS("CKR_VENDOR_DEFINED + 0x12)", "CKR_VENDOR_DEFINED + 0x12");
	FINDS("CKR_VENDOR_DEFINED     + 0x12", "CKR_VENDOR_DEFINED");
	FINDS("CKR_VENDOR_DEFINED    +    0x12", "CKR_VENDOR_DEFINED");
	FINDS("CKR_VENDOR_DEFINED - 0x12", "CKR_VENDOR_DEFINED");
	FINDS("CKR_VENDOR_DEFINED + x", "CKR_VENDOR_DEFINED");
	FINDS("CKR_VENDOR_DEFINED +", "CKR_VENDOR_DEFINED");
	FINDS("CKR_VENDOR_DEFINED + 0x80000000",
	      "CKR_VENDOR_DEFINED 0x80000000");
	FINDS("CKR_PIN_LOCKED + 0x12", "CKR_PIN_LOCKED");
	expect_value("CKR_VENDOR_DEFINED + 0x7FFFFFFF", UINT32_C(0xFFFFFFFF));
}
END_TEST

START_TEST(a_bare_name_counts_where_producers_put_one)
{
	FINDS("pkcs11: PIN_LOCKED", "PIN_LOCKED");
	FINDS("pkcs11 x/PIN_LOCKED", "PIN_LOCKED");
	FINDS("pkcs11 x.PIN_LOCKED", "");
	FINDS("pkcs11 PIN_LOCKED", "");
	FINDS("pkcs11 (PIN_LOCKED)", "");
	FINDS("pkcs11 x.PinLocked", "PinLocked");
	FINDS("pkcs11 (PinLocked)", "PinLocked");
	FINDS("pkcs11:PinLocked", "PinLocked");
	FINDS("pkcs11: PinLocked", "PinLocked");
	FINDS("pkcs11 x/PinLocked", "");
	FINDS("some: PIN_LOCKED", "");
	FINDS(": PIN_LOCKED pkcs11", "PIN_LOCKED");
	FINDS("PIN_LOCKED pkcs11", "");
	FINDS("pkcs11 said there was some sort of strange error PIN_LOCKED",
	      "PIN_LOCKED");
}
END_TEST

START_TEST(a_bare_name_needs_nothing_but_its_own_number)
{
	FINDS("login rc=160 (PIN_INCORRECT)", "160 PIN_INCORRECT");
	FINDS("login rc=161 (PIN_INCORRECT)", "");
	FINDS("login rc=5 (GENERAL_ERROR)", "");
	FINDS("login rc=0x00000005 (GENERAL_ERROR)",
	      "0x00000005 GENERAL_ERROR");
}
END_TEST

START_TEST(names_with_a_prefix_of_return_values_count_anywhere)
{
	FINDS("CKR_PIN_LOCKED", "CKR_PIN_LOCKED");
	FINDS("ETCKR_FIPS_CARDOS_4", "ETCKR_FIPS_CARDOS_4");
}
END_TEST

UNIT_MAIN("symbol", a_name_may_be_made_of_its_number,
	  a_name_made_of_its_number_is_no_longer_than_a_word,
	  an_offset_behind_the_base_is_a_part_of_it,
	  a_bare_name_counts_where_producers_put_one,
	  a_bare_name_needs_nothing_but_its_own_number,
	  names_with_a_prefix_of_return_values_count_anywhere)
