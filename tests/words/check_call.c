/* SPDX-License-Identifier: MIT */
/* check_call: the name of a Cryptoki function in a word. */
#include <config.h>

#include <string.h>

#include "tests/unit.h"
#include "words/call.h"

/* True when the verbs in a text are these, with a blank behind each. */
static bool has_verbs(const char *text, const char *verbs)
{
	struct word word = word_first(text);
	const char *place = text;
	char found[100] = "";
	size_t length;

	while ((place = call_next_verb(&word, place, &length))) {
		strncat(found, place, length);
		strcat(found, " ");
	}
	return strcmp(found, verbs) == 0;
}

START_TEST(a_verb_is_a_capital_and_small_letters_behind_c)
{
	ck_assert(has_verbs("C_Login", "Login "));
	ck_assert(has_verbs("C_GetSlotList", "Get "));
	ck_assert(has_verbs("rpc_C_Login_2", "Login "));
	ck_assert(has_verbs("NSC_Login", "Login "));
	ck_assert(has_verbs("C_Num_C_Login", "Num Login "));
	ck_assert(has_verbs("x_C_y_C_Ab", "Ab "));
	ck_assert(has_verbs("a_NSC_C_Login", "Login "));
}
END_TEST

START_TEST(behind_a_vendors_capitals_any_verb_will_do)
{
	ck_assert(has_verbs("C_IBM_ReencryptSingle", " "));
	ck_assert(has_verbs("C_X9_Login", " "));
}
END_TEST

START_TEST(what_is_written_otherwise_is_no_function)
{
	static const char *const others[] = {
		"C_login",  "C_LOGIN",  "CLogin",     "C_",         "C_L",
		"XC_Login", "C_L_ogin", "NSSC_Login", "aNSC_Login", "C_9Login",
		"C_IBM_r",  "C_IBM_R",  "C_IBM_RE",   "c_Login",    "NTC_Login",
	};

	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		ck_assert_msg(has_verbs(others[i], ""), "%s", others[i]);
}
END_TEST

static bool is_inner(const char *text)
{
	struct word word = word_first(text);

	return call_is_inner(&word);
}

START_TEST(an_inner_function_has_the_name_of_one_of_the_standards)
{
	ck_assert(is_inner("SC_Login"));
	ck_assert(!is_inner("SC_login"));
	ck_assert(!is_inner("sc_Login"));
	ck_assert(!is_inner("SC_ERROR"));
	ck_assert(!is_inner("SC_"));
}
END_TEST

UNIT_MAIN("call", a_verb_is_a_capital_and_small_letters_behind_c,
	  behind_a_vendors_capitals_any_verb_will_do,
	  what_is_written_otherwise_is_no_function,
	  an_inner_function_has_the_name_of_one_of_the_standards)
