/* SPDX-License-Identifier: MIT */
/* lexicon: what a word of a line means, found by one look. */
#ifndef CKR_LEXICON_H
#define CKR_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "scan/line.h"
#include "scan/word.h"
#include "scan/words.h"
#include "table/table.h"

/* How a word is a name. */
enum lexicon_style {
	LEXICON_FULL,   /* CKR_PIN_INCORRECT, or all in small letters */
	LEXICON_SYMBOL, /* PIN_INCORRECT */
	LEXICON_CAMEL,  /* PinIncorrect */
};

/* What a word is: bits for the tables of words.h, and these. */
#define LEXICON_IS(table) (1u << (table))
enum {
	LEXICON_FUNCTION = 1 << WORDS_TABLES, /* of Cryptoki */
	LEXICON_PREFIX = 2 << WORDS_TABLES,   /* CKR_ or CK_RV */
	LEXICON_NAME = 4 << WORDS_TABLES,     /* of a return value */
	LEXICON_CLOSER = 8 << WORDS_TABLES,   /* a thing, in brackets too */
};

enum { LEXICON_MOST_PIECES = 4 };

struct lexicon_meaning {
	unsigned int kinds;
	unsigned char introduces; /* for an introducer: WORDS_ANY ... */
	unsigned char then;       /* for a filler */
	enum lexicon_style style; /* for a name, with its row: */
	struct table_entry entry;
	/* The pieces of shapes that this word is in. */
	unsigned short pieces[LEXICON_MOST_PIECES];
	unsigned short piece_count;
	/* The row that makes it an introducer, a foreign word, a measure ... */
	const struct words_row *reason;
};

struct lexicon;

/*
 * Returns a lexicon of the names of a table, which must outlive it, and of
 * the other spellings that stand for one of them; NULL when memory is short.
 * Where a name has several values the first source in display order wins.
 */
struct lexicon *lexicon_new(const struct table *table);
void lexicon_free(struct lexicon *lexicon);

/*
 * Adds a row of a table of words or of markers, which must outlive it. False
 * when memory is short.
 */
bool lexicon_add(struct lexicon *lexicon, const struct words_row *row);

/*
 * Says that a word (or, where OPEN, all that begin like it) is in a piece of a
 * shape; *next is the piece that was said of the same word before, or 0. The
 * text must outlive the lexicon. False when memory is short.
 */
bool lexicon_add_piece(struct lexicon *lexicon, const char *text, size_t length,
		       bool open, unsigned short piece, unsigned short *next);

/* What a word of the line means; kinds are 0 for most. */
void lexicon_look_up(const struct lexicon *lexicon, struct line *line,
		     const struct word *word, struct lexicon_meaning *meaning);

/* True when a text, with any "_" left out, is in a table of words. */
bool lexicon_has(const struct lexicon *lexicon, enum words_table table,
		 const char *text, size_t length);

#endif
