/* SPDX-License-Identifier: MIT */
/* pattern: the text of a shape, held against a line. */
#ifndef CKR_PATTERN_H
#define CKR_PATTERN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "words/line.h"

/* Stands for the value of the number in a shape. */
#define PATTERN_SAME "<same>"

/* A star stands for no more than this: a line may be long. */
enum { PATTERN_MOST_ANY = 200 };

/*
 * True when the text of a shape stands in the line up to *end, which becomes
 * its start: blanks are so many or more, "^" is the start of the line, and a
 * quote may have the backslash of a string of JSON. What begins with a letter
 * begins a word.
 */
bool pattern_ends_at(const char *pattern, size_t length,
		     const struct line *line, size_t *end);

/*
 * True when the text of a shape stands in the line from *at on, which becomes
 * its end: a blank is one or more, a quote is as above, and <same> a number of
 * this value.
 */
bool pattern_passes(const char *pattern, size_t length, struct line *line,
		    uint32_t value, size_t *at);

#endif
