/* SPDX-License-Identifier: MIT */
/* check_suggest: a slip leads back to the name that was meant. */
#include <config.h>

#include <string.h>

#include "suggest.h"
#include "unit.h"

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

START_TEST(words_of_a_name_lead_to_it_in_any_order)
{
	ck_assert(suggested("invalid pin"));
	ck_assert_int_eq(strncmp(names, "CKR_PIN_INVALID", 15), 0);
	ck_assert(suggested("CKR_KEY_SIZE"));
	ck_assert_int_eq(strncmp(names, "CKR_KEY_SIZE_RANGE", 18), 0);
	ck_assert(!suggested("wrong invalid thing"));
}
END_TEST

START_TEST(functions_are_suggested_too)
{
	ck_assert(suggest_functions("C_LoginUsr", names));
	ck_assert_str_eq(names, "C_LoginUser");
	ck_assert(!suggest_functions("C_Xyzzy", names));
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
	  words_of_a_name_lead_to_it_in_any_order, functions_are_suggested_too,
	  rubbish_suggests_nothing)
