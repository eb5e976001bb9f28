/* SPDX-License-Identifier: MIT */
/* phrases: comments that were composed already; a log repeats itself. */
#ifndef CKR_PHRASES_H
#define CKR_PHRASES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "print/comment.h"
#include "table/table.h"

/* Slots are taken by the low bits of a value; neighbours do not collide. */
enum { PHRASES_SLOTS = 512, PHRASES_SIZE = 256 };

/* Starts zeroed. One value and its neighbour 512 further on share a slot. */
struct phrases {
	struct {
		uint32_t value;
		size_t length; /* 0: free */
		char text[PHRASES_SIZE];
	} slots[PHRASES_SLOTS];
	char long_text[COMMENT_SIZE];
};

/*
 * As comment_text, for one table and one DESCRIBE; the text lives until the
 * next call.
 */
const char *phrases_comment(struct phrases *phrases, const struct table *table,
			    uint32_t value, bool describe, size_t *length);

#endif
