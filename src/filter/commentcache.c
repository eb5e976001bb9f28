/* SPDX-License-Identifier: MIT */
/* phrases: comments that were composed already; a log repeats itself. */
#include <config.h>

#include "filter/commentcache.h"

#include <string.h>

const char *phrases_comment(struct phrases *phrases, const struct table *table,
			    uint32_t value, bool describe, size_t *length)
{
	size_t slot = value % PHRASES_SLOTS;

	if (phrases->slots[slot].length > 0 &&
	    phrases->slots[slot].value == value) {
		*length = phrases->slots[slot].length;
		return phrases->slots[slot].text;
	}
	*length = comment_text(table, value, describe, phrases->long_text);
	if (*length <= PHRASES_SIZE) {
		memcpy(phrases->slots[slot].text, phrases->long_text, *length);
		phrases->slots[slot].length = *length;
		phrases->slots[slot].value = value;
	}
	return phrases->long_text;
}
