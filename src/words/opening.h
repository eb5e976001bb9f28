/* SPDX-License-Identifier: MIT */
/* opening: words of which a part is told: how they begin, or what is inside. */
#ifndef CKR_OPENING_H
#define CKR_OPENING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "words/line.h"
#include "words/meaning.h"
#include "words/word.h"
#include "words/words.h"

/* One of a word's pieces may be that of the whole word. */
enum {
	OPENING_PAIRS = 1024,
	OPENING_MOST = 512,
	OPENING_MOST_INNERS = 32,
	OPENING_MOST_PIECES = MEANING_MOST_PIECES - 1,
};

/* What only the beginning of is told: tpm*, and most markers. */
struct opening {
	const char *text;
	unsigned char length;
	unsigned char offset; /* of its first word in it: 1 in "[usr/lib/" */
	unsigned short piece;
	unsigned short next; /* with the same two letters, plus one */
	unsigned int kinds;
	const struct words_row *row;
};

/*
 * A marker that may stand in the middle of a word. Those of data/words.md have
 * the letter k in their first part (pkcs 11, cryptoki), which few words have:
 * only these are searched for them.
 */
struct inner {
	const char *text;
	bool has_k;
	const struct words_row *row;
};

/* Starts zeroed. */
struct openings {
	struct opening items[OPENING_MOST];
	unsigned short count;
	unsigned short by_pair[OPENING_PAIRS];
	struct inner inners[OPENING_MOST_INNERS];
	unsigned short inner_count;
};

/* These return false when there is no room. What they add must stay. */
bool opening_add_marker(struct openings *openings, const struct words_row *row);
bool opening_add_word(struct openings *openings, const struct words_row *row);
/*
 * *next becomes the piece that was added for the same text before, or 0.
 * Returns NULL, or why it cannot be.
 */
const char *opening_add_piece(struct openings *openings, const char *text,
			      size_t length, unsigned short piece,
			      unsigned short *next);

/* What is before a word was looked at. */
#define OPENING_BEFORE SIZE_MAX

/*
 * Adds to the meaning of a word what is told of its parts. Returns how much
 * behind the word was looked at, or OPENING_BEFORE: a marker may go on there.
 */
size_t opening_look_up(const struct openings *openings, struct line *line,
		       const struct word *word, struct meaning *meaning);

#endif
