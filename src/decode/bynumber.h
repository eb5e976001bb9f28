/* SPDX-License-Identifier: MIT */
/* bynumber: an operand that is a number, or the sum of a name and a number. */
#ifndef CKR_BYNUMBER_H
#define CKR_BYNUMBER_H

#include <stdbool.h>

#include "decode/lookup.h"

/*
 * Explains what is a number by its look, or reports that it is no code; where
 * it might be meant in another way, that is said too. True: the operand is
 * settled.
 */
bool bynumber_explain(const struct lookup *lookup, const char *operand);

/* The same for a name, a plus or a bar, and a number. */
bool bynumber_explain_sum(const struct lookup *lookup, const char *operand);

#endif
