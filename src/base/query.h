/* SPDX-License-Identifier: MIT */
/* query: the words of a search, and where they stand in a text. */
#ifndef CKR_QUERY_H
#define CKR_QUERY_H

#include <stdbool.h>
#include <stddef.h>

struct query_word {
	const char *text;
	size_t length;
};

enum { QUERY_WORDS = 16 };

struct query {
	struct query_word words[QUERY_WORDS];
	size_t count;
};

/*
 * Takes the words between the blanks of a text, which must stay; what is no
 * letter or digit at their ends is left out. False when there are none, or more
 * than QUERY_WORDS.
 */
bool query_read(struct query *query, const char *text);

/*
 * Length of the query's word that stands at AT in a text, as a word of it or
 * the beginning of one, in any letter case; 0 if there is none. "_" and "-" are
 * the same in a word.
 */
size_t query_length(const struct query *query, const char *text, size_t at);

/* How a text has a word. */
enum query_fit { QUERY_WHOLE, QUERY_BEGINNING, QUERY_MISSING };

/* The best fit, and where it is; what NULL has is missing. */
enum query_fit query_find(const struct query_word *word, const char *text,
			  size_t *at);

#endif
