/* SPDX-License-Identifier: MIT */
/* check_query: words, and where they stand in texts. */
#include <config.h>

#include <string.h>

#include "base/query.h"
#include "tests/unit.h"

static enum query_fit fit(const char *words, const char *text)
{
	struct query query;
	size_t at;

	ck_assert(query_read(&query, words));
	return query_find(&query.words[0], text, &at);
}

START_TEST(words_stand_between_blanks)
{
	struct query query;

	ck_assert(query_read(&query, " wrong  \"pin\", (C_Login) "));
	ck_assert_uint_eq(query.count, 3);
	ck_assert_uint_eq(query.words[1].length, 3);
	ck_assert_int_eq(memcmp(query.words[1].text, "pin", 3), 0);
	ck_assert_uint_eq(query.words[2].length, 7);
	ck_assert(!query_read(&query, ""));
	ck_assert(!query_read(&query, " ... "));
	ck_assert(query_read(&query, "1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6"));
	ck_assert(!query_read(&query, "1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7"));
}
END_TEST

START_TEST(a_word_is_found_whole_or_by_its_beginning)
{
	ck_assert_int_eq(fit("pin", "the PIN is wrong"), QUERY_WHOLE);
	ck_assert_int_eq(fit("pin", "CKR_PIN_LOCKED"), QUERY_WHOLE);
	ck_assert_int_eq(fit("lock", "CKR_PIN_LOCKED"), QUERY_BEGINNING);
	ck_assert_int_eq(fit("lock", "locked, a lock"), QUERY_WHOLE);
	ck_assert_int_eq(fit("pin", "wrapping"), QUERY_MISSING);
	ck_assert_int_eq(fit("pin", NULL), QUERY_MISSING);
	ck_assert_int_eq(fit("pin", "pi"), QUERY_MISSING);
}
END_TEST

START_TEST(separators_within_a_word_are_alike)
{
	ck_assert_int_eq(fit("not-initialized", "CKR_TOKEN_NOT_INITIALIZED"),
			 QUERY_WHOLE);
	ck_assert_int_eq(fit("c_login", "that `C_Login` did"), QUERY_WHOLE);
}
END_TEST

START_TEST(the_longest_word_counts_where_several_stand)
{
	struct query query;

	ck_assert(query_read(&query, "lo locked"));
	ck_assert_uint_eq(query_length(&query, "PIN_LOCKED", 4), 6);
	ck_assert_uint_eq(query_length(&query, "PIN_LOCKED", 5), 0);
	ck_assert_uint_eq(query_length(&query, "PIN_LOCK", 4), 2);
}
END_TEST

UNIT_MAIN("query", words_stand_between_blanks,
	  a_word_is_found_whole_or_by_its_beginning,
	  separators_within_a_word_are_alike,
	  the_longest_word_counts_where_several_stand)
