/* SPDX-License-Identifier: MIT */
/* trigrams: places in a text where certain three bytes stand side by side. */
#ifndef CKR_TRIGRAMS_H
#define CKR_TRIGRAMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "scan/mixture.h"

/* What was added, by the byte that stands in a place. */
struct trigrams_place {
	uint64_t bytes[256]; /* a bit for each that was added */
	/* A bit for each mixture, by halves of the byte; of trigrams_make. */
	unsigned char low[16];
	unsigned char high[16];
};

/* Starts zeroed. */
struct trigrams {
	struct trigrams_place places[3];
	struct mixtures mixtures;
	unsigned int count; /* of bits that were given */
	bool has_many;      /* this machine can look at many places at once */
};

/*
 * Adds what is to be found: each byte of the first place with each of the
 * second and of the third. Returns the bit by which it is told from others; one
 * of KIN will do, if it is of what has all that. Bits may run out: then some
 * are given several times, and let in bytes of the one beside bytes of the
 * other.
 */
uint64_t trigrams_add(struct trigrams *trigrams, uint64_t kin,
		      const struct mixture_bytes places[3]);

/* Makes a search possible; nothing is added then any more. */
void trigrams_make(struct trigrams *trigrams);

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
 * The next place where something stands that was added, with its bits; NULL
 * when there is no more before the end. At the end, missing bytes are taken for
 * any.
 */
const char *trigrams_next(struct trigrams_search *search, uint64_t *found);

#endif
