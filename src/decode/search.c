/* SPDX-License-Identifier: MIT */
/* search: the codes about some words, those that say so plainest first. */
#include <config.h>

#include "decode/search.h"

#include <stdlib.h>
#include <string.h>

#include "base/diag.h"

/* The texts of a row, in the order of what they are worth. */
enum field { NAME, SUMMARY, DESCRIPTION, HINTS, FIELDS };

static const char *text_of(const struct table_row *row, enum field field)
{
	return field == NAME      ? row->name
	       : field == SUMMARY ? row->summary
	       : field == HINTS   ? row->check
				  : row->description;
}

/* The first text with the word; FIELDS if none has it. */
static enum field find(const struct query_word *word,
		       const struct table_row *row, enum query_fit *fit)
{
	for (enum field field = NAME; field < FIELDS; field++) {
		size_t at;

		*fit = query_find(word, text_of(row, field), &at);
		if (*fit != QUERY_MISSING)
			return field;
	}
	return FIELDS;
}

/* The less the better; 0 when a word is missing. */
static size_t rank(const struct query *query, const struct table_row *row)
{
	size_t sum = 1;

	for (size_t i = 0; i < query->count; i++) {
		enum query_fit fit;
		enum field field = find(&query->words[i], row, &fit);

		if (field == FIELDS)
			return 0;
		sum += 2 * (size_t)field + (fit == QUERY_BEGINNING);
	}
	return sum;
}

struct ranked {
	struct table_entry entry;
	size_t rank;
	size_t order; /* before; qsort does not keep it */
};

static int compare(const void *left, const void *right)
{
	const struct ranked *a = left;
	const struct ranked *b = right;

	if (a->rank != b->rank)
		return a->rank < b->rank ? -1 : 1;
	return a->order < b->order ? -1 : a->order > b->order;
}

bool search_select(const struct query *query, struct table_entry *entries,
		   size_t *count)
{
	struct ranked *ranked = malloc((*count + 1) * sizeof(*ranked));
	size_t kept = 0;

	if (!ranked)
		return false;
	for (size_t i = 0; i < *count; i++) {
		size_t value = rank(query, entries[i].row);

		if (value > 0)
			ranked[kept++] =
				(struct ranked){ entries[i], value, i };
	}
	qsort(ranked, kept, sizeof(*ranked), compare);
	for (size_t i = 0; i < kept; i++)
		entries[i] = ranked[i].entry;
	free(ranked);
	*count = kept;
	return true;
}

/* Backticks go; points stand behind each other. */
static char *copy_plain(const char *cell)
{
	static const char end_of_point[] = "<br>";
	char *plain = malloc(strlen(cell) + 1);
	size_t used = 0;

	for (; plain && *cell; cell++) {
		if (strncmp(cell, end_of_point, strlen(end_of_point)) == 0) {
			plain[used++] = ' ';
			cell += strlen(end_of_point) - 1;
		} else if (*cell != '`') {
			plain[used++] = *cell;
		}
	}
	if (plain)
		plain[used] = '\0';
	else
		diag_no_memory();
	return plain;
}

char *search_why(const struct query *query, const struct table_row *row,
		 size_t *at, const char **label)
{
	for (size_t i = 0; i < query->count; i++) {
		enum query_fit fit;
		enum field field = find(&query->words[i], row, &fit);
		char *plain;

		if (field != DESCRIPTION && field != HINTS)
			continue;
		plain = copy_plain(text_of(row, field));
		if (plain)
			(void)query_find(&query->words[i], plain, at);
		*label = field == HINTS ? "to check" : "description";
		return plain;
	}
	return NULL;
}
