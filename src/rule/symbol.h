/* SPDX-License-Identifier: MIT */
/* symbol: whether a name in a line is a return value. */
#ifndef CKR_SYMBOL_H
#define CKR_SYMBOL_H

#include <stdbool.h>

#include "rule/verdict.h"
#include "words/word.h"

/*
 * Judges a word by what it means; the context is that before it. False when it
 * is no name of a code.
 */
bool symbol_judge(const struct evidence *evidence, const struct word *word,
		  const struct meaning *meaning, struct verdict *verdict);

#endif
