/* SPDX-License-Identifier: MIT */
/* rows: puts the rows of a table in order, and finds those that clash. */
#ifndef CKR_ROWS_H
#define CKR_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "table/table.h"

/*
 * Puts rows in order of value and name. Returns a row whose value and name an
 * earlier line has already, the first such in the file, or NULL.
 */
const struct table_row *rows_sort(struct table_row *rows, size_t count);

/*
 * Finds among rows in order a value that more than MOST others share: who
 * reads a log would be told of each. NULL where there is none.
 */
const struct table_row *rows_find_crowd(const struct table_row *rows,
					size_t count, size_t most);

/*
 * Finds a name that more than MOST others are like but for case and
 * separators, which a reader of logs tries one by one; *FOUND is NULL where
 * there is none. Returns false when memory is short.
 */
bool rows_find_alike(const struct table_row *rows, size_t count, size_t most,
		     const struct table_row **found);

#endif
