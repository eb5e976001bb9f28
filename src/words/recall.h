/* SPDX-License-Identifier: MIT */
/* recall: what words of earlier lines meant; a log repeats itself. */
#ifndef CKR_RECALL_H
#define CKR_RECALL_H

#include "words/lexicon.h"

/* Longer words are looked up each time. */
enum { RECALL_SLOTS = 512, RECALL_LONGEST = 30 };

/* A word, and what was looked at behind it. */
struct recall_slot {
	char text[RECALL_LONGEST];
	unsigned short length; /* of the word; 0: free */
	unsigned short beyond;
	struct meaning meaning;
};

/* Starts zeroed, for one lexicon. */
struct recall {
	struct recall_slot slots[RECALL_SLOTS];
};

/*
 * As lexicon_look_up (measured: a storm passes in three fifths of the time).
 * The meaning lives until the next call.
 */
const struct meaning *recall_look_up(struct recall *recall,
				     const struct lexicon *lexicon,
				     struct line *line,
				     const struct word *word);

#endif
