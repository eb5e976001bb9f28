/* SPDX-License-Identifier: MIT */
/* check_header: a header is compared with the tables, code by code. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "export/header.h"
#include "table/table.h"
#include "tests/unit.h"

/* A header with every code of the standard, then MORE. */
static char *standard_header(const struct table *table, const char *more)
{
	char *text = NULL;
	size_t length;
	FILE *out = open_memstream(&text, &length);
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	ck_assert_ptr_nonnull(out);
	while (table_next(table, &cursor, &entry))
		if (entry.source->kind == TABLE_STANDARD)
			(void)fprintf(out, "#define %s 0x%lXUL\n",
				      entry.row->name,
				      (unsigned long)entry.row->value);
	(void)fputs(more, out);
	ck_assert_int_eq(fclose(out), 0);
	return text;
}

/* What header_compare prints; the caller frees it. */
static char *differences_with(const char *more, bool others,
			      enum header_result *result)
{
	struct table *table = table_new();
	char *header;

	ck_assert_ptr_nonnull(table);
	header = standard_header(table, more);
	*result = header_compare(unit_open_printer(), table, others, "test",
				 header, strlen(header));
	free(header);
	table_free(table);
	return strdup(unit_written());
}

static char *differences(const char *more, enum header_result *result)
{
	return differences_with(more, false, result);
}

START_TEST(a_header_of_the_standard_does_not_differ)
{
	enum header_result result;
	char *text = differences("", &result);

	ck_assert_str_eq(text, "");
	ck_assert_int_eq(result, HEADER_SAME);
	free(text);
}
END_TEST

static const struct {
	const char *more;
	const char *line; /* up to the number of the line */
} different[] = {
	{ "#define CKR_NEVER_HEARD_OF 0x7777\n",
	  "CKR_NEVER_HEARD_OF (0x00007777): missing here" },
	{ "#define CKR_PIN_LOCKED 0x7777\n",
	  "CKR_PIN_LOCKED (0x00007777): other value, 0x000000A4 here" },
	{ "#define CKR_NEVER_HEARD_OF CKR_PIN_LOCKED\n",
	  "CKR_NEVER_HEARD_OF (0x000000A4): other name, CKR_PIN_LOCKED here" },
};

START_TEST(each_kind_of_difference_is_named)
{
	for (size_t i = 0; i < sizeof(different) / sizeof(different[0]); i++) {
		enum header_result result;
		char *text = differences(different[i].more, &result);
		size_t length = strlen(different[i].line);

		ck_assert_msg(strncmp(text, different[i].line, length) == 0,
			      "%s", text);
		ck_assert_int_eq(strncmp(text + length, " (line ", 7), 0);
		ck_assert_ptr_eq(strchr(text, '\n'), text + strlen(text) - 1);
		ck_assert_int_eq(result, HEADER_DIFFERS);
		free(text);
	}
}
END_TEST

/* A header with every code of others that the standard says nothing of. */
static char *header_of_others(const struct table *table)
{
	char *text = NULL;
	size_t length;
	FILE *out = open_memstream(&text, &length);
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	ck_assert_ptr_nonnull(out);
	while (table_next(table, &cursor, &entry))
		if (strncmp(entry.row->name, "CKR_", 4) == 0 &&
		    !table_standard_by_name(table, entry.row->name) &&
		    !table_standard(table, entry.row->value))
			(void)fprintf(out, "#define %s 0x%lXUL\n",
				      entry.row->name,
				      (unsigned long)entry.row->value);
	ck_assert_int_eq(fclose(out), 0);
	ck_assert_uint_gt(strlen(text), 0);
	return text;
}

START_TEST(each_vendor_may_have_its_own_value_for_a_name)
{
	struct table *table = table_new();
	enum header_result result;
	char *more;
	char *text;

	ck_assert_ptr_nonnull(table);
	more = header_of_others(table);
	text = differences(more, &result);
	ck_assert_str_eq(text, "");
	ck_assert_int_eq(result, HEADER_SAME);
	free(text);
	free(more);
	table_free(table);
}
END_TEST

START_TEST(codes_of_others_are_missing_only_if_they_are_wanted)
{
	struct table *table = table_new();
	struct table_cursor cursor = { 0 };
	struct table_entry entry;
	enum header_result result;
	char *text = differences_with("", true, &result);

	ck_assert_ptr_nonnull(table);
	ck_assert_int_eq(result, HEADER_DIFFERS);
	while (table_next(table, &cursor, &entry)) {
		char line[256];

		(void)snprintf(line, sizeof(line),
			       "%s (0x%08lX): missing there\n", entry.row->name,
			       (unsigned long)entry.row->value);
		ck_assert_msg(!strstr(text, line) ==
				      !!table_standard_by_name(table,
							       entry.row->name),
			      "%s", line);
	}
	free(text);
	table_free(table);
}
END_TEST

START_TEST(a_value_that_cannot_be_understood_is_trouble)
{
	enum header_result result;
	char *text = differences("#define CKR_STRANGE sizeof(int)\n", &result);

	ck_assert_int_eq(result, HEADER_TROUBLE);
	free(text);
}
END_TEST

START_TEST(a_name_longer_than_any_is_trouble)
{
	enum header_result result;
	char more[256] = "#define CKR_";
	size_t used = strlen(more);
	char *text;

	memset(more + used, 'X', 150);
	strcpy(more + used + 150, " 1\n");
	text = differences(more, &result);
	ck_assert_int_eq(result, HEADER_TROUBLE);
	free(text);
}
END_TEST

START_TEST(a_file_without_codes_is_trouble)
{
	struct table *table = table_new();
	char text[] = "#define OTHER 1\n";

	ck_assert_ptr_nonnull(table);
	ck_assert_int_eq(header_compare(unit_open_printer(), table, false,
					"test", text, strlen(text)),
			 HEADER_TROUBLE);
	table_free(table);
}
END_TEST

UNIT_MAIN("header", a_header_of_the_standard_does_not_differ,
	  each_kind_of_difference_is_named,
	  each_vendor_may_have_its_own_value_for_a_name,
	  codes_of_others_are_missing_only_if_they_are_wanted,
	  a_value_that_cannot_be_understood_is_trouble,
	  a_name_longer_than_any_is_trouble, a_file_without_codes_is_trouble)
