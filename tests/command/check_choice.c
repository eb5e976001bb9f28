/* SPDX-License-Identifier: MIT */
/* check_choice: whose codes are left when the user has named vendors. */
#include <config.h>

#include "command/choice.h"

#include <string.h>

#include "table/vendor.h"
#include "tests/unit.h"

static struct table *table;

/* Limits a new table to what two lists of vendors name. */
static bool choose(const char *first, const char *second)
{
	char *items[] = { (char *)first, (char *)second };
	const struct strings lists = { items, second ? 2 : 1 };

	table_free(table);
	table = table_new();
	ck_assert_ptr_nonnull(table);
	return choice_make(table, &lists, "no such vendor");
}

static bool has(const char *id)
{
	return table_find_source(table, id, TABLE_VENDOR) != NULL;
}

static size_t vendors_left(void)
{
	size_t count = 0;

	for (size_t i = 0; i < table_source_count(table); i++)
		count += table_source(table, i)->kind != TABLE_STANDARD;
	return count;
}

START_TEST(each_vendor_can_be_chosen)
{
	for (size_t i = 0; i < vendor_count(); i++) {
		ck_assert(choose(vendor_at(i)->id, NULL));
		ck_assert_uint_le(vendors_left(), 2);
		ck_assert(choose(vendor_at(i)->name, NULL));
		ck_assert_uint_le(vendors_left(), 2);
	}
}
END_TEST

START_TEST(several_can_be_named)
{
	ck_assert(choose("luna,rutoken", NULL));
	ck_assert(has("luna"));
	ck_assert(has("rutoken"));
	ck_assert_uint_eq(vendors_left(), 2);
	ck_assert(choose("luna", "nss, ep11"));
	ck_assert(has("luna"));
	ck_assert(has("nss"));
	ck_assert(has("ep11"));
	ck_assert_uint_eq(vendors_left(), 3);
}
END_TEST

START_TEST(a_word_takes_all_whom_it_fits)
{
	ck_assert(choose("thales", NULL));
	ck_assert(has("luna"));
	ck_assert(has("protecttoolkit"));
	ck_assert(!has("rutoken"));
}
END_TEST

START_TEST(who_has_no_codes_leaves_the_standard)
{
	ck_assert(choose("opensc", NULL));
	ck_assert_uint_eq(vendors_left(), 0);
	ck_assert(table_has(table, 0xA0));
}
END_TEST

START_TEST(the_codes_of_the_header_that_it_goes_by_are_the_vendors_too)
{
	ck_assert(choose("softhsm", NULL));
	ck_assert_ptr_nonnull(
		table_find_source(table, "p11-kit", TABLE_WITHDRAWN));
	ck_assert_uint_eq(vendors_left(), 1);
}
END_TEST

START_TEST(a_table_of_the_users_stays_and_may_be_named)
{
	static const struct table_row row = { .value = UINT32_C(0xDEADBEEF),
					      .name = "CKR_DEAD_BEEF",
					      .description = "A description." };
	static const struct table_source source = { "dead", "Dead", TABLE_USER,
						    &row, 1, 1 };
	char name[] = "DEAD";
	char *items[] = { name };
	const struct strings lists = { items, 1 };

	table = table_new();
	ck_assert(table_add(table, &source));
	ck_assert(choice_make(table, &lists, "no such vendor"));
	ck_assert(table_has(table, row.value));
	ck_assert(table_is_chosen(table, row.value));
	ck_assert_uint_eq(vendors_left(), 1);
}
END_TEST

START_TEST(an_unknown_word_is_refused_and_changes_nothing)
{
	const char *const words[] = { "nobody", "", "luna,", ",", "luna,nobody",
				      "luna;nss" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		ck_assert_msg(!choose(words[i], NULL), "%s is taken", words[i]);
		ck_assert(has("luna"));
		ck_assert(has("nss"));
	}
}
END_TEST

START_TEST(a_list_has_its_words)
{
	char first[] = "luna, all";
	char second[] = "x";
	char *items[] = { first, second };
	const struct strings lists = { items, 2 };

	ck_assert(choice_has(&lists, "all"));
	ck_assert(choice_has(&lists, "luna"));
	ck_assert(choice_has(&lists, "x"));
	ck_assert(!choice_has(&lists, "al"));
	ck_assert(!choice_has(&lists, "luna, all"));
}
END_TEST

UNIT_MAIN("choice", each_vendor_can_be_chosen, several_can_be_named,
	  a_word_takes_all_whom_it_fits, who_has_no_codes_leaves_the_standard,
	  the_codes_of_the_header_that_it_goes_by_are_the_vendors_too,
	  a_table_of_the_users_stays_and_may_be_named,
	  an_unknown_word_is_refused_and_changes_nothing, a_list_has_its_words)
