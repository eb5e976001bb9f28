/* SPDX-License-Identifier: MIT */
/* check_search: codes about some words, those that say so plainest first. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "decode/search.h"
#include "tests/unit.h"

enum { ROWS = 4 };

static const struct table_row rows[ROWS] = {
	{ .name = "CKR_FIG",
	  .summary = "a plum",
	  .description = "An apple and `pears` too.",
	  .check = "Pick `cherries`<br>and wash them" },
	{ .name = "CKR_APPLE",
	  .summary = "a fig",
	  .description = "A cherry.",
	  .check = "Peel the plum" },
	{ .name = "CKR_APPLES", .description = "Figs." },
	{ .name = "CKR_PLUM",
	  .summary = "an apple",
	  .description = "A fig.",
	  .check = "Wait" },
};

/* The rows that are found, in order, by their number: "102". */
static const char *found_by(const char *text)
{
	static char found[ROWS + 1];
	struct table_entry entries[ROWS];
	struct query query;
	size_t count = ROWS;

	for (size_t i = 0; i < ROWS; i++)
		entries[i] = (struct table_entry){ .row = &rows[i] };
	ck_assert(query_read(&query, text));
	ck_assert(search_select(&query, entries, &count));
	for (size_t i = 0; i < count; i++)
		found[i] = (char)('0' + (entries[i].row - rows));
	found[count] = '\0';
	return found;
}

START_TEST(names_come_before_summaries_descriptions_and_hints)
{
	ck_assert_str_eq(found_by("apple"), "1230");
	ck_assert_str_eq(found_by("plum"), "301");
	ck_assert_str_eq(found_by("fig"), "0132");
	ck_assert_str_eq(found_by("cherr"), "10");
}
END_TEST

START_TEST(a_whole_word_comes_before_a_beginning)
{
	ck_assert_str_eq(found_by("apple"), "1230");
	ck_assert_str_eq(found_by("apples"), "2");
	ck_assert_str_eq(found_by("appl"), "1230");
}
END_TEST

START_TEST(all_words_are_wanted)
{
	ck_assert_str_eq(found_by("apple plum"), "301");
	ck_assert_str_eq(found_by("plum apple"), "301");
	ck_assert_str_eq(found_by("apple wait"), "3");
	ck_assert_str_eq(found_by("apple banana"), "");
}
END_TEST

static void expect_why(const char *text, size_t row, const char *label,
		       const char *plain, const char *word)
{
	struct query query;
	const char *told = NULL;
	size_t at = 0;
	char *why;

	ck_assert(query_read(&query, text));
	why = search_why(&query, &rows[row], &at, &told);
	if (!label) {
		ck_assert_ptr_null(why);
		return;
	}
	ck_assert_str_eq(told, label);
	ck_assert_str_eq(why, plain);
	ck_assert(strncmp(why + at, word, strlen(word)) == 0);
	free(why);
}

START_TEST(it_is_told_where_a_word_is_that_is_not_seen)
{
	static const char description[] = "An apple and pears too.";
	static const char hints[] = "Pick cherries and wash them";

	expect_why("fig", 0, NULL, NULL, NULL);
	expect_why("plum", 0, NULL, NULL, NULL);
	expect_why("banana", 0, NULL, NULL, NULL);
	expect_why("apple", 0, "description", description, "apple");
	expect_why("pears", 0, "description", description, "pears");
	expect_why("cherries", 0, "to check", hints, "cherries");
	expect_why("and", 0, "description", description, "and");
	expect_why("wash", 0, "to check", hints, "wash");
	expect_why("fig wash apple", 0, "to check", hints, "wash");
}
END_TEST

UNIT_MAIN("search", names_come_before_summaries_descriptions_and_hints,
	  a_whole_word_comes_before_a_beginning, all_words_are_wanted,
	  it_is_told_where_a_word_is_that_is_not_seen)
