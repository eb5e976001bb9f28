/* SPDX-License-Identifier: MIT */
/* pasted: what was copied along with a code, and the one code in a text. */
#ifndef CKR_PASTED_H
#define CKR_PASTED_H

#include <stdbool.h>
#include <stddef.h>

#include "decode/lookup.h"

/*
 * Finds the text within the blanks, quotes, brackets and stops that stand
 * around it, *length bytes of it, perhaps none; the quotes may be those of
 * books.
 */
const char *pasted_kernel(const char *text, size_t *length);

/* A word of a text, and the name of the code that it is, or whose error. */
struct pasted_code {
	const char *word;
	size_t length;
	char name[RECORD_NAME_SIZE];
	const char *error; /* of the neighbour; NULL: it is a code */
};

/*
 * The one word of a text that is a code, or the name of a neighbour's error,
 * though nothing says that it is meant as one; of one that is written twice,
 * the first. False when none is, or several are; 0 is none, nor is a word of
 * letters alone that could be of any language.
 */
bool pasted_only_code(const struct lookup *lookup, const char *text,
		      struct pasted_code *code);

#endif
