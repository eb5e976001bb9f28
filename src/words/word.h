/* SPDX-License-Identifier: MIT */
/* word: a run of letters, digits and "_" in a line. */
#ifndef CKR_WORD_H
#define CKR_WORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/ascii.h"
#include "words/line.h"

/* Nothing that a table tells is longer; longer words are in no table. */
enum { WORD_LONGEST = 127 };

struct word {
	const char *text; /* where it begins */
	size_t start;
	size_t length;
	uint32_t hash;        /* of all but "_", letter case aside */
	unsigned int classes; /* of all its bytes, or'ed */
	bool is_ideographs;   /* so is its last character */
};

static inline size_t word_end(const struct word *word)
{
	return word->start + word->length;
}

/*
 * A polynomial, so that going over a word from its end gives the hash of each
 * of its endings. Letters that differ in case give the same.
 */
#define WORD_BASE UINT32_C(0x01000193)

static inline uint32_t word_hash_step(uint32_t hash, char c)
{
	return hash * WORD_BASE + ((unsigned char)c | 0x20u);
}

/*
 * Goes on with a word that was read up to its end so far; its text may have
 * moved.
 */
void word_go_on(struct line *line, struct word *word);

/*
 * Reads the word that begins at a place, if one does: its length is 0 where
 * there is none. A word of ideographs ends where one of letters begins. It is
 * filled in where it stays: to copy what was just written is slow (measured: a
 * fifth of the time of a storm).
 */
static inline void word_read(struct line *line, size_t start, struct word *word)
{
	const char *text = line->text + start;
	const char *at = text;
	const char *end = line->text + line->length;
	unsigned int classes = 0;
	uint32_t hash = 0;

	for (; at < end; at++) {
		unsigned int class = line_class(*at);

		if (class & LINE_PLAIN)
			hash = word_hash_step(hash, *at);
		else if (!(class & LINE_JOINT))
			break;
		classes |= class;
	}
	word->text = text;
	word->start = start;
	word->classes = classes;
	word->hash = hash;
	word->length = (size_t)(at - text);
	word->is_ideographs = false;
	if (at == end)
		line->starved |= !line->is_complete;
	else if (line_class(*at) & LINE_HIGH)
		word_go_on(line, word);
}

/*
 * The next word of a text behind the one given, which is zeroed at first; false
 * when there is no more.
 */
bool word_next(const char *text, size_t length, struct word *word);

/* The first word of a text that ends in a NUL; of length 0 if it has none. */
struct word word_first(const char *text);

/* The hash of a text as of a word; without "_" only where FLAT. */
uint32_t word_hash(const char *text, size_t length, bool flat);

/*
 * True when a part of the word begins at a place inside it: behind "_", and at
 * a capital behind no capital.
 */
static inline bool word_begins_part(const char *text, size_t at)
{
	unsigned int before = line_class(text[at - 1]);

	return (before & LINE_JOINT) ||
	       ((line_class(text[at]) & LINE_CAPITAL) &&
		!(before & LINE_CAPITAL));
}

/* True when words are the same but for letter case and, where FLAT, for "_". */
bool word_is(const char *text, size_t length, const char *other,
	     size_t other_length, bool flat);

/* True where a part of the word may begin a name of PKCS #11. */
static inline bool word_begins_name(const struct word *word, size_t at)
{
	return at == 0 || word->text[at - 1] == '_';
}

/* True for CKA_VALUE, CKM_RSA_PKCS ..., whatever their last part is. */
bool word_is_constant(const struct word *word);

/* The length of the CKR_ or ckr_ that a name begins with, or 0. */
size_t word_prefix_length(const char *text, size_t length);

/* It is no error and speaks of none. */
#define WORD_SUCCESS "CKR_OK"

bool word_is_success(const struct word *word);

/* CKR_ and CK_RV. */
enum { WORD_PREFIXES = 2 };
extern const char *const word_prefixes[WORD_PREFIXES];

/* True for a word with one of them where a part of it begins. */
bool word_has_prefix(const struct word *word);

#endif
