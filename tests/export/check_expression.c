/* SPDX-License-Identifier: MIT */
/* check_expression: a macro has the value that C gives it, or none. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "export/expression.h"
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
	unsigned long steps = EXPRESSION_STEPS;
	bool valid;

	ck_assert_ptr_nonnull(table);
	ck_assert_ptr_nonnull(text);
	ck_assert(macros_read(&macros, text, strlen(text)));
	macro = macros_find(&macros, "X", 1);
	valid = macro &&
		expression_value(&macros, table, macro, &steps, value);
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
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		uint32_t value;

		ck_assert_msg(value_of_x(good[i].header, &value) &&
				      value == good[i].value,
			      "%s", good[i].header);
	}
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
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		uint32_t value;

		ck_assert_msg(!value_of_x(bad[i], &value), "%s", bad[i]);
	}
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
			unsigned long steps = EXPRESSION_STEPS;
			uint32_t value;

			(void)expression_value(&macros, table, &macros.items[i],
					       &steps, &value);
		}
		macros_free(&macros);
		free(text);
	}
	table_free(table);
}
END_TEST

UNIT_MAIN("expression", a_value_is_read_as_c_reads_it,
	  what_is_no_value_is_refused, macros_that_double_each_other_end_soon,
	  a_header_cut_at_any_byte_is_read_without_harm)
