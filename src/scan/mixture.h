/* SPDX-License-Identifier: MIT */
/* mixture: trigrams that are sought as one, and what that lets in by chance. */
#ifndef CKR_MIXTURE_H
#define CKR_MIXTURE_H

#include <stddef.h>
#include <stdint.h>

/* A search looks for so many at once. */
enum { MIXTURES_MOST = 8 };

/* Bytes that may stand in one place. */
struct mixture_bytes {
	uint32_t bits[8];
};

static inline void mixture_allow(struct mixture_bytes *bytes, char c)
{
	unsigned char byte = (unsigned char)c;

	bytes->bits[byte / 32] |= UINT32_C(1) << byte % 32;
}

static inline unsigned int mixture_allows(const struct mixture_bytes *bytes,
					  unsigned char byte)
{
	return bytes->bits[byte / 32] >> byte % 32 & 1;
}

/* Each byte of the first place with each of the second and of the third. */
struct mixture {
	struct mixture_bytes places[3];
	uint64_t work; /* that it makes in logs, in some unit */
};

/* Starts zeroed. */
struct mixtures {
	struct mixture items[MIXTURES_MOST + 1]; /* one is there for a while */
	size_t count;
	unsigned short
		frequencies[256]; /* of bytes in logs, from the first on */
};

/* Adds trigrams. Where there is no mixture left for them, two are mixed. */
void mixtures_add(struct mixtures *mixtures,
		  const struct mixture_bytes places[3]);

#endif
