/* SPDX-License-Identifier: MIT */
/* check_comment: what stands behind a line of a log. */
#include <config.h>

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "print/comment.h"
#include "tests/unit.h"

static char text[COMMENT_SIZE];

START_TEST(every_standard_code_has_name_value_and_summary)
{
	struct table *table = table_new();
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	while (table_next(table, &cursor, &entry)) {
		const struct table_row *row = entry.row;
		char wanted[COMMENT_SIZE];

		if (entry.source->kind != TABLE_STANDARD)
			continue;
		(void)snprintf(wanted, sizeof(wanted),
			       "%s (0x%08" PRIX32 "): %s", row->name,
			       row->value, row->summary);
		ck_assert_uint_eq(comment_text(table, row->value, NULL, false, text),
				  strlen(wanted));
		ck_assert_str_eq(text, wanted);
	}
	table_free(table);
}
END_TEST

START_TEST(a_description_fits_and_has_no_backtick)
{
	struct table *table = table_new();
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	while (table_next(table, &cursor, &entry)) {
		size_t length =
			comment_text(table, entry.row->value, NULL, true, text);

		ck_assert_uint_gt(length, 0);
		ck_assert_uint_lt(length, COMMENT_SIZE - 1);
		ck_assert_uint_eq(length, strlen(text));
		if (entry.source->kind == TABLE_STANDARD)
			ck_assert_ptr_null(strchr(text, '`'));
	}
	table_free(table);
}
END_TEST

START_TEST(no_code_has_no_comment)
{
	struct table *table = table_new();

	ck_assert_uint_eq(
		comment_text(table, UINT32_C(0x7FFFFFFF), NULL, false, text), 0);
	table_free(table);
}
END_TEST

START_TEST(a_value_with_several_claimants_is_named_by_its_offset)
{
	struct table *table = table_new();
	struct table_cursor cursor = { 0 };
	struct table_entry entry;
	struct record record;
	size_t claimants;
	size_t several = 0;

	while (table_next(table, &cursor, &entry)) {
		ck_assert(comment_record(table, entry.row->value, NULL, &record,
					 &claimants));
		if (claimants < 2)
			continue;
		(void)comment_text(table, entry.row->value, NULL, false, text);
		ck_assert_ptr_null(strstr(text, "or 1 others"));
		ck_assert_int_eq(strncmp(text, "CKR_VENDOR_DEFINED + ", 21), 0);
		several++;
	}
	ck_assert_uint_gt(several, 0);
	table_free(table);
}
END_TEST

START_TEST(a_name_is_its_owners_alone)
{
	struct table *table = table_new();
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	while (table_next(table, &cursor, &entry)) {
		char begin[128];

		if (entry.source->kind == TABLE_STANDARD)
			continue;
		(void)snprintf(begin, sizeof(begin), "%s (0x%08" PRIX32 "): ",
			       entry.row->name, entry.row->value);
		(void)comment_text(table, entry.row->value, &entry, false,
				   text);
		ck_assert_int_eq(strncmp(text, begin, strlen(begin)), 0);
		ck_assert_ptr_nonnull(strstr(text, entry.source->title));
	}
	table_free(table);
}
END_TEST

/* What stands behind the meaning of a number. */
static const char *owner_of(uint32_t value)
{
	struct table *table = table_new();

	(void)comment_text(table, value, NULL, false, text);
	table_free(table);
	return strrchr(text, ':');
}

START_TEST(a_number_in_doubt_is_perhaps_the_vendors)
{
	ck_assert_ptr_nonnull(strstr(owner_of(UINT32_C(0x80000600)),
				     " (perhaps ISBC ESMART)"));
	ck_assert_ptr_nonnull(
		strstr(owner_of(UINT32_C(0xCE534351)), " (NSS)"));
}
END_TEST

START_TEST(a_number_that_nobody_lists_is_told_by_its_range)
{
	ck_assert_ptr_nonnull(strstr(owner_of(UINT32_C(0xC0080BD2)),
				     " (in the range of IBM z/OS ICSF)"));
	ck_assert_ptr_null(strstr(owner_of(UINT32_C(0xDEADBEEF)), "range"));
}
END_TEST

UNIT_MAIN("comment", every_standard_code_has_name_value_and_summary,
	  a_description_fits_and_has_no_backtick, no_code_has_no_comment,
	  a_value_with_several_claimants_is_named_by_its_offset,
	  a_name_is_its_owners_alone, a_number_in_doubt_is_perhaps_the_vendors,
	  a_number_that_nobody_lists_is_told_by_its_range)
