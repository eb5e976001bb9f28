/* SPDX-License-Identifier: MIT */
/* check_index: names in a log, in each of their styles. */
#include <config.h>

#include <ctype.h>
#include <string.h>

#include "scan/index.h"
#include "tests/unit.h"

static struct table *table;
static struct index *names;
static struct table_entry row;
static enum index_style style;

static bool found(const char *word)
{
	if (!table) {
		table = table_new();
		names = index_new(table);
	}
	return index_find(names, word, strlen(word), &row, &style);
}

START_TEST(every_standard_name_is_found_in_full_and_in_small_letters)
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	(void)found("");
	while (table_next(table, &cursor, &entry)) {
		char lower[128] = "";

		if (entry.source->kind != TABLE_STANDARD)
			continue;
		for (size_t i = 0; entry.row->name[i]; i++)
			lower[i] = (char)tolower(
				(unsigned char)entry.row->name[i]);
		ck_assert(found(entry.row->name));
		ck_assert_uint_eq(row.row->value, entry.row->value);
		ck_assert_int_eq(style, INDEX_FULL);
		ck_assert(found(lower));
		ck_assert_uint_eq(row.row->value, entry.row->value);
		ck_assert_int_eq(style, INDEX_FULL);
	}
}
END_TEST

START_TEST(the_style_tells_how_the_name_is_written)
{
	ck_assert(found("PIN_INCORRECT"));
	ck_assert_int_eq(style, INDEX_SYMBOL);
	ck_assert_uint_eq(row.row->value, 0xA0);
	ck_assert(found("PinIncorrect"));
	ck_assert_int_eq(style, INDEX_CAMEL);
	ck_assert_uint_eq(row.row->value, 0xA0);
}
END_TEST

START_TEST(a_name_that_is_only_like_one_is_not_found)
{
	static const char *const words[] = { "",
					     "CKR_",
					     "CKR_PIN_INCORREC",
					     "CKR_PIN_INCORRECTS",
					     "pin_incorrect_",
					     "CKR_PIN INCORRECT" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		ck_assert_msg(!found(words[i]), "%s", words[i]);
}
END_TEST

START_TEST(only_the_given_length_is_read)
{
	(void)found("");
	ck_assert(index_find(names, "CKR_OKAY", 6, &row, &style));
	ck_assert_uint_eq(row.row->value, 0);
}
END_TEST

START_TEST(the_standard_wins_over_other_sources)
{
	ck_assert(found("CKR_FIPS_SELF_TEST_FAILED"));
	ck_assert_ptr_nonnull(table_standard(table, row.row->value));
}
END_TEST

UNIT_MAIN("index", every_standard_name_is_found_in_full_and_in_small_letters,
	  the_style_tells_how_the_name_is_written,
	  a_name_that_is_only_like_one_is_not_found,
	  only_the_given_length_is_read, the_standard_wins_over_other_sources)
