/* SPDX-License-Identifier: MIT */
/* mute: digits in a line on which none of its codes depends. */
#ifndef CKR_MUTE_H
#define CKR_MUTE_H

#include <stdbool.h>
#include <stddef.h>

#include "words/scanner.h"
#include "words/word.h"

/* More, and farther ones, are not kept: they are taken to matter. */
enum { MUTES_MOST = 16, MUTES_FARTHEST = 512 };

/*
 * A word of digits: a time, a process, a duration. Of its value nothing in the
 * line was asked, or only whether it is a code, which it is not: with others of
 * that kind in its place, and as many, the line has the same codes.
 */
struct mute {
	unsigned short start;
	unsigned short length;
	bool is_asked;
};

/* Those of a line, from left to right. */
struct mutes {
	struct mute items[MUTES_MOST];
	unsigned short count;
	bool is_asking; /* later ones may be compared with one before */
};

static inline void mutes_begin(struct mutes *mutes)
{
	mutes->count = 0;
	mutes->is_asking = false;
}

/* Adds a word of digits that is no code; ones with a sign matter if asked. */
void mutes_add(struct mutes *mutes, const struct line *line,
	       const struct word *word, bool is_asked);

/* The value of the word of digits that begins there is asked for, too. */
void mutes_ask(struct mutes *mutes, const struct line *line, size_t start);

/* Takes away those that may matter, as the digits in the text are. */
void mutes_check(struct mutes *mutes, const struct scanner *scanner,
		 const char *text);

bool mutes_are_same(const struct mutes *mutes, const struct mutes *others);

/* True when others have them all, and ask no more of them. */
bool mutes_are_among(const struct mutes *mutes, const struct mutes *others);

/*
 * Makes NULs of what a text has in these places. False when that may matter, as
 * it is no digits, or such as rows and codes have; the text is of no use then.
 */
bool mutes_blot(const struct mutes *mutes, const struct scanner *scanner,
		char *text);

#endif
