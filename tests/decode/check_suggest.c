/* SPDX-License-Identifier: MIT */
/* check_suggest: a slip leads back to the name that was meant. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "decode/suggest.h"
#include "tests/unit.h"

static struct table *table;
static char names[SUGGEST_TEXT_SIZE];

static bool suggested(const char *text)
{
	if (!table)
		table = table_new();
	return suggest_names(table, text, names);
}

START_TEST(a_dropped_letter_leads_back_to_every_standard_name)
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	(void)suggested("");
	while (table_next(table, &cursor, &entry)) {
		const char *name = entry.row->name;
		char slip[128];

		if (entry.source->kind != TABLE_STANDARD || strlen(name) < 10)
			continue;
		memcpy(slip, name, 6);
		memcpy(slip + 6, name + 7, strlen(name + 7) + 1);
		ck_assert_msg(suggested(slip), "nothing for %s", slip);
		ck_assert_msg(strstr(names, name) != NULL, "%s for %s", names,
			      slip);
	}
}
END_TEST

START_TEST(the_nearest_comes_first)
{
	ck_assert(suggested("CKR_PIN_INCORRECTX"));
	ck_assert_int_eq(strncmp(names, "CKR_PIN_INCORRECT", 17), 0);
}
END_TEST

START_TEST(names_are_joined_in_words)
{
	ck_assert(suggested("CKR_PIN_LOCKER"));
	ck_assert_ptr_null(strstr(names, ",,"));
	ck_assert(suggested("WRAPPING_KEY_SIZE_RANG"));
	ck_assert_ptr_nonnull(strstr(names, " or "));
}
END_TEST

START_TEST(a_name_is_told_that_has_all_the_words)
{
	ck_assert(suggested("path bip32"));
	ck_assert_ptr_nonnull(strstr(names, "CKR_BIP32_INVALID_KEY_PATH_LEN"));
	ck_assert(!suggested("failed bip32"));
}
END_TEST

START_TEST(an_error_of_a_neighbour_is_told_for_want_of_a_code)
{
	ck_assert(suggested("NTE_BAD_KEYSETT"));
	ck_assert_ptr_nonnull(strstr(names, "NTE_BAD_KEYSET"));
}
END_TEST

START_TEST(a_vendors_name_is_near_that_is_one_letter_off)
{
	ck_assert(suggested("CKR_BIP32_MASTER_SEED_INVALIX"));
	ck_assert_int_eq(strncmp(names, "CKR_BIP32_MASTER_SEED_INVALID", 29),
			 0);
	ck_assert(suggested("CKR_OBJECT_READ_ONLX"));
	ck_assert_int_eq(strncmp(names, "CKR_OBJECT_READ_ONLY", 20), 0);
}
END_TEST

START_TEST(a_name_of_two_vendors_is_told_once)
{
	const char *first;

	ck_assert(suggested("CKR_OBJECT_READ_ONLYX"));
	first = strstr(names, "CKR_OBJECT_READ_ONLY");
	ck_assert_ptr_nonnull(first);
	ck_assert_ptr_null(strstr(first + 1, "CKR_OBJECT_READ_ONLY"));
}
END_TEST

START_TEST(words_of_a_name_lead_to_it_in_any_order)
{
	ck_assert(suggested("invalid pin"));
	ck_assert_int_eq(strncmp(names, "CKR_PIN_INVALID", 15), 0);
	ck_assert(suggested("CKR_KEY_SIZE"));
	ck_assert_int_eq(strncmp(names, "CKR_KEY_SIZE_RANGE", 18), 0);
	ck_assert(!suggested("wrong invalid thing"));
}
END_TEST

START_TEST(words_lead_to_the_name_that_is_meant)
{
	static const struct {
		const char *text;
		const char *name;
	} meant[] = {
		{ "CKR_PIN", "CKR_PIN_INCORRECT" },
		{ "pin", "CKR_PIN_INCORRECT" },
		{ "locked", "CKR_PIN_LOCKED" },
		{ "CKR_PIN_WRONG", "CKR_PIN_INCORRECT" },
		{ "CKR_WRONG_PIN", "CKR_PIN_INCORRECT" },
		{ "CKR_BAD_PIN", "CKR_PIN_INCORRECT" },
		{ "CKR_PIN_IN", "CKR_PIN_INCORRECT" },
		{ "CKR_PIN_IN", "CKR_PIN_INVALID" },
		{ "CKR_MECHANISM_NOT_SUPPORTED", "CKR_MECHANISM_INVALID" },
		{ "CKR_NO_TOKEN", "CKR_TOKEN_NOT_PRESENT" },
		{ "CKR_TOKEN_REMOVED", "CKR_DEVICE_REMOVED" },
		{ "error", "CKR_GENERAL_ERROR" },
	};

	for (size_t i = 0; i < sizeof(meant) / sizeof(meant[0]); i++) {
		ck_assert_msg(suggested(meant[i].text), "%s", meant[i].text);
		ck_assert_msg(strstr(names, meant[i].name) != NULL, "%s for %s",
			      names, meant[i].text);
	}
}
END_TEST

START_TEST(a_sentence_is_no_name)
{
	ck_assert(!suggested("please enter your pin"));
	ck_assert(!suggested("this is not what was wanted"));
	ck_assert(!suggested("invalid"));
	ck_assert(!suggested("the"));
}
END_TEST

START_TEST(functions_are_suggested_too)
{
	ck_assert(suggest_functions("C_LoginUsr", names));
	ck_assert_str_eq(names, "C_LoginUser");
	ck_assert(!suggest_functions("C_Xyzzy", names));
}
END_TEST

START_TEST(an_error_of_a_neighbour_is_suggested_where_no_code_is_near)
{
	ck_assert(suggested("SCARD_W_REMOVED_CRAD"));
	ck_assert_str_eq(names, "SCARD_W_REMOVED_CARD");
	ck_assert(suggested("NTE_BAD_KEYSETT"));
	ck_assert_str_eq(names, "NTE_BAD_KEYSET");
	/* Python's PinLocked is a neighbour's, and no better than the code. */
	ck_assert(suggested("PinLockd"));
	ck_assert_ptr_null(strstr(names, "PinLocked"));
}
END_TEST

/* Separators do not count, so that a user's name may be of any length. */
START_TEST(names_longer_than_the_room_are_cut)
{
	static char name[3][300];
	static char room[4 * SUGGEST_TEXT_SIZE];
	struct table_row rows[3] = { { 0 } };
	const struct table_source source = {
		.id = "long",
		.title = "Long",
		.kind = TABLE_USER,
		.rows = rows,
		.count = 3,
	};
	struct table *own = table_new();

	for (size_t i = 0; i < 3; i++) {
		memset(name[i], '_', 250);
		memcpy(name[i], "CKR_A", 5);
		(void)snprintf(name[i] + 250, 20, "BCD%c", (char)('E' + i));
		rows[i].value = (uint32_t)(0x90000000 + i);
		rows[i].name = name[i];
	}
	ck_assert(table_add(own, &source));
	ck_assert(suggest_names(own, "CKR_ABCDH", room));
	for (size_t i = SUGGEST_TEXT_SIZE; i < sizeof(room); i++)
		ck_assert_int_eq(room[i], 0);
	table_free(own);
}
END_TEST

START_TEST(rubbish_suggests_nothing)
{
	static const char *const texts[] = { "",      "f",    "fo", "foo", "XX",
					     "hello", "CKR_", "%s", "\033" };

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		ck_assert_msg(!suggested(texts[i]), "%s for %s", names,
			      texts[i]);
}
END_TEST

UNIT_MAIN("suggest", a_dropped_letter_leads_back_to_every_standard_name,
	  the_nearest_comes_first, names_are_joined_in_words,
	  a_name_is_told_that_has_all_the_words,
	  an_error_of_a_neighbour_is_told_for_want_of_a_code,
	  a_vendors_name_is_near_that_is_one_letter_off,
	  a_name_of_two_vendors_is_told_once,
	  words_of_a_name_lead_to_it_in_any_order,
	  words_lead_to_the_name_that_is_meant, a_sentence_is_no_name,
	  functions_are_suggested_too,
	  an_error_of_a_neighbour_is_suggested_where_no_code_is_near,
	  names_longer_than_the_room_are_cut, rubbish_suggests_nothing)
