/* SPDX-License-Identifier: MIT */
/* earlier: lines that were read before, and the codes they had. */
#ifndef CKR_EARLIER_H
#define CKR_EARLIER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rule/hit.h"
#include "rule/verdict.h"

enum {
	EARLIER_SETS = 4096,
	EARLIER_WAYS = 8, /* so many may have the same set */
	EARLIER_ROOM = 4 << 20,
};

/* What was found in a line. */
struct earlier_codes {
	const struct hit *hits;
	size_t count;
	const struct verdict *verdicts; /* where they are wanted */
	size_t verdict_count;
};

/* A line without its mute digits; hits, verdicts and its text are behind it. */
struct earlier_line {
	uint64_t form; /* which lines it may stand for: an id, never 0 */
	unsigned short length;
	unsigned short count;
	unsigned short verdict_count;
	struct hit hits[];
};

/* Where a line is, with its hash. Counted from the first byte ever kept. */
struct earlier_place {
	uint64_t hash;
	uint64_t start;
};

/*
 * Starts zeroed. Lines are kept one behind the other, in a ring: those of a
 * storm are short, and there may be many. A place whose line was written over
 * says so by how long ago it was.
 */
struct earlier {
	struct earlier_place places[EARLIER_SETS][EARLIER_WAYS];
	unsigned char turns[EARLIER_SETS];
	uint64_t written;
	_Alignas(struct earlier_line) char ring[EARLIER_ROOM];
};

/*
 * What was found in the line of this form and text, which has the hash; it
 * lives until the next line is kept. False if none is kept.
 */
bool earlier_find(const struct earlier *earlier, uint64_t form, uint64_t hash,
		  const char *text, size_t length, struct earlier_codes *codes);

/* Keeps a line of at most USHRT_MAX bytes and as many codes and verdicts. */
void earlier_keep(struct earlier *earlier, uint64_t form, uint64_t hash,
		  const char *text, size_t length,
		  const struct earlier_codes *codes);

#endif
