/* SPDX-License-Identifier: MIT */
/* check_table: every row is found by its value and by its name. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "table/name.h"
#include "table/table.h"
#include "tests/unit.h"

static struct table *new_table(void)
{
	struct table *table = table_new();

	ck_assert_ptr_nonnull(table);
	return table;
}

static bool found_by_value(const struct table *table,
			   const struct table_entry *wanted)
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	while (table_next_by_value(table, wanted->row->value, &cursor,
				   &entry)) {
		ck_assert_uint_eq(entry.row->value, wanted->row->value);
		if (entry.row == wanted->row && entry.source == wanted->source)
			return true;
	}
	return false;
}

static bool found_by_name(const struct table *table,
			  const struct table_entry *wanted)
{
	char key[NAME_KEY_SIZE];
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	ck_assert(name_key(wanted->row->name, strlen(wanted->row->name), key));
	while (table_next_by_key(table, key, &cursor, &entry))
		if (entry.row == wanted->row)
			return true;
	return false;
}

START_TEST(every_row_is_found_by_value_and_by_name)
{
	struct table *table = new_table();
	struct table_cursor cursor = { 0 };
	struct table_entry entry;
	size_t count = 0;

	while (table_next(table, &cursor, &entry)) {
		ck_assert_msg(found_by_value(table, &entry),
			      "%s is not found by value", entry.row->name);
		ck_assert_msg(found_by_name(table, &entry),
			      "%s is not found by name", entry.row->name);
		ck_assert(table_has(table, entry.row->value));
		count++;
	}
	ck_assert_uint_gt(count, 0);
	table_free(table);
}
END_TEST

START_TEST(every_row_of_the_standard_is_the_only_one)
{
	struct table *table = new_table();
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	while (table_next(table, &cursor, &entry)) {
		if (entry.source->kind != TABLE_STANDARD)
			continue;
		ck_assert_ptr_eq(table_standard(table, entry.row->value),
				 entry.row);
		ck_assert_ptr_eq(table_standard_by_name(table, entry.row->name),
				 entry.row);
	}
	table_free(table);
}
END_TEST

START_TEST(every_row_has_a_name_a_description_and_a_place)
{
	struct table *table = new_table();
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	while (table_next(table, &cursor, &entry)) {
		ck_assert_uint_gt(strlen(entry.row->name), 1);
		ck_assert_uint_gt(strlen(entry.row->description), 0);
		ck_assert_uint_gt(entry.row->line, 0);
	}
	table_free(table);
}
END_TEST

START_TEST(sources_stand_in_the_order_of_their_kinds)
{
	struct table *table = new_table();

	ck_assert_uint_gt(table_source_count(table), 2);
	ck_assert_int_eq(table_source(table, 0)->kind, TABLE_STANDARD);
	for (size_t i = 1; i < table_source_count(table); i++)
		ck_assert_int_le(table_source(table, i - 1)->kind,
				 table_source(table, i)->kind);
	table_free(table);
}
END_TEST

START_TEST(what_nobody_defines_is_not_found)
{
	struct table *table = new_table();
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	ck_assert(!table_has(table, UINT32_C(0x7FFFFFFF)));
	ck_assert_ptr_null(table_standard(table, UINT32_C(0x7FFFFFFF)));
	ck_assert_ptr_null(table_standard_by_name(table, "CKR_"));
	ck_assert_ptr_null(table_standard_by_name(table, "ckr_ok"));
	ck_assert(!table_next_by_key(table, "", &cursor, &entry));
	/* A search that has ended does not look like one that begins. */
	cursor = (struct table_cursor){ 0 };
	ck_assert(!table_next_by_value(table, UINT32_C(0x7FFFFFFF), &cursor,
				       &entry));
	ck_assert_uint_gt(cursor.source, 0);
	ck_assert_ptr_null(
		table_row_in(table_source(table, 0), 5, "CKR_PIN_LOCKED"));
	table_free(table);
}
END_TEST

static bool is_standard(const struct table_entry *entry)
{
	return entry->source->kind == TABLE_STANDARD;
}

START_TEST(collecting_sorts_by_value)
{
	struct table *table = new_table();
	size_t all;
	size_t standard;
	struct table_entry *entries = table_collect(table, NULL, &all);

	ck_assert_ptr_nonnull(entries);
	for (size_t i = 1; i < all; i++)
		ck_assert_uint_le(entries[i - 1].row->value,
				  entries[i].row->value);
	free(entries);
	entries = table_collect(table, is_standard, &standard);
	ck_assert_ptr_nonnull(entries);
	ck_assert_uint_lt(standard, all);
	for (size_t i = 0; i < standard; i++)
		ck_assert(is_standard(&entries[i]));
	free(entries);
	table_free(table);
}
END_TEST

static bool is_wanted(const struct table_source *source, void *context)
{
	return source == context;
}

START_TEST(choosing_keeps_what_is_wanted)
{
	struct table *table = new_table();
	const struct table_source *luna =
		table_find_source(table, "luna", TABLE_VENDOR);
	uint32_t value = luna->rows[0].value;
	uint32_t other =
		table_find_source(table, "nss", TABLE_VENDOR)->rows[0].value;

	ck_assert(!table_is_chosen(table, value));
	ck_assert(!table_is_dropped(table, other));
	table_choose(table, is_wanted, (void *)luna);
	ck_assert_uint_eq(table_source_count(table), 1);
	ck_assert_ptr_eq(table_source(table, 0), luna);
	ck_assert(table_is_chosen(table, value));
	ck_assert(!table_is_dropped(table, value));
	ck_assert(table_is_dropped(table, other));
	table_free(table);
}
END_TEST

START_TEST(a_source_is_found_by_its_kind_and_id)
{
	struct table *table = new_table();

	ck_assert_ptr_nonnull(
		table_find_source(table, "pkcs11", TABLE_STANDARD));
	ck_assert_ptr_null(table_find_source(table, "pkcs11", TABLE_VENDOR));
	ck_assert_ptr_null(table_find_source(table, "nobody", TABLE_VENDOR));
	table_free(table);
}
END_TEST

START_TEST(a_name_of_several_values_is_found_by_each)
{
	struct table *table = new_table();
	struct table_entry entry;

	ck_assert(table_find_named(table, "TIMEOUT", UINT32_C(0x80000024),
				   &entry));
	ck_assert_str_eq(entry.source->id, "luna");
	ck_assert(!table_speaks_for(table, &entry)); /* JaCarta's is another */
	ck_assert(table_find_named(table, "TIMEOUT", UINT32_C(0x80000008),
				   &entry));
	ck_assert_str_eq(entry.source->id, "imkey");
	ck_assert(!table_find_named(table, "TIMEOUT", UINT32_C(0x80000009),
				    &entry));
	ck_assert(table_find_named(table, "OK", 0, &entry));
	ck_assert(table_speaks_for(table, &entry));
	ck_assert(table_find_named(table, "NSSCERTDBFAILED",
				   UINT32_C(0xCE534351), &entry));
	/* Of two vendors, which have one name for it. */
	ck_assert(table_find_named(table, "OBJECTREADONLY",
				   UINT32_C(0x80000114), &entry));
	ck_assert(table_speaks_for(table, &entry));
	table_free(table);
}
END_TEST

START_TEST(a_users_source_comes_behind_the_standards)
{
	static const struct table_row row = { .value = UINT32_C(0xDEADBEEF),
					      .name = "CKR_DEAD_BEEF",
					      .description = "A description." };
	static const struct table_source sources[] = {
		{ "dead", "Dead", TABLE_USER, &row, 1, 1 },
		{ "beef", "Beef", TABLE_USER, &row, 1, 1 },
	};
	struct table *table = new_table();
	size_t at = 0;

	ck_assert(!table_has(table, row.value));
	ck_assert(table_add(table, &sources[0]));
	ck_assert(table_add(table, &sources[1]));
	ck_assert(table_has(table, row.value));
	while (table_source(table, at)->kind == TABLE_STANDARD)
		at++;
	ck_assert_ptr_eq(table_source(table, at), &sources[0]);
	ck_assert_ptr_eq(table_source(table, at + 1), &sources[1]);
	table_free(table);
}
END_TEST

UNIT_MAIN("table", every_row_is_found_by_value_and_by_name,
	  every_row_of_the_standard_is_the_only_one,
	  every_row_has_a_name_a_description_and_a_place,
	  sources_stand_in_the_order_of_their_kinds,
	  what_nobody_defines_is_not_found, collecting_sorts_by_value,
	  choosing_keeps_what_is_wanted, a_source_is_found_by_its_kind_and_id,
	  a_name_of_several_values_is_found_by_each,
	  a_users_source_comes_behind_the_standards)
