/* SPDX-License-Identifier: MIT */
/* check_facts: the small tables: functions, kin, ranges ... */
#include <config.h>

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "table/class.h"
#include "table/function.h"
#include "table/name.h"
#include "table/openssl.h"
#include "table/range.h"
#include "table/relation.h"
#include "table/spelling.h"
#include "table/table.h"
#include "tests/unit.h"

static struct table *table;

static bool is_standard(uint32_t value)
{
	if (!table)
		table = table_new();
	return table_standard(table, value) != NULL;
}

START_TEST(every_function_is_found_in_any_case)
{
	ck_assert_uint_gt(function_count(), 0);
	for (size_t i = 0; i < function_count(); i++) {
		const struct function *function = function_at(i);
		char lower[64];
		size_t j;

		for (j = 0; function->name[j]; j++)
			lower[j] =
				(char)tolower((unsigned char)function->name[j]);
		lower[j] = '\0';
		ck_assert_ptr_eq(function_find(function->name), function);
		ck_assert_ptr_eq(function_find(lower), function);
		ck_assert_ptr_nonnull(function->since);
	}
	ck_assert_ptr_null(function_find("C_"));
	ck_assert_ptr_null(function_find("C_Log"));
	ck_assert_ptr_null(function_find(""));
}
END_TEST

START_TEST(functions_are_found_by_names_that_they_have_not)
{
	const struct function_spelling *spelling =
		function_spelling_find("c_getslotevent");

	ck_assert_ptr_nonnull(spelling);
	ck_assert_str_eq(spelling->name, "C_WaitForSlotEvent");
	ck_assert_ptr_nonnull(function_find(spelling->name));
	ck_assert_ptr_null(function_spelling_find("C_WaitForSlotEvent"));
}
END_TEST

START_TEST(functions_are_in_the_scopes_that_fit)
{
	const struct function *sign = function_find("C_Sign");
	const struct function *token = function_find("C_InitToken");
	const struct function *neither = function_find("C_GetSlotList");
	const char *session = "any function that takes a session handle";
	const char *uses = "any function that uses a token";
	const char *only =
		"any function that uses a token and takes no session handle";

	ck_assert(function_in_scope(sign, session));
	ck_assert(function_in_scope(sign, uses));
	ck_assert(!function_in_scope(sign, only));
	ck_assert(!function_in_scope(token, session));
	ck_assert(function_in_scope(token, uses));
	ck_assert(function_in_scope(token, only));
	ck_assert(!function_in_scope(neither, uses));
	ck_assert(function_in_scope(neither, "any function"));
	ck_assert(function_in_scope(sign, "`C_Verify` `C_Sign`"));
	ck_assert(!function_in_scope(sign, "`C_SignInit`"));
}
END_TEST

START_TEST(every_function_returns_what_it_lists_and_no_more)
{
	for (size_t i = 0; i < function_count(); i++) {
		const struct function *function = function_at(i);

		for (size_t j = 0; j < function->return_count; j++) {
			ck_assert(function_returns(function,
						   function->returns[j]));
			ck_assert(is_standard(function->returns[j]));
		}
		ck_assert(!function_returns(function, UINT32_C(0xDEADBEEF)));
	}
}
END_TEST

START_TEST(relations_join_two_different_standard_codes)
{
	for (size_t i = 0; i < relation_precedence_count(); i++) {
		const struct relation *relation = relation_precedence(i);

		ck_assert_uint_ne(relation->value, relation->other);
		ck_assert(is_standard(relation->value));
		ck_assert(is_standard(relation->other));
	}
	for (size_t i = 0; i < relation_kin_count(); i++) {
		const struct relation *relation = relation_kin(i);

		ck_assert_uint_ne(relation->value, relation->other);
		ck_assert(is_standard(relation->value));
		ck_assert(is_standard(relation->other));
	}
}
END_TEST

START_TEST(every_range_is_found_from_its_first_to_its_last_value)
{
	ck_assert_uint_gt(range_count(), 0);
	for (size_t i = 0; i < range_count(); i++) {
		const struct range *range = range_at(i);

		ck_assert_ptr_eq(range_find(range->first), range);
		ck_assert_ptr_eq(range_find(range->last), range);
		ck_assert_ptr_ne(range_find(range->first - 1), range);
		ck_assert_ptr_ne(range_find(range->last + 1), range);
	}
	ck_assert_ptr_null(range_find(0));
}
END_TEST

START_TEST(every_spelling_leads_to_a_code)
{
	ck_assert_uint_gt(spelling_count(), 0);
	for (size_t i = 0; i < spelling_count(); i++) {
		const struct spelling *spelling = spelling_at(i);
		struct table_cursor cursor = { 0 };
		struct table_entry entry;
		char key[NAME_KEY_SIZE];

		(void)is_standard(0);
		ck_assert(name_key(spelling->written, strlen(spelling->written),
				   key));
		ck_assert_ptr_eq(spelling_find(key), spelling);
		ck_assert(
			name_key(spelling->name, strlen(spelling->name), key));
		ck_assert_msg(table_next_by_key(table, key, &cursor, &entry),
			      "%s means %s, which no table has",
			      spelling->written, spelling->name);
	}
	ck_assert_ptr_null(spelling_find("OK"));
}
END_TEST

START_TEST(every_standard_code_has_a_known_class)
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	(void)is_standard(0);
	while (table_next(table, &cursor, &entry))
		if (entry.source->kind == TABLE_STANDARD)
			ck_assert_msg(class_find(entry.row->class) != NULL,
				      "%s has no class", entry.row->name);
	ck_assert_ptr_null(class_find(NULL));
	ck_assert_ptr_null(class_find(""));
}
END_TEST

START_TEST(openssl_keeps_12_or_23_bits)
{
	struct openssl_error error;

	ck_assert(openssl_unpack(UINT32_C(0x82068101), &error));
	ck_assert_uint_eq(error.value, 0x101);
	ck_assert_uint_eq(error.kept, 0xFFF);
	ck_assert(openssl_unpack(UINT32_C(0x418000A0), &error));
	ck_assert_uint_eq(error.value, 0xA0);
	ck_assert_uint_eq(error.kept, 0x7FFFFF);
	ck_assert(openssl_unpack(UINT32_C(0x80000000), &error));
	ck_assert_uint_eq(error.kept, 0xFFF);
	ck_assert(openssl_unpack(UINT32_C(0x40000000), &error));
	ck_assert_uint_eq(error.kept, 0x7FFFFF);
	/* Libraries of OpenSSL's own: */
	ck_assert(!openssl_unpack(UINT32_C(0x3FFFFFFF), &error));
	ck_assert(!openssl_unpack(0, &error));
}
END_TEST

UNIT_MAIN("facts", every_function_is_found_in_any_case,
	  functions_are_found_by_names_that_they_have_not,
	  functions_are_in_the_scopes_that_fit,
	  every_function_returns_what_it_lists_and_no_more,
	  relations_join_two_different_standard_codes,
	  every_range_is_found_from_its_first_to_its_last_value,
	  every_spelling_leads_to_a_code, every_standard_code_has_a_known_class,
	  openssl_keeps_12_or_23_bits)
