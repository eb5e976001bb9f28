/* SPDX-License-Identifier: MIT */
/* index: names of return values as they stand in a log, found at once. */
#ifndef CKR_INDEX_H
#define CKR_INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "table/table.h"

/* How a word in a log is a name. */
enum index_style {
	INDEX_FULL,   /* CKR_PIN_INCORRECT, or all in small letters */
	INDEX_SYMBOL, /* PIN_INCORRECT */
	INDEX_CAMEL,  /* PinIncorrect */
};

struct index;

/*
 * Returns an index of the names of a table and of the other spellings that
 * stand for one of them; NULL when memory is short. Where a name has several
 * values the first source in display order wins.
 */
struct index *index_new(const struct table *table);
void index_free(struct index *index);

/*
 * Looks a word up: the row that it is the name of, the first in display order.
 * False when it is no name in any of the styles.
 */
bool index_find(const struct index *index, const char *word, size_t length,
		struct table_entry *entry, enum index_style *style);

#endif
