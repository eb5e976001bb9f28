/* SPDX-License-Identifier: MIT */
/* spelling: names that people write for a return value and that it has not. */
#ifndef CKR_SPELLING_H
#define CKR_SPELLING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "table/table.h"

struct spelling {
	const char *written;
	const char *name;  /* of the return value that is meant */
	const char *note;  /* "British spelling" */
	const char *owner; /* id of the vendor that is meant, or NULL */
	uint32_t value;    /* where there is an owner */
};

/* The spelling with this key (see name.h), or NULL. */
const struct spelling *spelling_find(const char *key);

/*
 * Finds the row that is meant: the owner's, or the first with the name. False
 * when the table has it not.
 */
bool spelling_find_row(const struct spelling *spelling,
		       const struct table *table, struct table_entry *entry);

size_t spelling_count(void);
const struct spelling *spelling_at(size_t index);

#endif
