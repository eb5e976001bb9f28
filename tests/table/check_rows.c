/* SPDX-License-Identifier: MIT */
/* check_rows: rows in order, and those that clash. */
#include <config.h>

#include <string.h>

#include "table/rows.h"
#include "tests/unit.h"

enum { MOST = 8 };

static const struct table_row table[] = {
	{ .value = 7, .name = "CKR_B", .line = 1 },
	{ .value = 5, .name = "CKR_D", .line = 2 },
	{ .value = 7, .name = "CKR_A", .line = 3 },
	{ .value = 7, .name = "CKR_C", .line = 4 },
};

/* The names in order, "AB..." for CKR_A, CKR_B ... */
static const char *order_of(const struct table_row *rows, size_t count)
{
	static char order[MOST + 1];

	for (size_t i = 0; i < count; i++)
		order[i] = rows[i].name[4];
	order[count] = '\0';
	return order;
}

START_TEST(rows_stand_in_order_of_value_and_name)
{
	struct table_row rows[4];

	memcpy(rows, table, sizeof(table));
	ck_assert_ptr_null(rows_sort(rows, 4));
	ck_assert_str_eq(order_of(rows, 4), "DABC");
	ck_assert_ptr_null(rows_sort(rows, 0));
}
END_TEST

static unsigned int line_of_second(const struct table_row *given, size_t count)
{
	struct table_row rows[MOST];
	const struct table_row *second;

	memcpy(rows, given, count * sizeof(*given));
	second = rows_sort(rows, count);
	return second ? second->line : 0;
}

START_TEST(a_value_and_a_name_stand_there_once)
{
	static const struct table_row twice[] = {
		{ .value = 7, .name = "CKR_B", .line = 1 },
		{ .value = 7, .name = "CKR_A", .line = 2 },
		{ .value = 7, .name = "CKR_B", .line = 3 },
		{ .value = 7, .name = "CKR_A", .line = 4 },
	};

	ck_assert_uint_eq(line_of_second(twice, 2), 0);
	ck_assert_uint_eq(line_of_second(twice, 3), 3);
	ck_assert_uint_eq(line_of_second(twice + 1, 3), 4);
	/* The first of the file. */
	ck_assert_uint_eq(line_of_second(twice, 4), 3);
}
END_TEST

START_TEST(a_crowd_is_more_than_so_many_of_a_value)
{
	struct table_row rows[4];

	memcpy(rows, table, sizeof(table));
	(void)rows_sort(rows, 4);
	ck_assert_ptr_null(rows_find_crowd(rows, 4, 3));
	ck_assert_ptr_eq(rows_find_crowd(rows, 4, 2), &rows[3]);
	ck_assert_ptr_eq(rows_find_crowd(rows, 4, 1), &rows[2]);
	ck_assert_ptr_null(rows_find_crowd(rows, 3, 2));
	ck_assert_ptr_null(rows_find_crowd(rows, 0, 2));
}
END_TEST

START_TEST(names_are_alike_but_for_case_and_separators)
{
	static const struct table_row rows[] = {
		{ .value = 1, .name = "CKR_PIN_A" },
		{ .value = 2, .name = "CKR_PINA" },
		{ .value = 3, .name = "CKR_PIN_B" },
		{ .value = 4, .name = "CKR_Pin_a" },
	};
	const struct table_row *found;

	ck_assert(rows_find_alike(rows, 4, 3, &found));
	ck_assert_ptr_null(found);
	ck_assert(rows_find_alike(rows, 4, 2, &found));
	ck_assert_ptr_nonnull(found);
	ck_assert_ptr_ne(found, &rows[2]);
	ck_assert(rows_find_alike(rows, 3, 1, &found));
	ck_assert_ptr_nonnull(found);
	ck_assert_ptr_ne(found, &rows[2]);
	ck_assert(rows_find_alike(rows + 1, 2, 1, &found));
	ck_assert_ptr_null(found);
}
END_TEST

UNIT_MAIN("rows", rows_stand_in_order_of_value_and_name,
	  a_value_and_a_name_stand_there_once,
	  a_crowd_is_more_than_so_many_of_a_value,
	  names_are_alike_but_for_case_and_separators)
