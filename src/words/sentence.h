/* SPDX-License-Identifier: MIT */
/* sentence: what the standard says of a return value, printed by a program. */
#ifndef CKR_SENTENCE_H
#define CKR_SENTENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "table/table.h"
#include "words/word.h"

enum { SENTENCES_HASHES = 256 };

/* A description of the standard's. */
struct sentence {
	const struct table_row *row;
	uint32_t pair; /* hash of its first two words */
	size_t next;   /* with such a pair, plus one; 0: the last */
};

/* All of them. Starts zeroed. */
struct sentences {
	struct sentence *items;
	size_t count;
	bool first_words[SENTENCES_HASHES];
	size_t by_pair[SENTENCES_HASHES];
};

/* False when memory is short. The table must outlive them. */
bool sentences_begin(struct sentences *sentences, const struct table *table);
void sentences_free(struct sentences *sentences);

/* False for most words: no description begins with one. */
static inline bool sentences_may_begin(const struct sentences *sentences,
				       const struct word *word)
{
	return (line_class(*word->text) & LINE_CAPITAL) &&
	       sentences->first_words[word->hash % SENTENCES_HASHES];
}

/* The description that the words of a line stand in. Starts zeroed. */
struct sentence_place {
	const struct table_row *row;
	size_t end;
	size_t reach;    /* so far it may go on in other words, and names */
	size_t compared; /* digits that begin before may have mattered */
};

/*
 * True when a description begins with a word of the line, which may begin one
 * and stands in none. The errors of Rust's cryptoki are such texts, which name
 * other return values: "This return value has lower priority than
 * CKR_DATA_LEN_RANGE".
 */
bool sentences_find(const struct sentences *sentences, struct line *line,
		    const struct word *word, struct sentence_place *place);

static inline bool sentence_contains(const struct sentence_place *place,
				     const struct word *word)
{
	return word->start < place->end;
}

/* True when the description names a value that is not its own. */
bool sentence_names(const struct sentence_place *place, const struct word *name,
		    uint32_t value);

/* A text in other words ends with its quotes, or with its record. */
static inline void sentence_mark(struct sentence_place *place, char mark)
{
	if (mark == '"' || mark == '{' || mark == '}' || mark == '[' ||
	    mark == ']')
		place->reach = 0;
}

#endif
