/* SPDX-License-Identifier: MIT */
/* joints: what stands around the "_" of names. */
#ifndef CKR_JOINTS_H
#define CKR_JOINTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { JOINTS_BITS = 16 };

/* Starts zeroed. */
struct joints {
	/* By a hash of two bytes before it and two behind it. */
	unsigned char known[1 << JOINTS_BITS >> 3];
	/* By the byte before it, where a name has but this one there. */
	bool is_short[256];
};

/*
 * Adds those of a name, or of what names begin with: "CKR_". One with a single
 * byte behind it is left out, as it ends the word.
 */
void joints_add(struct joints *joints, const char *name);

static inline size_t joints_hash(const char *joint)
{
	uint32_t around = (uint32_t)(unsigned char)joint[-2] << 24 |
			  (uint32_t)(unsigned char)joint[-1] << 16 |
			  (uint32_t)(unsigned char)joint[1] << 8 |
			  (unsigned char)joint[2];

	return around * UINT32_C(0x9E3779B1) >> (32 - JOINTS_BITS);
}

/*
 * True when a name that was added may have the "_" at a place. Two bytes are
 * compared behind it, which must be of the word, and two before: they may be of
 * something else, as the "n" of "\nC_Login", and then one will do.
 */
static inline bool joints_have(const struct joints *joints, const char *joint)
{
	size_t hash = joints_hash(joint);

	return joints->is_short[(unsigned char)joint[-1]] ||
	       joints->known[hash / 8] >> hash % 8 & 1;
}

#endif
