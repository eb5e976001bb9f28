/* SPDX-License-Identifier: MIT */
/* commentcache: comments that were composed already; a log repeats itself. */
#include <config.h>

#include "filter/commentcache.h"

#include <string.h>

/* Vendors have the same low bits for values, and several names for some. */
static size_t set_of(uint32_t value, const struct table_row *named)
{
	uint64_t hash = (uint64_t)(uintptr_t)named ^ value;

	hash *= UINT64_C(0x9E3779B97F4A7C15);
	return (size_t)(hash >> 32) % COMMENTCACHE_SETS;
}

const char *commentcache_text(struct commentcache *comments,
			      const struct table *table, uint32_t value,
			      const struct table_entry *named, bool describe,
			      size_t *length)
{
	size_t set = set_of(value, named->row);
	struct commentcache_slot *slots = comments->slots[set];
	struct commentcache_slot *slot;

	for (size_t i = 0; i < COMMENTCACHE_WAYS; i++) {
		slot = &slots[i];
		if (slot->length > 0 && slot->value == value &&
		    slot->named == named->row) {
			*length = slot->length;
			return slot->text;
		}
	}
	*length = comment_text(table, value, named, describe,
			       comments->long_text);
	if (*length <= COMMENTCACHE_SIZE) {
		slot = &slots[comments->next[set]++ % COMMENTCACHE_WAYS];
		memcpy(slot->text, comments->long_text, *length);
		slot->length = *length;
		slot->value = value;
		slot->named = named->row;
	}
	return comments->long_text;
}
