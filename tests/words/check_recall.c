/* SPDX-License-Identifier: MIT */
/* check_recall: what is recalled of a word is what it means where it stands. */
#include <config.h>

#include <string.h>

#include "tests/unit.h"
#include "words/recall.h"
#include "words/scanner.h"

static struct table *table;
static struct scanner *scanner;
static struct recall recall;

static void set_up(void)
{
	table = table_new();
	scanner = scanner_new(table, false, false);
	ck_assert_ptr_nonnull(scanner);
	memset(&recall, 0, sizeof(recall));
}

static void tear_down(void)
{
	scanner_free(scanner);
	table_free(table);
}

/* Whether the word at a place of a line is a marker. */
static bool is_marker(const char *text, size_t at)
{
	struct line line = { .text = text,
			     .length = strlen(text),
			     .is_complete = true };
	struct word word;

	word_read(&line, at, &word);
	return recall_look_up(&recall, scanner->lexicon, &line, &word)->kinds &
	       MEANING_IS(WORDS_MARKERS);
}

START_TEST(what_stands_before_a_word_may_make_it_another)
{
	set_up();
	ck_assert(!is_marker("at usr/lib/x", 3));
	ck_assert(is_marker("a [usr/lib/x", 3));
	ck_assert(!is_marker("at usr/lib/x", 3));
	tear_down();
}
END_TEST

START_TEST(so_may_what_stands_behind_it)
{
	set_up();
	ck_assert(is_marker("pkcs #11", 0));
	ck_assert(!is_marker("pkcs #12", 0));
	ck_assert(is_marker("pkcs #11", 0));
	ck_assert(!is_marker("pkcs #1", 0));
	ck_assert(!is_marker("pkcs #", 0));
	tear_down();
}
END_TEST

/* The slots of the hashes of all these words are but a few hundred. */
START_TEST(words_of_one_place_are_told_apart)
{
	char text[] = "p11aaa";

	set_up();
	for (size_t round = 0; round < 2; round++)
		for (char c = 'a'; c <= 'z'; c++)
			for (char d = 'a'; d <= 'z'; d++) {
				text[4] = c;
				text[5] = d;
				memcpy(text, "p11", 3);
				ck_assert(is_marker(text, 0));
				memcpy(text, "p12", 3);
				ck_assert(!is_marker(text, 0));
			}
	tear_down();
}
END_TEST

UNIT_MAIN("recall", what_stands_before_a_word_may_make_it_another,
	  so_may_what_stands_behind_it, words_of_one_place_are_told_apart)
