/* SPDX-License-Identifier: MIT */
/* piece: the texts that shapes have before a star, and where they stand. */
#ifndef CKR_PIECE_H
#define CKR_PIECE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "words/lexicon.h"
#include "words/line.h"
#include "words/pattern.h"
#include "words/word.h"

enum { PIECES_MOST = 256 };

/* Text of a shape between two stars; found by the last word in it. */
struct piece {
	const char *text;
	size_t length;
	size_t word; /* where the word begins */
	size_t word_length;
	bool is_first;
	unsigned short next; /* another that the same word finds, or 0 */
};

/* Starts zeroed. A piece is known by its number, from 1 on. */
struct pieces {
	struct piece items[PIECES_MOST];
	unsigned short count;
};

/*
 * Adds a text, which must outlive the pieces and the lexicon, behind the piece
 * *number or, where that is 0, as the first of a shape, and tells the lexicon
 * by which word it is found. *number is then its own. Returns NULL, or why it
 * cannot be.
 */
const char *pieces_add(struct pieces *pieces, struct lexicon *lexicon,
		       const char *text, size_t length, unsigned short *number);

/* Where pieces were seen last. Zeroed once, and begun anew for each line. */
struct pieces_seen {
	uint64_t base; /* what was seen in earlier lines lies below */
	uint64_t farthest;
	uint64_t ends[PIECES_MOST + 1];
};

static inline void pieces_begin(struct pieces_seen *seen)
{
	seen->base = seen->farthest + 1;
}

/* A word stands in the line that the lexicon has with this piece. */
void pieces_note(const struct pieces *pieces, struct pieces_seen *seen,
		 struct line *line, const struct word *word,
		 unsigned short number);

/* True when the piece stands in the line. */
static inline bool pieces_have(const struct pieces_seen *seen,
			       unsigned short number)
{
	return seen->ends[number] >= seen->base;
}

/* True when any piece does. */
static inline bool pieces_have_some(const struct pieces_seen *seen)
{
	return seen->farthest >= seen->base;
}

/* True when a place is behind the piece, no farther than a star reaches. */
static inline bool pieces_reach(const struct pieces_seen *seen,
				unsigned short number, size_t start)
{
	uint64_t place = seen->base + start;

	return pieces_have(seen, number) && seen->ends[number] <= place &&
	       place - seen->ends[number] <= PATTERN_MOST_ANY;
}

#endif
