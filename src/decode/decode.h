/* SPDX-License-Identifier: MIT */
/* decode: explains an operand, whatever it is: number, name, function ... */
#ifndef CKR_DECODE_H
#define CKR_DECODE_H

#include "decode/lookup.h"

/*
 * Prints what an operand means, in the form of lookup->format. An operand
 * that is no code is reported with diag_unknown, and what else an ambiguous
 * one might be is said with diag_note.
 */
void decode_operand(const struct lookup *lookup, const char *operand);

/*
 * Becomes man(1) with the page of an operand that is one code, or an error of a
 * layer around a module. Returns only after a message.
 */
void decode_open_manual(const struct lookup *lookup, const char *operand);

#endif
