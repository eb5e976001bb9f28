/* SPDX-License-Identifier: MIT */
/* check_roster: rows in the order of their names, and found by them. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "table/roster.h"
#include "tests/unit.h"

static struct table *table;
static struct table_entry *entries;
static struct roster roster;

static void make_roster(void)
{
	size_t count;

	table = table_new();
	entries = table_collect(table, NULL, &count);
	ck_assert_ptr_nonnull(entries);
	ck_assert(roster_make(&roster, entries, count));
	ck_assert_uint_eq(roster.count, count);
}

START_TEST(names_stand_in_their_order_the_standards_first)
{
	make_roster();
	for (size_t i = 1; i < roster.count; i++) {
		const struct table_entry *left = roster.items[i - 1];
		const struct table_entry *right = roster.items[i];
		int order = strcmp(left->row->name, right->row->name);

		ck_assert_int_le(order, 0);
		if (order < 0)
			continue;
		if (left->source->kind != right->source->kind)
			ck_assert_int_lt(left->source->kind,
					 right->source->kind);
		else if (left->source->place != right->source->place)
			ck_assert_int_lt(left->source->place,
					 right->source->place);
		else
			ck_assert(left < right);
	}
}
END_TEST

START_TEST(a_name_is_found_at_the_first_that_has_it)
{
	make_roster();
	for (size_t i = 0; i < roster.count; i++) {
		const char *name = roster.items[i]->row->name;
		size_t first = roster_find(&roster, name);

		ck_assert_uint_le(first, i);
		for (size_t at = first; at <= i; at++)
			ck_assert(roster_has(&roster, at, name));
		ck_assert(first == 0 || !roster_has(&roster, first - 1, name));
	}
	ck_assert(!roster_has(&roster, roster.count, "CKR_OK"));
}
END_TEST

START_TEST(a_name_that_nobody_has_is_at_the_end)
{
	static const char *const names[] = { "", "CKR_OK_", "CKR_O", "CKR_",
					     "~" };

	make_roster();
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		ck_assert_uint_eq(roster_find(&roster, names[i]), roster.count);
}
END_TEST

UNIT_MAIN("roster", names_stand_in_their_order_the_standards_first,
	  a_name_is_found_at_the_first_that_has_it,
	  a_name_that_nobody_has_is_at_the_end)
