/* SPDX-License-Identifier: MIT */
/* trigrams: places in a text where certain three bytes stand side by side. */
#ifndef CKR_TRIGRAMS_H
#define CKR_TRIGRAMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "scan/mixture.h"

/* Which mixtures have a byte at a place, by the byte, and by its halves. */
struct trigrams_place {
	unsigned char bytes[256];
	unsigned char low[16];
	unsigned char high[16];
};

/* Made by trigrams_make. */
struct trigrams {
	struct trigrams_place places[3];
	unsigned char kinds[1 << MIXTURES_MOST]; /* of some mixtures at once */
	bool has_many; /* this machine can look at many places at once */
};

void trigrams_make(struct trigrams *trigrams, const struct mixtures *mixtures);

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
 * The next place where three bytes stand that a mixture has, with a bit for
 * each kind that they may be of; NULL when there is no more before the end. At
 * the end, missing bytes are taken for any.
 */
const char *trigrams_next(struct trigrams_search *search, unsigned int *kinds);

#endif
