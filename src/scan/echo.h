/* SPDX-License-Identifier: MIT */
/* echo: lines that end as an earlier one did; a storm repeats itself. */
#ifndef CKR_ECHO_H
#define CKR_ECHO_H

#include <stdbool.h>
#include <stddef.h>

#include "scan/hit.h"
#include "scan/line.h"

enum {
	ECHO_SLOT_BITS = 10,
	ECHO_SLOTS = 1 << ECHO_SLOT_BITS,
	ECHO_LONGEST = 512,
	ECHO_MOST_HITS = 4,
};

/* A line that was read to its end. */
struct echo_line {
	size_t length; /* 0: none */
	size_t quiet;  /* before this no word in it meant anything */
	size_t lowest; /* as in its struct line */
	size_t count;
	struct hit hits[ECHO_MOST_HITS];
	char text[ECHO_LONGEST];
};

/* Starts zeroed, for one scanner. */
struct echo {
	struct echo_line slots[ECHO_SLOTS];
};

/*
 * An earlier line that is the same, or else has so much of its end in common
 * with this one that it may help; NULL, if there is none. What they have in
 * common begins at *from in LINE.
 */
const struct echo_line *echo_find(const struct echo *echo,
				  const struct line *line, size_t *from);

static inline bool echo_is_same(const struct echo_line *earlier,
				const struct line *line, size_t from)
{
	return from == 0 && earlier->length == line->length;
}

/*
 * What the rest of a line says, behind the end of a word, is told by that, the
 * word, and as much before it as is looked back at, when nothing before meant
 * anything that lasts. Such a word begins at *word or behind it, and ends at
 * *end or behind it. False, when the earlier line was looked back at too far.
 */
bool echo_may_follow(const struct echo_line *earlier, const struct line *line,
		     size_t from, size_t *word, size_t *end);

/*
 * True when the earlier line had meant nothing up to the end of a word that has
 * these places in LINE, and the word is not its first.
 */
bool echo_is_quiet(const struct echo_line *earlier, const struct line *line,
		   size_t start, size_t end);

/* Keeps a line, unless it is too long, or has too many hits. */
void echo_keep(struct echo *echo, const struct line *line, size_t quiet,
	       const struct hit *hits, size_t count);

#endif
