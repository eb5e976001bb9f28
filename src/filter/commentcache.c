/* SPDX-License-Identifier: MIT */
/* commentcache: comments that were composed already; a log repeats itself. */
#include <config.h>

#include "filter/commentcache.h"

#include <stdlib.h>
#include <string.h>

void commentcache_clear(struct commentcache *comments)
{
	textcache_clear(&comments->texts);
}

const char *commentcache_text(struct commentcache *comments,
			      const struct table *table, uint32_t value,
			      const struct table_entry *named, bool describe,
			      size_t *length)
{
	const char *found =
		textcache_find(&comments->texts, value, named->row, length);
	char *copy;

	if (found)
		return found;
	*length = comment_text(table, value, named, describe, comments->text);
	copy = malloc(*length);
	/* Without memory for it, it is composed anew each time. */
	if (copy) {
		memcpy(copy, comments->text, *length);
		textcache_keep(&comments->texts, value, named->row, copy,
			       *length);
	}
	return comments->text;
}
