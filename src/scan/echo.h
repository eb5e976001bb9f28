/* SPDX-License-Identifier: MIT */
/* echo: lines that say what an earlier one did; a storm repeats itself. */
#ifndef CKR_ECHO_H
#define CKR_ECHO_H

#include <stdbool.h>
#include <stdint.h>

#include "rule/mute.h"
#include "scan/earlier.h"
#include "words/line.h"

enum {
	ECHO_SETS = 2048,
	ECHO_WAYS = 4, /* so many may have the same set */
	ECHO_LONGEST = MUTES_FARTHEST,
	ECHO_SIZE = ECHO_LONGEST + sizeof(uint64_t),
	ECHO_MOST_HITS = 4,
};

/*
 * What lines have in common that differ in their digits alone. They are known
 * by a hash, and whoever writes a log may make others of the same: so the text
 * of a line is compared, too.
 */
struct echo_form {
	uint64_t hash;
	uint64_t id; /* another one when its mutes change; 0: seen once */
	unsigned short length;
	unsigned short unlike; /* so many lines with other mutes were read */
	struct mutes mutes;
};

/* Starts zeroed, for one scanner. */
struct echo {
	struct echo_form forms[ECHO_SETS][ECHO_WAYS];
	unsigned char turns[ECHO_SETS];
	uint64_t ids;
	struct earlier earlier;
	/* Of the line that was sought last: */
	uint64_t hash;        /* of its form */
	char text[ECHO_SIZE]; /* blotted where it is, zeros behind it */
};

/*
 * The codes of an earlier line, which this one has in the same places, and its
 * verdicts; false if none is kept. They live until the next call.
 */
bool echo_find(struct echo *echo, const struct scanner *scanner,
	       const struct line *line, struct earlier_codes *codes);

/*
 * Keeps the line that was sought last with its codes, unless it is too long,
 * has too many, or is the first of its form, or an exception. The mutes are
 * those that it was read with; which of them may matter is found out here, and
 * they are taken away.
 */
void echo_keep(struct echo *echo, const struct scanner *scanner,
	       const struct line *line, struct mutes *mutes,
	       const struct earlier_codes *codes);

#endif
