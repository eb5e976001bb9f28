/* SPDX-License-Identifier: MIT */
/* roster: rows of the tables in the order of their names. */
#ifndef CKR_ROSTER_H
#define CKR_ROSTER_H

#include <stdbool.h>
#include <stddef.h>

#include "table/table.h"

/* Owns its list; the entries are the caller's. */
struct roster {
	const struct table_entry **items;
	size_t count;
};

/*
 * Sorts entries by name; those with one name stand in the order of display.
 * False when memory is short. Released by roster_free, also then.
 */
bool roster_make(struct roster *roster, const struct table_entry *entries,
		 size_t count);
void roster_free(struct roster *roster);

/*
 * The place of the first with this name; those behind it may have it too. The
 * number of all where there is none.
 */
size_t roster_find(const struct roster *roster, const char *name);

/* True where the item at a place is there and has this name. */
bool roster_has(const struct roster *roster, size_t place, const char *name);

#endif
