/* SPDX-License-Identifier: MIT */
/* check_markdown: what the reader at run time does beyond the fixtures. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "table/markdown.h"
#include "tests/unit.h"

static struct markdown markdown;
static struct markdown_fault fault;

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
	  a_nul_is_refused_at_its_line,
	  many_columns_are_refused_and_not_overrun, many_rows_are_kept,
	  a_file_cut_anywhere_is_read_or_refused)
