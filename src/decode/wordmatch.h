/* SPDX-License-Identifier: MIT */
/* wordmatch: the codes that the words of a wrong name may mean. */
#ifndef CKR_WORDMATCH_H
#define CKR_WORDMATCH_H

#include <stddef.h>

#include "table/table.h"

/*
 * Finds the standard's rows that have most of a text's words, some of them in
 * their names and others perhaps in their summaries (CKR_PIN_WRONG means "the
 * PIN is wrong"). The rarer a word is in names, the more it tells, and the
 * first most. Writes up to MOST rows, the best first, and returns their number.
 */
size_t wordmatch_rows(const struct table *table, const char *text,
		      const struct table_row **rows, size_t most);

#endif
