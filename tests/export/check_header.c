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
static char *differences(const char *more, enum header_result *result)
{
	struct table *table = table_new();
	char *header;

	ck_assert_ptr_nonnull(table);
	header = standard_header(table, more);
	*result = header_compare(unit_open_printer(), table, false, "test",
				 header, strlen(header));
	free(header);
	table_free(table);
	return strdup(unit_written());
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
	  a_value_that_cannot_be_understood_is_trouble,
	  a_name_longer_than_any_is_trouble, a_file_without_codes_is_trouble)
