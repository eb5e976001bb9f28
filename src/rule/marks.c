/* SPDX-License-Identifier: MIT */
/* marks: what the marks between two words do to what the words say. */
#include <config.h>

#include "rule/marks.h"

/*
 * A mark that does not part what is before it from what is behind. Those that
 * are not listed do, and so in this table the bit means the opposite.
 */
#define JOINS MARKS_PARTS

const unsigned char marks_bits[128] = {
	['!'] = JOINS | MARKS_LOOSE,
	['"'] = JOINS | MARKS_STOPS | MARKS_IN_MESSAGE,
	['#'] = JOINS | MARKS_IN_MESSAGE,
	['\''] = JOINS | MARKS_STOPS | MARKS_IN_MESSAGE,
	['('] = JOINS | MARKS_STOPS,
	[')'] = MARKS_STOPS,
	['*'] = JOINS,
	[','] = MARKS_CLOSES | JOINS | MARKS_LOOSE | MARKS_STOPS | MARKS_IN_MESSAGE,
	['-'] = JOINS | MARKS_IN_MESSAGE,
	['.'] = JOINS | MARKS_LOOSE | MARKS_STOPS | MARKS_IN_MESSAGE,
	['/'] = MARKS_CLOSES | MARKS_STOPS | MARKS_IN_MESSAGE,
	[':'] = JOINS | MARKS_COLON | MARKS_ASSIGNS,
	[';'] = MARKS_CLOSES | MARKS_STOPS,
	['<'] = JOINS,
	['='] = JOINS | MARKS_ASSIGNS,
	['>'] = JOINS | MARKS_POINTS,
	['['] = MARKS_CLOSES | JOINS | MARKS_STOPS,
	['\\'] = JOINS,
	[']'] = MARKS_CLOSES | MARKS_STOPS,
	['`'] = JOINS,
	['{'] = MARKS_CLOSES | JOINS | MARKS_STOPS,
	['|'] = MARKS_CLOSES | MARKS_STOPS,
	['}'] = MARKS_CLOSES | MARKS_STOPS,
};
