/* SPDX-License-Identifier: MIT */
/* sentence: what the standard says of a return value, printed by a program. */
#ifndef CKR_SENTENCE_H
#define CKR_SENTENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "scan/word.h"
#include "table/table.h"

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

/* What was found at a word of a line. */
struct sentences_found {
	const struct table_row *row; /* NULL: no description stands there */
	size_t end;                  /* of it in the line */
	size_t compared; /* digits that begin before may have mattered */
};

/*
 * Looks for a description that begins with a word of the line, which may begin
 * one. The errors of Rust's cryptoki are such texts, which name other return
 * values: "This return value has lower priority than CKR_DATA_LEN_RANGE".
 */
struct sentences_found sentences_find(const struct sentences *sentences,
				      struct line *line,
				      const struct word *word);

#endif
