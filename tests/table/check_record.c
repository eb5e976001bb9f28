/* SPDX-License-Identifier: MIT */
/* check_record: a value, its rows, its name and its summary. */
#include <config.h>

#include <string.h>

#include "table/record.h"
#include "tests/unit.h"

#define VENDOR_DEFINED UINT32_C(0x80000000)

static const struct table_source source = { .id = "test", .title = "Test" };

static const char *summary_of(const char *summary, const char *description)
{
	static char text[RECORD_SUMMARY_SIZE];
	struct table_row row = { .name = "CKR_X",
				 .summary = summary,
				 .description = description };
	struct record record = { .entry = { &source, &row } };

	record_summary(&record, text);
	return text;
}

START_TEST(the_summary_is_the_rows)
{
	ck_assert_str_eq(summary_of("short", "Long. Longer."), "short");
	ck_assert_str_eq(summary_of("ends. Not here", "Long."),
			 "ends. Not here");
}
END_TEST

START_TEST(or_else_the_first_sentence_of_the_description)
{
	ck_assert_str_eq(summary_of(NULL, "One. Two."), "One");
	ck_assert_str_eq(summary_of(NULL, "One."), "One");
	ck_assert_str_eq(summary_of(NULL, "No stop"), "No stop");
	ck_assert_str_eq(summary_of(NULL, "The `C_Sign` of 2.40. Two."),
			 "The C_Sign of 2.40");
	ck_assert_str_eq(summary_of(NULL, ""), "");
}
END_TEST

START_TEST(a_long_summary_is_cut_visibly)
{
	char description[2 * RECORD_SUMMARY_SIZE];
	const char *text;

	memset(description, 'x', sizeof(description) - 1);
	description[sizeof(description) - 1] = '\0';
	text = summary_of(NULL, description);
	ck_assert_uint_lt(strlen(text), RECORD_SUMMARY_SIZE);
	ck_assert_str_eq(text + strlen(text) - 4, "x...");
}
END_TEST

START_TEST(an_unclaimed_value_is_named_by_base_and_offset)
{
	struct table *table = table_new();
	struct table_cursor cursor = { 0 };
	struct record record = { 0 };
	char name[RECORD_NAME_SIZE];

	ck_assert(record_next(table, UINT32_C(0xDEADBEEF), &cursor, &record));
	ck_assert(record_is_unclaimed(&record));
	record_name(&record, name);
	ck_assert_str_eq(name, "CKR_VENDOR_DEFINED + 0x5EADBEEF");
	table_free(table);
}
END_TEST

START_TEST(the_base_itself_is_claimed)
{
	struct table *table = table_new();
	struct table_cursor cursor = { 0 };
	struct record record = { 0 };
	char name[RECORD_NAME_SIZE];

	ck_assert(record_next(table, VENDOR_DEFINED, &cursor, &record));
	ck_assert(!record_is_unclaimed(&record));
	record_name(&record, name);
	ck_assert_str_eq(name, "CKR_VENDOR_DEFINED");
	table_free(table);
}
END_TEST

START_TEST(below_the_vendors_range_an_unknown_value_has_no_record)
{
	struct table *table = table_new();
	struct table_cursor cursor = { 0 };
	struct record record = { 0 };

	ck_assert(!record_next(table, VENDOR_DEFINED - 1, &cursor, &record));
	table_free(table);
}
END_TEST

START_TEST(every_row_of_a_value_gives_one_record)
{
	struct table *table = table_new();
	struct table_cursor all = { 0 };
	struct table_entry entry;

	while (table_next(table, &all, &entry)) {
		struct table_cursor cursor = { 0 };
		struct record record = { 0 };
		size_t seen = 0;

		while (record_next(table, entry.row->value, &cursor, &record))
			seen += record.entry.row == entry.row;
		ck_assert_uint_eq(seen, 1);
	}
	table_free(table);
}
END_TEST

static bool is_doubtful(const struct table *table, uint32_t value)
{
	struct table_cursor cursor = { 0 };
	struct record record = { 0 };

	ck_assert(record_next(table, value, &cursor, &record));
	return record_is_doubtful(table, &record);
}

static bool is_esmart(const struct table_source *tried, void *context)
{
	(void)context;
	return strcmp(tried->id, "esmart") == 0;
}

START_TEST(a_number_that_only_a_seldom_met_vendor_uses_is_in_doubt)
{
	struct table *table = table_new();

	ck_assert(is_doubtful(table, UINT32_C(0x80000600))); /* ESMART's */
	ck_assert(!is_doubtful(table, UINT32_C(0x80000024))); /* Luna's too */
	ck_assert(!is_doubtful(table, UINT32_C(0xCE534351))); /* NSS's */
	ck_assert(!is_doubtful(table, UINT32_C(0x88000010))); /* in a range */
	ck_assert(!is_doubtful(table, UINT32_C(0xDEADBEEF))); /* nobody's */
	ck_assert(!is_doubtful(table, 0xA0));
	table_choose(table, is_esmart, NULL);
	ck_assert(!is_doubtful(table, UINT32_C(0x80000600)));
	table_free(table);
}
END_TEST

UNIT_MAIN("record", the_summary_is_the_rows,
	  or_else_the_first_sentence_of_the_description,
	  a_long_summary_is_cut_visibly,
	  an_unclaimed_value_is_named_by_base_and_offset,
	  the_base_itself_is_claimed,
	  below_the_vendors_range_an_unknown_value_has_no_record,
	  every_row_of_a_value_gives_one_record,
	  a_number_that_only_a_seldom_met_vendor_uses_is_in_doubt)
