/* SPDX-License-Identifier: MIT */
/* decode: explains an operand, whatever it is: number, name, function ... */
#ifndef CKR_DECODE_H
#define CKR_DECODE_H

#include <stdbool.h>
#include <stdint.h>

#include "decode/lookup.h"

/*
 * Prints what an operand means, in the form of lookup->format. An operand
 * that is no code is reported with diag_unknown, and what else an ambiguous
 * one might be is said with diag_note.
 */
void decode_operand(const struct lookup *lookup, const char *operand);

/* True for the name of an error of a layer around a module, and of no code. */
bool decode_is_neighbour(const struct lookup *lookup, const char *operand);

/*
 * The value of an operand that is one code: a number or a name. False, after a
 * message, for anything else.
 */
bool decode_value(const struct lookup *lookup, const char *operand,
		  uint32_t *value);

#endif
