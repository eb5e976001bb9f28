/* SPDX-License-Identifier: MIT */
/* check_tally: how often each code was met. */
#include <config.h>

#include "filter/tally.h"
#include "tests/unit.h"

static const struct table_entry number;

START_TEST(counting_tells_how_often)
{
	struct tally *tally = tally_new();

	ck_assert_uint_eq(tally_add(tally, 160, &number), 1);
	ck_assert_uint_eq(tally_add(tally, 160, &number), 2);
	ck_assert_uint_eq(tally_add(tally, 0, &number), 1);
	ck_assert_uint_eq(tally_add(tally, UINT32_MAX, &number), 1);
	ck_assert_uint_eq(tally_add(tally, 160, &number), 3);
	tally_free(tally);
}
END_TEST

START_TEST(rows_stand_by_count_then_by_value)
{
	struct tally *tally = tally_new();
	const struct tally_row *rows;
	size_t count;

	(void)tally_add(tally, 7, &number);
	(void)tally_add(tally, 5, &number);
	(void)tally_add(tally, 9, &number);
	(void)tally_add(tally, 9, &number);
	rows = tally_rows(tally, &count);
	ck_assert_uint_eq(count, 3);
	ck_assert_uint_eq(rows[0].value, 9);
	ck_assert_uint_eq(rows[0].count, 2);
	ck_assert_uint_eq(rows[1].value, 5);
	ck_assert_uint_eq(rows[2].value, 7);
	tally_free(tally);
}
END_TEST

START_TEST(an_empty_tally_has_no_rows)
{
	struct tally *tally = tally_new();
	size_t count;

	(void)tally_rows(tally, &count);
	ck_assert_uint_eq(count, 0);
	ck_assert_uint_eq(tally_lost(tally), 0);
	tally_free(tally);
}
END_TEST

START_TEST(a_hostile_log_loses_counts_and_no_more)
{
	struct tally *tally = tally_new();
	size_t count;

	for (uint32_t i = 0; i < TALLY_CODES + 100; i++)
		ck_assert_uint_eq(tally_add(tally, i * 2654435761u, &number), 1);
	ck_assert_uint_eq(tally_lost(tally), 100);
	ck_assert_uint_eq(tally_add(tally, 0, &number), 2);
	(void)tally_rows(tally, &count);
	ck_assert_uint_eq(count, TALLY_CODES);
	tally_free(tally);
}
END_TEST

/* Values that a hash of the top bits, such as Fibonacci's, puts together. */
START_TEST(no_values_are_slow)
{
	struct tally *tally = tally_new();

	for (unsigned int round = 0; round < 100; round++)
		for (uint32_t i = 0; i < 100000; i++)
			(void)tally_add(tally, i * UINT32_C(340573321), &number);
	ck_assert_uint_eq(tally_add(tally, 340573321, &number), 101);
	tally_free(tally);
}
END_TEST

START_TEST(a_name_counts_for_itself)
{
	static const struct table_row row = { .value = 7, .name = "CKR_SEVEN" };
	static const struct table_entry seven = { NULL, &row };
	struct tally *tally = tally_new();
	const struct tally_row *rows;
	size_t count;

	ck_assert_uint_eq(tally_add(tally, 7, &number), 1);
	ck_assert_uint_eq(tally_add(tally, 7, &seven), 1);
	ck_assert_uint_eq(tally_add(tally, 7, &seven), 2);
	rows = tally_rows(tally, &count);
	ck_assert_uint_eq(count, 2);
	ck_assert_ptr_eq(rows[0].named.row, &row);
	ck_assert_ptr_null(rows[1].named.row);
	tally_free(tally);
}
END_TEST

UNIT_MAIN("tally", counting_tells_how_often, rows_stand_by_count_then_by_value,
	  an_empty_tally_has_no_rows, a_hostile_log_loses_counts_and_no_more,
	  no_values_are_slow, a_name_counts_for_itself)
