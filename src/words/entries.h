/* SPDX-License-Identifier: MIT */
/* entries: what is known of words, found by their hash. */
#ifndef CKR_ENTRIES_H
#define CKR_ENTRIES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "table/table.h"
#include "words/words.h"

/*
 * A word, or a name without its prefix. Words are found whatever "_" they are
 * written with (return_code), and so are names in camel case.
 */
struct entry {
	uint32_t hash;
	bool flat;
	unsigned char introduces;
	unsigned char then;
	unsigned char skip; /* length of the prefix before the text of a name */
	unsigned short length;
	unsigned short piece;
	unsigned int kinds;
	const char *text;
	struct table_entry name; /* its row is NULL in a word */
	const struct words_row *row;
};

enum { ENTRIES_HINTS = 1 << 15 };

/* Starts zeroed. */
struct entries {
	/* Open addressing; a power of two, at most a quarter used. */
	unsigned int *slots; /* index of an entry, plus one; 0: free */
	size_t size;
	struct entry *items;
	size_t count;
	size_t capacity;
	/* A bit for some of a hash's: most words have none set. */
	unsigned char hints[ENTRIES_HINTS / 8];
};

/* Makes room for so many more; false when memory is short. */
bool entries_grow(struct entries *entries, size_t more);
void entries_free(struct entries *entries);

/*
 * The entry of a text, made if there is none; NULL when memory is short. It
 * stays where it is until another is made; the text must outlive it.
 */
struct entry *entries_for(struct entries *entries, const char *text,
			  size_t length, bool flat);

struct entry *entries_search(const struct entries *entries, uint32_t hash,
			     const char *text, size_t length, bool flat);

/* The entry of a text that has the hash, or NULL. */
static inline const struct entry *entries_find(const struct entries *entries,
					       uint32_t hash, const char *text,
					       size_t length, bool flat)
{
	size_t hint = hash % ENTRIES_HINTS;

	return entries->hints[hint / 8] >> hint % 8 & 1
		       ? entries_search(entries, hash, text, length, flat)
		       : NULL;
}

#endif
