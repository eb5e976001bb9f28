/* SPDX-License-Identifier: MIT */
/* bitfield: the parts that the number of an error is put together of. */
#ifndef CKR_BITFIELD_H
#define CKR_BITFIELD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "table/table.h"

enum { BITFIELD_PARTS = 4, BITFIELD_TEXT_SIZE = 128 };

/* What a piece of a number says: "tries left" 2, "session" 1, "source" SCD. */
struct bitfield_part {
	const char *name;
	const char *text; /* what it stands for, or NULL: it is the number */
	uint32_t number;
	bool hexadecimal; /* how to print the number */
};

struct bitfield {
	struct bitfield_part parts[BITFIELD_PARTS];
	size_t count;
	bool has_value; /* a part is a return value ... */
	uint32_t value; /* ... this one */
};

/*
 * Takes a number apart as the layer does, its place in layers.h: fills the
 * bitfield, and puts into *REST what is left to look up. False when the number
 * has a part that means nothing; the parts before it are filled.
 */
bool bitfield_read(const struct table *table, size_t layer, uint32_t value,
		   struct bitfield *bitfield, uint32_t *rest);

/* "session: 1" */
void bitfield_say(const struct bitfield_part *part,
		  char text[BITFIELD_TEXT_SIZE]);

#endif
