/* SPDX-License-Identifier: MIT */
/* neighbours: an operand that is an error of a layer around a module. */
#ifndef CKR_NEIGHBOURS_H
#define CKR_NEIGHBOURS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/number.h"
#include "decode/lookup.h"
#include "table/neighbour.h"

/*
 * Explains a number that is no return value as the errors of neighbours that
 * have it, on no weaker ground than LIMIT. False, without a message, when
 * nobody has.
 */
bool neighbours_explain(const struct lookup *lookup, const char *operand,
			uint32_t value, enum neighbour_ground limit);

/* Explains an error by its name. False when nobody has it. */
bool neighbours_explain_name(const struct lookup *lookup,
			     const char *operand);

/*
 * Says of a number that is a return value which neighbours have it too; of a
 * standard code only those that write it as it was written. Often nothing.
 */
void neighbours_note(const struct lookup *lookup, const char *operand,
		     const struct number *number);

#endif
