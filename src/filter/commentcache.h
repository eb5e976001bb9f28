/* SPDX-License-Identifier: MIT */
/* commentcache: comments that were composed already; a log repeats itself. */
#ifndef CKR_COMMENTCACHE_H
#define CKR_COMMENTCACHE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "print/comment.h"
#include "table/table.h"

/* There is room for all codes that have a name, and those names. */
enum {
	COMMENTCACHE_SETS = 512,
	COMMENTCACHE_WAYS = 4, /* so many may have the same set */
	COMMENTCACHE_SIZE = 256,
};

struct commentcache_slot {
	uint32_t value;
	const struct table_row *named;
	size_t length; /* 0: free */
	char text[COMMENTCACHE_SIZE];
};

/* Starts zeroed. */
struct commentcache {
	struct commentcache_slot slots[COMMENTCACHE_SETS][COMMENTCACHE_WAYS];
	unsigned char next[COMMENTCACHE_SETS]; /* the one given up next */
	char long_text[COMMENT_SIZE];
};

/*
 * As comment_text, for one table and one DESCRIBE; the text lives until the
 * next call.
 */
const char *commentcache_text(struct commentcache *comments,
			      const struct table *table, uint32_t value,
			      const struct table_entry *named, bool describe,
			      size_t *length);

#endif
