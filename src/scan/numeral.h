/* SPDX-License-Identifier: MIT */
/* numeral: whether a number in a line is a return value. */
#ifndef CKR_NUMERAL_H
#define CKR_NUMERAL_H

#include <stdbool.h>

#include "scan/verdict.h"
#include "scan/word.h"

/*
 * Judges a word that may be a number; the context is that before it. False
 * when it is none, or no code, or, unless all are WANTED, when nothing
 * introduces it.
 */
bool numeral_judge(const struct evidence *evidence, const struct word *word,
		   bool wanted, struct verdict *verdict);

#endif
