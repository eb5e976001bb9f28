/* SPDX-License-Identifier: MIT */
/* style: how the word of a line is a name. */
#ifndef CKR_STYLE_H
#define CKR_STYLE_H

#include <stdbool.h>
#include <stddef.h>

enum style {
	STYLE_FULL,   /* CKR_PIN_INCORRECT, or all in small letters */
	STYLE_SYMBOL, /* PIN_INCORRECT */
	STYLE_CAMEL,  /* PinIncorrect */
};

/*
 * PIN_INCORRECT in a log is a name because of its "_": the first that has a
 * capital beside it, which the sieve looks for. NULL where there is none.
 */
const char *style_joint(const char *name);

/*
 * Tells in which style a word is the name that is written so, whose prefix is
 * SKIP long. False when it is in none.
 */
bool style_find(const char *written, size_t skip, const char *word,
		size_t word_length, enum style *style);

#endif
