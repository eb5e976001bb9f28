/* SPDX-License-Identifier: MIT */
/* check_export: each code is in a look-up file once for each spelling. */
#include <config.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "export/export.h"
#include "table/table.h"
#include "tests/unit.h"

enum { SPELLINGS = 5, KEY_SIZE = 32 };

/* Each test runs in a process of its own, which ends with the table. */
static const struct table *known(void)
{
	static struct table *table;

	if (!table)
		table = table_new();
	ck_assert_ptr_nonnull(table);
	return table;
}

/* What export_codes prints; the caller frees it. */
static char *export_text(const char *platform, bool others)
{
	ck_assert(export_codes(unit_open_printer(), known(), platform, others));
	return strdup(unit_written());
}

/* How often a line begins with the key in quotes. */
static size_t rows_of(const char *text, const char *key)
{
	char wanted[160];
	size_t count = 0;

	(void)snprintf(wanted, sizeof(wanted), "\n\"%s\",", key);
	for (text = strstr(text, wanted); text; text = strstr(text + 1, wanted))
		count++;
	return count;
}

/* The spellings of a number that are met in logs, by index. */
static void spell(int form, uint32_t value, char key[KEY_SIZE])
{
	switch (form) {
	case 0:
		(void)snprintf(key, KEY_SIZE, "%" PRIu32, value);
		break;
	case 1:
		(void)snprintf(key, KEY_SIZE, "0x%" PRIx32, value);
		break;
	case 2:
		(void)snprintf(key, KEY_SIZE, "0x%" PRIX32, value);
		break;
	case 3:
		(void)snprintf(key, KEY_SIZE, "0x%08" PRIx32, value);
		break;
	default:
		(void)snprintf(key, KEY_SIZE, "0x%08" PRIX32, value);
		break;
	}
}

START_TEST(every_spelling_of_every_standard_code_has_one_row)
{
	char *text = export_text("csv", false);
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	while (table_next(known(), &cursor, &entry)) {
		char key[KEY_SIZE];

		if (entry.source->kind != TABLE_STANDARD)
			continue;
		ck_assert_uint_eq(rows_of(text, entry.row->name), 1);
		for (int form = 0; form < SPELLINGS; form++) {
			spell(form, entry.row->value, key);
			ck_assert_uint_eq(rows_of(text, key), 1);
		}
	}
	free(text);
}
END_TEST

START_TEST(no_key_comes_twice_even_where_vendors_clash)
{
	char *text = export_text("csv", true);

	for (char *line = strchr(text, '\n'); line && line[1];
	     line = strchr(line + 1, '\n')) {
		char *end = strstr(line, "\",");
		char key[128];

		ck_assert_ptr_nonnull(end);
		(void)snprintf(key, sizeof(key), "%.*s", (int)(end - line - 2),
			       line + 2);
		ck_assert_uint_eq(rows_of(text, key), 1);
	}
	free(text);
}
END_TEST

START_TEST(vendors_codes_are_left_out_unless_asked_for)
{
	char *few = export_text("csv", false);
	char *many = export_text("csv", true);
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	while (table_next(known(), &cursor, &entry)) {
		const char *name = entry.row->name;

		if (table_standard_by_name(known(), name))
			continue;
		ck_assert_uint_eq(rows_of(few, name), 0);
		ck_assert_uint_eq(rows_of(many, name), 1);
	}
	free(few);
	free(many);
}
END_TEST

START_TEST(a_name_of_several_is_that_of_whom_people_meet_first)
{
	char *many = export_text("csv", true);

	ck_assert_ptr_nonnull(
		strstr(many, "\n\"CKR_TIMEOUT\",2147483684,0x80000024,"));
	free(many);
}
END_TEST

START_TEST(no_file_has_a_backtick_of_a_code_span)
{
	char *list = export_text("list", false);
	char *rest;

	for (char *platform = strtok_r(list, "\n", &rest); platform;
	     platform = strtok_r(NULL, "\n", &rest)) {
		char *text = export_text(platform, true);

		ck_assert_ptr_null(strchr(text, '`'));
		free(text);
	}
	free(list);
}
END_TEST

START_TEST(an_unknown_platform_is_refused)
{
	ck_assert(!export_codes(unit_open_printer(), known(), "punch-cards",
				false));
}
END_TEST

UNIT_MAIN("export", every_spelling_of_every_standard_code_has_one_row,
	  no_key_comes_twice_even_where_vendors_clash,
	  vendors_codes_are_left_out_unless_asked_for,
	  no_file_has_a_backtick_of_a_code_span, an_unknown_platform_is_refused,
	  a_name_of_several_is_that_of_whom_people_meet_first)
