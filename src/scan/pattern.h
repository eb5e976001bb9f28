/* SPDX-License-Identifier: MIT */
/* pattern: the text of a shape, held against a line. */
#ifndef CKR_PATTERN_H
#define CKR_PATTERN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "scan/line.h"

/* A star stands for no more than this: a line may be long. */
enum { PATTERN_MOST_ANY = 200 };

/*
 * True when the text of a shape stands in the line up to *end, which becomes
 * its start: a blank is so many or more, "^" the start of the line, and a quote
 * may have the backslash of a string of JSON. What begins with a letter begins
 * a word.
 */
bool pattern_ends_at(const char *pattern, size_t length, const char *line,
		     size_t *end);

/*
 * True when the text of a shape stands in the line from a place on; <same> is a
 * number of this value.
 */
bool pattern_begins_at(const char *pattern, struct line *line, size_t at,
		       uint32_t value);

/* The same for a text without <same>; *at becomes its end. */
bool pattern_passes(const char *pattern, size_t length, struct line *line,
		    size_t *at);

#endif
