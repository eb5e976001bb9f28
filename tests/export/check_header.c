/* SPDX-License-Identifier: MIT */
/* check_header: macros of a header are read, valued and compared. */
#include <config.h>

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "export/expression.h"
#include "export/header.h"
#include "export/macro.h"
#include "table/table.h"
#include "tests/unit.h"

/* The value of the macro X of a header; false when it has none. */
static bool value_of_x(const char *header, uint32_t *value)
{
	struct table *table = table_new();
	char *text = strdup(header);
	struct macros macros;
	const struct macro *macro;
	bool valid;

	ck_assert_ptr_nonnull(table);
	ck_assert_ptr_nonnull(text);
	ck_assert(macros_read(&macros, text, strlen(text)));
	macro = macros_find(&macros, "X", 1);
	valid = macro && expression_value(&macros, table, macro, value);
	macros_free(&macros);
	table_free(table);
	free(text);
	return valid;
}

static const struct {
	const char *header;
	uint32_t value;
} good[] = {
	{ "#define X 0x000000A0UL", 0xA0 },
	{ "#define X 160", 160 },
	{ "#define X 010", 8 },
	{ "#define X 0", 0 },
	{ "  #  define\tX\t(0x1)  \r\n", 1 },
	{ "#define X (V | 0x12)\n#define V 0x80000000UL\n", 0x80000012 },
	{ "#define V 0x80000000\n#define X ((CK_RV)(V + 2UL - 1))",
	  0x80000001 },
	{ "#define X (unsigned long) 7", 7 },
	{ "#define X (1 << 4 | 1)", 17 },
	{ "#define X \\\n 5", 5 },
	{ "#define X /* not 4\n but */ 6 // or 7\n", 6 },
	{ "/*\n#define X 1\n*/\n#define X 2", 2 },
	{ "const char *s = \"/*\";\n#define X 3", 3 },
	{ "#define X 1\n#define X 2\n", 1 },
	{ "#define X (CKR_VENDOR_DEFINED | 1)", 0x80000001 },
};

START_TEST(a_value_is_read_as_c_reads_it)
{
	uint32_t value;

	ck_assert_msg(value_of_x(good[_i].header, &value), "%s",
		      good[_i].header);
	ck_assert_uint_eq(value, good[_i].value);
}
END_TEST

static const char *const bad[] = {
	"#define X",
	"#define X(a) 1",
	"#define XX 1",
	"# defined X 1",
	"#define X 0x",
	"#define X 09",
	"#define X 1z",
	"#define X 0x1FFFFFFFF",
	"#define X 0xFFFFFFFF + 1",
	"#define X 1 - 2",
	"#define X 1 << 32",
	"#define X 1 2",
	"#define X (1",
	"#define X 1 |",
	"#define X \"1\"",
	"#define X nowhere",
	"#define X X",
	"#define X Y\n#define Y X",
	"/* #define X 1",
	"#define X "
	"((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((("
	"((((((((((1))))))))))",
};

START_TEST(what_is_no_value_is_refused)
{
	uint32_t value;

	ck_assert_msg(!value_of_x(bad[_i], &value), "%s", bad[_i]);
}
END_TEST

START_TEST(macros_that_double_each_other_end_soon)
{
	char header[4096] = "#define X A0\n#define A63 1\n";
	uint32_t value;

	for (int i = 0; i < 63; i++) {
		char line[64];

		(void)snprintf(line, sizeof(line), "#define A%d A%d | A%d\n", i,
			       i + 1, i + 1);
		strcat(header, line);
	}
	ck_assert(!value_of_x(header, &value));
}
END_TEST

START_TEST(a_header_cut_at_any_byte_is_read_without_harm)
{
	static const char header[] =
		"#define V 0x80UL /* a */\n#define X \\\r\n ((V)|'\\'') // b\n";
	struct table *table = table_new();

	ck_assert_ptr_nonnull(table);
	for (size_t length = 0; length < sizeof(header); length++) {
		char *text = malloc(length + 1);
		struct macros macros;

		ck_assert_ptr_nonnull(text);
		memcpy(text, header, length);
		ck_assert(macros_read(&macros, text, length));
		for (size_t i = 0; i < macros.count; i++) {
			uint32_t value;

			(void)expression_value(&macros, table, &macros.items[i],
					       &value);
		}
		macros_free(&macros);
		free(text);
	}
	table_free(table);
}
END_TEST

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
	enum header_result result;
	char *text = differences(different[_i].more, &result);
	size_t length = strlen(different[_i].line);

	ck_assert_int_eq(strncmp(text, different[_i].line, length), 0);
	ck_assert_int_eq(strncmp(text + length, " (line ", 7), 0);
	ck_assert_ptr_eq(strchr(text, '\n'), text + strlen(text) - 1);
	ck_assert_int_eq(result, HEADER_DIFFERS);
	free(text);
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

int main(void)
{
	Suite *suite = suite_create("header");
	TCase *all = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_loop_test(all, a_value_is_read_as_c_reads_it, 0,
			    (int)(sizeof(good) / sizeof(good[0])));
	tcase_add_loop_test(all, what_is_no_value_is_refused, 0,
			    (int)(sizeof(bad) / sizeof(bad[0])));
	tcase_add_test(all, macros_that_double_each_other_end_soon);
	tcase_add_test(all, a_header_cut_at_any_byte_is_read_without_harm);
	tcase_add_test(all, a_header_of_the_standard_does_not_differ);
	tcase_add_loop_test(all, each_kind_of_difference_is_named, 0,
			    (int)(sizeof(different) / sizeof(different[0])));
	tcase_add_test(all, a_value_that_cannot_be_understood_is_trouble);
	tcase_add_test(all, a_file_without_codes_is_trouble);
	suite_add_tcase(suite, all);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
