/* SPDX-License-Identifier: MIT */
/* commentcache: comments that were composed already; a log repeats itself. */
#ifndef CKR_COMMENTCACHE_H
#define CKR_COMMENTCACHE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "print/comment.h"
#include "print/textcache.h"
#include "table/table.h"

/* Starts zeroed. */
struct commentcache {
	struct textcache texts;
	char text[COMMENT_SIZE]; /* the last one that was composed */
};

void commentcache_clear(struct commentcache *comments);

/*
 * As comment_text, for one table and one DESCRIBE; the text lives until the
 * next call.
 */
const char *commentcache_text(struct commentcache *comments,
			      const struct table *table, uint32_t value,
			      const struct table_entry *named, bool describe,
			      size_t *length);

#endif
