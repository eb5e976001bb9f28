/* SPDX-License-Identifier: MIT */
/* commentcache: comments that were composed already; a log repeats itself. */
#ifndef CKR_COMMENTCACHE_H
#define CKR_COMMENTCACHE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "print/comment.h"
#include "table/table.h"

/* Slots are taken by the low bits of a value; neighbours do not collide. */
enum { COMMENTCACHE_SLOTS = 1024, COMMENTCACHE_SIZE = 256 };

/* Starts zeroed. One value and its neighbour 1024 further on share a slot. */
struct commentcache {
	struct {
		uint32_t value;
		const struct table_row *named;
		size_t length; /* 0: free */
		char text[COMMENTCACHE_SIZE];
	} slots[COMMENTCACHE_SLOTS];
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
