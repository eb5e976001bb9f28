/* SPDX-License-Identifier: MIT */
/* check_wordmatch: the words of a wrong name lead to the codes that they mean.
 */
#include <config.h>

#include <string.h>

#include "decode/wordmatch.h"
#include "tests/unit.h"

enum { MOST = 8, TOO_MANY = 12 };

/* The names of up to so many rows, without their prefix. */
static const char *names_of(const char *text, size_t most)
{
	static struct table *table;
	static char names[TOO_MANY * 64];
	const struct table_row *rows[TOO_MANY];
	size_t count;

	if (!table)
		table = table_new();
	count = wordmatch_rows(table, text, rows, most);
	ck_assert_uint_le(count, most);
	names[0] = '\0';
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			strcat(names, " ");
		strcat(names, rows[i]->name + strlen("CKR_"));
	}
	return names;
}

#define LEADS(text, most, names) ck_assert_str_eq(names_of(text, most), names)

START_TEST(words_of_names_and_of_summaries_lead_to_a_code)
{
	LEADS("CKR_PIN_WRONG", 1, "PIN_INCORRECT");
	LEADS("CKR_PIN_WRONG", 2, "PIN_INCORRECT PIN_LOCKED");
	LEADS("CKR_TOKEN_MISSING", 1, "TOKEN_NOT_PRESENT");
	LEADS("mechanism bad", 2, "MECHANISM_INVALID MECHANISM_PARAM_INVALID");
	LEADS("wrapped key length", 2,
	      "WRAPPED_KEY_LEN_RANGE WRAPPED_KEY_INVALID");
	LEADS("user logged", 3,
	      "USER_ALREADY_LOGGED_IN USER_NOT_LOGGED_IN "
	      "USER_ANOTHER_ALREADY_LOGGED_IN");
}
END_TEST

START_TEST(their_order_and_what_is_between_do_not_matter)
{
	static const char *const texts[] = { "wrong pin",     "wrong-pin",
					     "WRONG_PIN",     "ckr pin a wrong",
					     "  pin: wrong!", "Ckr_Pin_Wrong" };
	char wanted[TOO_MANY * 64];

	strcpy(wanted, names_of("pin wrong", MOST));
	ck_assert_str_ne(wanted, "");
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		LEADS(texts[i], MOST, wanted);
}
END_TEST

START_TEST(no_more_are_told_than_are_wanted)
{
	char all[TOO_MANY * 64];

	strcpy(all, names_of("pin", MOST));
	LEADS("pin", TOO_MANY, all);
	LEADS("pin", 0, "");
	for (size_t most = 1; most < MOST; most++) {
		const char *some = names_of("pin", most);

		ck_assert(strncmp(all, some, strlen(some)) == 0);
		ck_assert_uint_lt(strlen(some), strlen(all));
	}
}
END_TEST

START_TEST(of_equals_the_least_value_comes_first)
{
	LEADS("pin", 5,
	      "PIN_INCORRECT PIN_INVALID PIN_LEN_RANGE PIN_EXPIRED "
	      "PIN_LOCKED");
	LEADS("function", 2, "FUNCTION_FAILED FUNCTION_CANCELED");
}
END_TEST

START_TEST(the_last_of_several_words_may_be_a_beginning)
{
	LEADS("session cl", 2, "SESSION_CLOSED SESSION_COUNT");
	LEADS("pin lo", 1, "PIN_LOCKED");
	LEADS("pi", 1, "");
	LEADS("fun", 1, "FUNCTION_FAILED");
	LEADS("ha key", 1, "");
	LEADS("key ha", 1, "KEY_HANDLE_INVALID");
}
END_TEST

START_TEST(what_any_name_has_leads_nowhere)
{
	LEADS("invalid", 1, "");
	LEADS("the", 1, "");
	LEADS("p", 1, "");
	LEADS("", 1, "");
	LEADS("ckr", 1, "");
	LEADS("xyzzy", 1, "");
}
END_TEST

START_TEST(half_of_what_is_asked_is_met)
{
	LEADS("xyzzy pin", 1, "PIN_INCORRECT");
	LEADS("xyzzy foo pin", 1, "");
	LEADS("pin aa", 1, "PIN_INCORRECT");
	LEADS("pin aa bb", 1, "");
	LEADS("pin a b c", 1, "PIN_INCORRECT");
	/* Words behind the eighth are not looked at. */
	LEADS("pin pin pin pin pin aa bb cc", 1, "PIN_INCORRECT");
	LEADS("pin pin pin pin pin aa bb cc dd", 1, "PIN_INCORRECT");
	LEADS("pin pin pin pin aa bb cc dd", 1, "");
}
END_TEST

UNIT_MAIN("wordmatch", words_of_names_and_of_summaries_lead_to_a_code,
	  their_order_and_what_is_between_do_not_matter,
	  no_more_are_told_than_are_wanted,
	  of_equals_the_least_value_comes_first,
	  the_last_of_several_words_may_be_a_beginning,
	  what_any_name_has_leads_nowhere, half_of_what_is_asked_is_met)
