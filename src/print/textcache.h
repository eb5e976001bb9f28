/* SPDX-License-Identifier: MIT */
/* textcache: texts about codes that were met before; a log repeats itself. */
#ifndef CKR_TEXTCACHE_H
#define CKR_TEXTCACHE_H

#include <stddef.h>
#include <stdint.h>

#include "table/table.h"

/* There is room for all codes that have a name, and for those names. */
enum { TEXTCACHE_SETS = 512, TEXTCACHE_WAYS = 4 };

/* A text about a value, and the row that it is told by, or NULL. */
struct textcache_text {
	uint32_t value;
	const struct table_row *row;
	char *text; /* NULL: free */
	size_t length;
};

/* Starts zeroed. */
struct textcache {
	struct textcache_text texts[TEXTCACHE_SETS][TEXTCACHE_WAYS];
	unsigned char turns[TEXTCACHE_SETS];
};

/* Frees the texts; they may be others then. */
void textcache_clear(struct textcache *cache);

/* The text that was kept; it lives until another is. NULL, if none was. */
const char *textcache_find(const struct textcache *cache, uint32_t value,
			   const struct table_row *row, size_t *length);

/* Keeps a text, which it takes over. */
void textcache_keep(struct textcache *cache, uint32_t value,
		    const struct table_row *row, char *text, size_t length);

#endif
