/* SPDX-License-Identifier: MIT */
/* piece: the texts that shapes have before a star, and where they stand. */
#include <config.h>

#include "words/piece.h"

#include <assert.h>
#include <string.h>

#include "base/ascii.h"

static_assert(PIECES_MOST == 256, "a message says so");

/* The last word with a letter in a piece; false when there is none. */
static bool find_word(struct piece *piece)
{
	struct word word = { .length = 0 };

	while (word_next(piece->text, piece->length, &word))
		if (word.classes & (LINE_CAPITAL | LINE_SMALL)) {
			piece->word = word.start;
			piece->word_length = word.length;
		}
	return piece->word_length > 0;
}

const char *pieces_add(struct pieces *pieces, struct lexicon *lexicon,
		       const char *text, size_t length, unsigned short *number)
{
	struct piece *piece = &pieces->items[pieces->count];
	bool open;

	if (pieces->count == PIECES_MOST)
		return "more than 256 stars in shapes";
	*piece = (struct piece){ .text = text,
				 .length = length,
				 .is_first = *number == 0 };
	if (!find_word(piece))
		return "a star needs a word before it, with a letter";
	/* What ends in a star may be the beginning of a word. */
	open = piece->word + piece->word_length == length;
	if (open && piece->word_length < 2)
		return "a star needs a word before it, of two letters or more";
	*number = ++pieces->count;
	return lexicon_add_piece(lexicon, text + piece->word,
				 piece->word_length, open, *number,
				 &piece->next);
}

/* By one character, which rules most pieces out. */
static bool may_be_before(const struct piece *piece, char before)
{
	char wanted = piece->word > 0 ? piece->text[piece->word - 1] : '^';

	if (wanted == ' ')
		return ascii_is_blank(before);
	return wanted == '^' || wanted == before;
}

static void note(const struct pieces *pieces, struct pieces_seen *seen,
		 struct line *line, const struct word *word,
		 unsigned short number)
{
	const struct piece *piece = &pieces->items[number - 1];
	size_t start = word->start;
	size_t end = word->start + piece->word_length;
	uint64_t *place = &seen->ends[number];
	size_t rest = piece->word + piece->word_length;

	/* A word is found whatever "_" it has: it may be shorter. */
	if (word->length < piece->word_length ||
	    !may_be_before(piece, line_before(line, start)) ||
	    memcmp(word->text, piece->text + piece->word, piece->word_length) ||
	    !pattern_ends_at(piece->text, piece->word, line, &start) ||
	    !pattern_passes(piece->text + rest, piece->length - rest, line, 0,
			    &end))
		return;
	if (!piece->is_first &&
	    !pieces_reach(seen, (unsigned short)(number - 1), start))
		return;
	*place = seen->base + end;
	if (*place > seen->farthest)
		seen->farthest = *place;
}

void pieces_note(const struct pieces *pieces, struct pieces_seen *seen,
		 struct line *line, const struct word *word,
		 unsigned short number)
{
	for (; number > 0; number = pieces->items[number - 1].next)
		note(pieces, seen, line, word, number);
}
