/* SPDX-License-Identifier: MIT */
/* lexicon: what a word of a line means, found by one look. */
#ifndef CKR_LEXICON_H
#define CKR_LEXICON_H

#include <stdbool.h>
#include <stddef.h>

#include "table/table.h"
#include "words/line.h"
#include "words/meaning.h"
#include "words/word.h"
#include "words/words.h"

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
 * text must outlive the lexicon. Returns NULL, or why it cannot be.
 */
const char *lexicon_add_piece(struct lexicon *lexicon, const char *text,
			      size_t length, bool open, unsigned short piece,
			      unsigned short *next);

/*
 * What a word of the line means; kinds are 0 for most. Returns how much behind
 * the word was looked at, or OPENING_BEFORE.
 */
size_t lexicon_look_up(const struct lexicon *lexicon, struct line *line,
		       const struct word *word, struct meaning *meaning);

/*
 * True when the "_" at a place may be in a name of the table, or behind what
 * functions and names begin with; as joints_have.
 */
bool lexicon_has_joint(const struct lexicon *lexicon, const char *joint);

#endif
