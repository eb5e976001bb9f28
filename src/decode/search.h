/* SPDX-License-Identifier: MIT */
/* search: the codes about some words, those that say so plainest first. */
#ifndef CKR_SEARCH_H
#define CKR_SEARCH_H

#include "base/query.h"
#include "table/table.h"

/*
 * Keeps the entries that have all words of the query, each in any of their
 * texts, and sorts them: names before summaries, descriptions and hints, whole
 * words before beginnings; *count becomes their number. False when memory is
 * short.
 */
bool search_select(const struct query *query, struct table_entry *entries,
		   size_t *count);

/*
 * Where a word is that neither the name nor the summary has: a copy of that
 * text without code spans, which the caller frees, the place in it, and what
 * text it is. NULL when there is no such word, or after a message that
 * memory is short.
 */
char *search_why(const struct query *query, const struct table_row *row,
		 size_t *at, const char **label);

#endif
