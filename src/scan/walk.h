/* SPDX-License-Identifier: MIT */
/* walk: goes over the tokens of a line, once, and keeps what they are. */
#ifndef CKR_WALK_H
#define CKR_WALK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "scan/context.h"
#include "scan/hit.h"
#include "scan/line.h"
#include "scan/piece.h"
#include "scan/recall.h"
#include "scan/scanner.h"
#include "scan/verdict.h"
#include "scan/word.h"

/* What the walk over a line knows; it is taken back where a token is starved.
 */
struct walk_progress {
	size_t at;    /* what is before has been read */
	size_t quiet; /* so far no word meant anything, and no number counted */
	size_t count;
	size_t verdict_count;
	size_t previous; /* the last word: where it begins, and ends */
	size_t previous_end;
	ptrdiff_t name; /* the hit that is a name right before, or -1 */
	struct context context;
};

struct walk {
	const struct scanner *scanner;
	struct line line;
	struct pieces_seen seen;
	struct recall recall;
	struct walk_progress progress;
	struct word unfinished; /* where the line ends so far; or empty */
	size_t max;
	struct hit *hits;
	struct verdict *verdicts; /* NULL: they are not kept */
};

/* Begins a line anew. */
void walk_begin(struct walk *walk);

/*
 * Goes on until the line ends, or what follows must be known first; or to the
 * end of a word that begins at WORD or behind it, and ends at END or behind it:
 * true, if there was one. What is before it is a character of ASCII.
 */
bool walk_to(struct walk *walk, size_t word, size_t end);

static inline void walk_on(struct walk *walk)
{
	(void)walk_to(walk, SIZE_MAX, SIZE_MAX);
}

/* True when no word up to here meant anything, and no number counted. */
static inline bool walk_is_quiet(const struct walk *walk)
{
	return walk->progress.quiet == walk->progress.previous_end;
}

#endif
