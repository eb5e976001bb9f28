/* SPDX-License-Identifier: MIT */
/* hit: a return value that was found in a line. */
#ifndef CKR_HIT_H
#define CKR_HIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "table/table.h"

/* What must turn up in the line. */
enum {
	HIT_NEEDS_SPEECH = 1,   /* something that speaks of PKCS #11 */
	HIT_NEEDS_FUNCTION = 2, /* the name of a Cryptoki function */
};

/*
 * A name is explained by those who define it, and not by others who use its
 * number: NAMED is the row that defines it. Its row is NULL for a number, and
 * for a name of the standard, to which the value leads.
 */
struct hit {
	uint32_t value;
	struct table_entry named;
	size_t start; /* of the token in the line */
	size_t length;
	bool is_name; /* a symbol, not a number */
	bool is_half; /* it says again what the hit before says beside it */
	unsigned int needs; /* none is left in the end */
};

static inline size_t hit_end(const struct hit *hit)
{
	return hit->start + hit->length;
}

/* True when both say the same code, of the same owner where that is said. */
static inline bool hit_is_same(const struct hit *left, const struct hit *right)
{
	return left->value == right->value &&
	       (!left->named.row || !right->named.row ||
		left->named.row == right->named.row);
}

#endif
