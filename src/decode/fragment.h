/* SPDX-License-Identifier: MIT */
/* fragment: an operand that is a piece of a log. */
#ifndef CKR_FRAGMENT_H
#define CKR_FRAGMENT_H

#include <stdbool.h>

#include "decode/lookup.h"

/*
 * Explains every code in the text once, CKR_OK too, as the filter would find
 * them. False when there is none.
 */
bool fragment_explain(const struct lookup *lookup, const char *operand);

#endif
