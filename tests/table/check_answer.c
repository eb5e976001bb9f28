/* SPDX-License-Identifier: MIT */
/* check_answer: whether a function may return a value. */
#include <config.h>

#include <string.h>

#include "table/answer.h"
#include "tests/unit.h"

static const struct table_source standard = { .kind = TABLE_STANDARD };
static const struct table_source vendor = { .kind = TABLE_VENDOR };

static const struct answer *answer(const char *function, uint32_t value)
{
	return answer_find(function_find(function), &standard, value);
}

START_TEST(a_list_comes_before_all_else)
{
	ck_assert_int_eq(answer("C_Login", 0xA0)->kind, ANSWER_LISTED);
	ck_assert_int_eq(answer("C_Login", 0x05)->kind, ANSWER_LISTED);
	ck_assert_ptr_null(answer("C_Login", 0xA0)->against);
}
END_TEST

START_TEST(the_text_is_told_where_it_speaks_against_a_list)
{
	const struct answer *ok = answer("C_GetFunctionStatus", 0);

	ck_assert_int_eq(ok->kind, ANSWER_LISTED);
	ck_assert_str_eq(ok->against_section, "5.1.1");
}
END_TEST

START_TEST(the_text_names_values_besides_the_lists)
{
	const struct answer *weak = answer("C_SetPIN", 0x1B8);

	ck_assert_int_eq(weak->kind, ANSWER_NAMED);
	ck_assert_str_eq(weak->section, "5.1.6");
	ck_assert_ptr_null(weak->scope);
	ck_assert_ptr_eq(weak, answer("C_InitPIN", 0x1B8));
	ck_assert_int_eq(answer("C_Login", 0x1B8)->kind, ANSWER_NONE);
	ck_assert_str_eq(answer("C_Login", 0x54)->scope, "any function");
}
END_TEST

START_TEST(a_class_reaches_as_far_as_the_standard_says)
{
	ck_assert_int_eq(answer("C_Login", 0x207)->kind, ANSWER_CLASS);
	ck_assert_int_eq(answer("C_Initialize", 0x207)->kind, ANSWER_CLASS);
	/* CKR_SESSION_CLOSED, where there is no session */
	ck_assert_int_eq(answer("C_GetSlotList", 0xB0)->kind, ANSWER_NONE);
	ck_assert_int_eq(answer("C_InitToken", 0xB0)->kind, ANSWER_NONE);
	/* CKR_TOKEN_NOT_INITIALIZED, where no token is used */
	ck_assert_int_eq(answer("C_InitToken", 0x208)->kind, ANSWER_CLASS);
	ck_assert_int_eq(answer("C_Login", 0x208)->kind, ANSWER_CLASS);
	ck_assert_int_eq(answer("C_GetSlotInfo", 0x208)->kind, ANSWER_NONE);
	ck_assert_int_eq(answer("C_GetInterface", 0x208)->kind, ANSWER_NONE);
}
END_TEST

START_TEST(the_text_may_deny_what_a_class_allows)
{
	/* CKR_TOKEN_NOT_PRESENT */
	ck_assert_int_eq(answer("C_OpenSession", 0xE0)->kind, ANSWER_LISTED);
	ck_assert_int_eq(answer("C_Sign", 0xE0)->kind, ANSWER_NONE);
	ck_assert_str_eq(answer("C_Sign", 0xE0)->section, "5.1.7");
}
END_TEST

START_TEST(what_another_function_returned_is_passed_on)
{
	const struct answer *locked = answer("C_AsyncComplete", 0xA4);

	ck_assert_int_eq(locked->kind, ANSWER_NAMED);
	ck_assert(locked->borrowed);
	/* CKR_NO_EVENT comes from no function that takes a session handle. */
	ck_assert_int_eq(answer("C_AsyncComplete", 0x08)->kind, ANSWER_NONE);
}
END_TEST

START_TEST(the_vendor_alone_says_who_returns_its_codes)
{
	const struct function *sign = function_find("C_Sign");
	const struct answer *unclaimed =
		answer_find(sign, &standard, UINT32_C(0x80000ABC));

	ck_assert_int_eq(unclaimed->kind, ANSWER_CLASS);
	ck_assert_ptr_eq(unclaimed,
			 answer_find(sign, &vendor, UINT32_C(0x80000001)));
	/* A number that somebody uses in the standard's range. */
	ck_assert_int_eq(answer_find(sign, &vendor, 0x30)->kind, ANSWER_NONE);
}
END_TEST

UNIT_MAIN("answer", a_list_comes_before_all_else,
	  the_text_is_told_where_it_speaks_against_a_list,
	  the_text_names_values_besides_the_lists,
	  a_class_reaches_as_far_as_the_standard_says,
	  the_text_may_deny_what_a_class_allows,
	  what_another_function_returned_is_passed_on,
	  the_vendor_alone_says_who_returns_its_codes)
