/* SPDX-License-Identifier: MIT */
/* check_markdown: what the reader at run time does beyond the fixtures. */
#include <config.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "table/markdown.h"
#include "tests/unit.h"

static struct markdown markdown;
static struct pipetable_fault fault;

#define HEAD "| Message | Code | Description |\n|---|---|---|\n"

static bool read_text(const char *path, const char *text, size_t length)
{
	char *copy = malloc(length + 1);

	memcpy(copy, text, length);
	copy[length] = '\0';
	return markdown_read(&markdown, path, copy, length, &fault);
}

START_TEST(values_are_sorted)
{
	static const char text[] = HEAD "| `CKR_C` | 0x3 | C. |\n"
					"| `CKR_A` | 0x1 | A. |\n"
					"| `CKR_B` | 0x2 | B. |\n";

	ck_assert(read_text("x.md", text, strlen(text)));
	ck_assert_uint_eq(markdown.source.count, 3);
	for (uint32_t i = 0; i < 3; i++)
		ck_assert_uint_eq(markdown.source.rows[i].value, i + 1);
	ck_assert_str_eq(markdown.source.rows[0].name, "CKR_A");
	ck_assert_str_eq(markdown.source.rows[0].description, "A.");
	ck_assert_uint_eq(markdown.source.rows[0].line, 4);
	markdown_free(&markdown);
}
END_TEST

START_TEST(a_file_is_called_by_its_title_or_its_name)
{
	static const char titled[] =
		"# The title\n\n" HEAD "| `CKR_A` | 0x1 | A. |";
	static const char untitled[] = HEAD "| `CKR_A` | 0x1 | A. |";

	ck_assert(read_text("some/where/acme.md", titled, strlen(titled)));
	ck_assert_str_eq(markdown.source.id, "acme");
	ck_assert_str_eq(markdown.source.title, "The title");
	markdown_free(&markdown);
	ck_assert(read_text("acme", untitled, strlen(untitled)));
	ck_assert_str_eq(markdown.source.title, "acme");
	markdown_free(&markdown);
}
END_TEST

START_TEST(one_dash_makes_a_separator_and_no_dash_none)
{
	static const char one[] = "| Message | Code | Description |\n"
				  "|-|:-:|-:|\n| `CKR_A` | 0x1 | A. |\n";
	static const char none[] = "| Message | Code | Description |\n"
				   "|-|:|-|\n| `CKR_A` | 0x1 | A. |\n";

	ck_assert(read_text("x.md", one, strlen(one)));
	ck_assert_uint_eq(markdown.source.count, 1);
	markdown_free(&markdown);
	ck_assert(!read_text("x.md", none, strlen(none)));
	ck_assert_uint_eq(fault.line, 2);
	markdown_free(&markdown);
}
END_TEST

START_TEST(a_nul_is_refused_at_its_line)
{
	static const char text[] = HEAD "| `CKR_A` | 0x1 | \0A. |\n";

	ck_assert(!read_text("x.md", text, sizeof(text) - 1));
	ck_assert_uint_eq(fault.line, 3);
	markdown_free(&markdown);
}
END_TEST

START_TEST(many_columns_are_refused_and_not_overrun)
{
	char text[4096] = "";

	for (size_t i = 0; i < 1000; i++)
		strcat(text, "|a ");
	strcat(text, "|\n");
	ck_assert(!read_text("x.md", text, strlen(text)));
	ck_assert_uint_eq(fault.line, 1);
	markdown_free(&markdown);
}
END_TEST

START_TEST(many_rows_are_kept)
{
	enum { ROWS = 1000 };
	char *text = malloc(ROWS * 64);
	size_t used = strlen(HEAD);

	(void)strcpy(text, HEAD);
	for (int i = 0; i < ROWS; i++)
		used += (size_t)sprintf(text + used,
					"| `CKR_X%d` | 0x%X | X. |\n", i, i);
	ck_assert(read_text("x.md", text, used));
	ck_assert_uint_eq(markdown.source.count, ROWS);
	markdown_free(&markdown);
	free(text);
}
END_TEST

static bool read_rows(uint32_t rows, bool one_value)
{
	size_t used = strlen(HEAD);
	char *text = malloc(used + rows * 64 + 1);
	bool valid;

	(void)strcpy(text, HEAD);
	for (uint32_t i = 0; i < rows; i++)
		used += (size_t)sprintf(text + used,
					"| `CKR_X%" PRIX32 "` | 0x%" PRIX32
					" | X. |\n", i, one_value ? 1 : i);
	valid = markdown_read(&markdown, "x.md", text, used, &fault);
	if (valid)
		ck_assert_uint_eq(markdown.source.count, rows);
	return valid;
}

/* As many as a table may have; in the time that a test may take. */
START_TEST(a_table_of_the_most_rows_is_read_in_no_time)
{
	ck_assert(read_rows(131072, false));
	markdown_free(&markdown);
	ck_assert(!read_rows(131072, true));
	markdown_free(&markdown);
}
END_TEST

START_TEST(a_value_has_few_names)
{
	ck_assert(read_rows(64, true));
	markdown_free(&markdown);
	ck_assert(!read_rows(65, true));
	ck_assert_str_eq(fault.reason, "more than 64 names of one value");
	markdown_free(&markdown);
}
END_TEST

START_TEST(more_rows_than_anybody_has_are_refused)
{
	ck_assert(!read_rows(131073, false));
	ck_assert_str_eq(fault.reason, "more than 131072 rows");
	markdown_free(&markdown);
}
END_TEST

START_TEST(the_first_of_all_second_rows_is_named)
{
	static const char text[] = HEAD "| `CKR_B` | 0x2 | B. |\n"
					"| `CKR_A` | 0x1 | A. |\n"
					"| `CKR_B` | 0x2 | B. |\n"
					"| `CKR_A` | 0x1 | A. |\n";

	ck_assert(!read_text("x.md", text, strlen(text)));
	ck_assert_uint_eq(fault.line, 5);
	ck_assert_str_eq(fault.detail, "CKR_B");
	markdown_free(&markdown);
}
END_TEST

/* A row with a name of LENGTH characters. */
static bool read_name_of(int length)
{
	char name[512];
	char text[1024];

	memset(name, 'A', sizeof(name));
	(void)snprintf(text, sizeof(text), HEAD "| `%.*s` | 0x1 | A. |\n",
		       length, name);
	return read_text("x.md", text, strlen(text));
}

START_TEST(a_name_is_refused_rather_than_cut)
{
	ck_assert(read_name_of(127));
	ck_assert_uint_eq(strlen(markdown.source.rows[0].name), 127);
	markdown_free(&markdown);
	ck_assert(!read_name_of(128));
	ck_assert_uint_eq(fault.line, 3);
	markdown_free(&markdown);
}
END_TEST

/* X_X_X, XX_X, X_XX ...: the bits of a number tell where a separator is. */
static bool read_alike(unsigned int rows)
{
	size_t used = strlen(HEAD);
	char text[4096] = HEAD;

	for (unsigned int i = 0; i < rows; i++) {
		used += (size_t)sprintf(text + used, "| `CKR_X");
		for (unsigned int bit = 1; bit < 32; bit *= 2)
			used += (size_t)sprintf(text + used, "%sX",
						i & bit ? "_" : "");
		used += (size_t)sprintf(text + used, "` | 0x%X | X. |\n", i);
	}
	return read_text("x.md", text, used);
}

START_TEST(names_that_are_alike_are_few)
{
	ck_assert(read_alike(16));
	markdown_free(&markdown);
	ck_assert(!read_alike(17));
	ck_assert(strstr(fault.reason, "more than 16 names"));
	markdown_free(&markdown);
}
END_TEST

START_TEST(what_drives_a_terminal_is_refused)
{
	static const char *const bad[] = {
		"\x1B[31m", "\x7F", "\x9B" "31m", "\xC2\x9B" "31m", "\xC2\x80",
		"\xC0\x9B",
	};
	static const char *const good[] = {
		"\xE2\x80\x9B", "\xC2\xA0", "\xE9", "\t",
	};
	char text[256];

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		(void)snprintf(text, sizeof(text),
			       HEAD "| `CKR_A` | 0x1 | A%sB |\n", bad[i]);
		ck_assert(!read_text("x.md", text, strlen(text)));
		ck_assert_uint_eq(fault.line, 3);
		ck_assert_str_eq(fault.reason, "a control character");
		markdown_free(&markdown);
	}
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		(void)snprintf(text, sizeof(text),
			       HEAD "| `CKR_A` | 0x1 | A%sB |\n", good[i]);
		ck_assert(read_text("x.md", text, strlen(text)));
		markdown_free(&markdown);
	}
}
END_TEST

START_TEST(a_file_name_is_no_title_before_it_is_harmless)
{
	static const char text[] = HEAD "| `CKR_A` | 0x1 | A. |";

	ck_assert(read_text("/a/\033[31m\xC2\x9Bx\x9By\xC3\xA9.md", text,
			    strlen(text)));
	ck_assert_str_eq(markdown.source.id, "?[31m??x?y\xC3\xA9");
	ck_assert_str_eq(markdown.source.title, markdown.source.id);
	markdown_free(&markdown);
}
END_TEST

START_TEST(a_file_cut_anywhere_is_read_or_refused)
{
	static const char text[] = "# T\n\n" HEAD "| `CKR_A` | 0x1 | A. |\n";

	for (size_t length = 0; length < sizeof(text); length++) {
		fault.reason = NULL;
		if (!read_text("x.md", text, length))
			ck_assert_ptr_nonnull(fault.reason);
		markdown_free(&markdown);
	}
}
END_TEST

UNIT_MAIN("markdown", values_are_sorted,
	  a_file_is_called_by_its_title_or_its_name,
	  one_dash_makes_a_separator_and_no_dash_none,
	  a_nul_is_refused_at_its_line,
	  many_columns_are_refused_and_not_overrun, many_rows_are_kept,
	  a_table_of_the_most_rows_is_read_in_no_time, a_value_has_few_names,
	  more_rows_than_anybody_has_are_refused,
	  the_first_of_all_second_rows_is_named,
	  a_name_is_refused_rather_than_cut, names_that_are_alike_are_few,
	  what_drives_a_terminal_is_refused,
	  a_file_name_is_no_title_before_it_is_harmless,
	  a_file_cut_anywhere_is_read_or_refused)
