/* SPDX-License-Identifier: MIT */
/* trigrams: places in a text where certain three bytes stand side by side. */
#ifndef CKR_TRIGRAMS_H
#define CKR_TRIGRAMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Threes are of up to so many kinds; those of one kind are mixed up. */
enum { TRIGRAMS_KINDS = 8 };

/* A set of bytes. */
struct trigrams_set {
	uint32_t bits[8];
};

static inline void trigrams_allow(struct trigrams_set *set, char c)
{
	unsigned char byte = (unsigned char)c;

	set->bits[byte / 32] |= UINT32_C(1) << byte % 32;
}

/*
 * Which kinds may have a byte at the first, second and third place, by the
 * byte, and by its halves. Starts zeroed.
 */
struct trigrams {
	unsigned char bytes[3][256];
	unsigned char low[3][16];
	unsigned char high[3][16];
	size_t count;  /* of what was added */
	bool has_many; /* this machine can look at many places at once */
};

/* Adds all trigrams that have a byte of each set at its place. */
void trigrams_add(struct trigrams *trigrams, unsigned int kind,
		  const struct trigrams_set sets[3]);

/* Adds all trigrams there are: nothing is missed, and nothing passed over. */
void trigrams_add_all(struct trigrams *trigrams, unsigned int kind);

/* To be called when all are added. */
void trigrams_are_ready(struct trigrams *trigrams);

/* A search for all places in a text, from one to the next. */
struct trigrams_search {
	const struct trigrams *trigrams;
	const char *at; /* before this all were looked at */
	const char *end;
	const char *many; /* of these, which may be places, bit by bit */
	uint64_t found;
};

static inline struct trigrams_search
trigrams_search(const struct trigrams *trigrams, const char *text,
		const char *end)
{
	return (struct trigrams_search){ trigrams, text, end, text, 0 };
}

/*
 * The next place where three bytes stand that were added (or, as kinds are
 * mixed up, may have been), with the bits of their kinds; NULL when there is no
 * more before the end. At the end, missing bytes are taken for any.
 */
const char *trigrams_next(struct trigrams_search *search, unsigned int *kinds);

#endif
