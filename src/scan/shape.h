/* SPDX-License-Identifier: MIT */
/* shape: what single producers write around a return value. */
#ifndef CKR_SHAPE_H
#define CKR_SHAPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A number in a line: its place, and its value in either reading. */
struct shape_number {
	const char *line;
	size_t length; /* of the line */
	size_t start;
	size_t end;
	bool has_value;
	uint32_t value;   /* as it is written, where that is a code */
	bool is_prefixed; /* it is written with 0x */
	bool has_hex;
	uint32_t hex_value; /* of digits without 0x, where that is a code */
};

/*
 * True when the number stands in one of the shapes of data/words.md; *value
 * is then the return value, in the reading that the shape asks for, and
 * *alone tells whether the shape counts in any line.
 */
bool shape_matches(const struct shape_number *number, uint32_t *value,
		   bool *alone);

/* True when the word from START to END stands in a shape for names. */
bool shape_matches_name(const char *line, size_t length, size_t start,
			size_t end);

#endif
