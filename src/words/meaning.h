/* SPDX-License-Identifier: MIT */
/* meaning: what a word of a line is. */
#ifndef CKR_MEANING_H
#define CKR_MEANING_H

#include "table/table.h"
#include "words/style.h"
#include "words/words.h"

/* What a word is: bits for the tables of words.h, and these. */
#define MEANING_IS(table) (1u << (table))
enum {
	MEANING_FUNCTION = 1 << WORDS_TABLES, /* it looks like Cryptoki's */
	MEANING_CRYPTOKI = 2 << WORDS_TABLES, /* and has the verb of one */
	MEANING_PREFIX = 4 << WORDS_TABLES,   /* CKR_ or CK_RV */
	MEANING_NAME = 8 << WORDS_TABLES,     /* of a return value */
	MEANING_CLOSER = 16 << WORDS_TABLES,  /* a thing, in brackets too */
	/* What makes a line one about PKCS #11; the sieve looks for the same. */
	MEANING_SPEAKS = MEANING_IS(WORDS_MARKERS) | MEANING_CRYPTOKI |
			 MEANING_PREFIX,
};

enum { MEANING_MOST_PIECES = 4 };

struct meaning {
	unsigned int kinds;
	unsigned char introduces; /* for an introducer: WORDS_ANY ... */
	unsigned char then;       /* for a filler */
	enum style style; /* for a name, with its row: */
	struct table_entry entry;
	/* The pieces of shapes that this word is in. */
	unsigned short pieces[MEANING_MOST_PIECES];
	unsigned short piece_count;
	/* The row that makes it an introducer, a foreign word, a measure ... */
	const struct words_row *reason;
};

/* Notes the piece of a shape, if it is one. */
static inline void meaning_take_piece(struct meaning *meaning,
				      unsigned short piece)
{
	if (piece > 0 && meaning->piece_count < MEANING_MOST_PIECES)
		meaning->pieces[meaning->piece_count++] = piece;
}

/* Of the rows of one word, or NULL, the one that decides what the word does. */
static inline const struct words_row *
meaning_reason(const struct words_row *known, const struct words_row *other)
{
	if (!known || !other)
		return known ? known : other;
	if (known->table == WORDS_FOREIGN)
		return known;
	return other->table == WORDS_FOREIGN ||
			       other->table == WORDS_INTRODUCERS
		       ? other
		       : known;
}

#endif
