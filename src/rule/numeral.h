/* SPDX-License-Identifier: MIT */
/* numeral: whether a number in a line is a return value. */
#ifndef CKR_NUMERAL_H
#define CKR_NUMERAL_H

#include <stdbool.h>

#include "rule/verdict.h"
#include "words/word.h"

/* What was asked of a word that may be a number. */
enum numeral_asked {
	NUMERAL_UNASKED, /* nothing: no number there would be a code */
	NUMERAL_NO_CODE, /* whether its value is a code, which it is not */
	NUMERAL_SPECIAL, /* more, and it is no code */
	NUMERAL_JUDGED,  /* *verdict has what was decided */
};

/*
 * Judges a word that may be a number; the context is that before it. Unless
 * all are WANTED, nothing is asked of one that nothing introduces.
 */
enum numeral_asked numeral_judge(const struct evidence *evidence,
				 const struct word *word, bool wanted,
				 struct verdict *verdict);

#endif
