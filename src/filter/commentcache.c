/* SPDX-License-Identifier: MIT */
/* commentcache: comments that were composed already; a log repeats itself. */
#include <config.h>

#include "filter/commentcache.h"

#include <string.h>

const char *commentcache_text(struct commentcache *comments,
			      const struct table *table, uint32_t value,
			      const struct table_entry *named, bool describe,
			      size_t *length)
{
	size_t slot = value % COMMENTCACHE_SLOTS;

	if (comments->slots[slot].length > 0 &&
	    comments->slots[slot].value == value &&
	    comments->slots[slot].named == named->row) {
		*length = comments->slots[slot].length;
		return comments->slots[slot].text;
	}
	*length = comment_text(table, value, named, describe,
			       comments->long_text);
	if (*length <= COMMENTCACHE_SIZE) {
		memcpy(comments->slots[slot].text, comments->long_text,
		       *length);
		comments->slots[slot].length = *length;
		comments->slots[slot].value = value;
		comments->slots[slot].named = named->row;
	}
	return comments->long_text;
}
