/* SPDX-License-Identifier: MIT */
/* suggest: the names nearest to one that nobody has. */
#ifndef CKR_SUGGEST_H
#define CKR_SUGGEST_H

#include <stdbool.h>

#include "table/table.h"

enum { SUGGEST_TEXT_SIZE = 256 };

/*
 * Writes up to three names that differ from the text by little, or have all of
 * its words, "A, B or C", nearest first; of equally near ones those of the
 * standard come first, and errors of neighbours only where no code is near.
 * Returns false, writing nothing, when none is near.
 */
bool suggest_names(const struct table *table, const char *text,
		   char names[SUGGEST_TEXT_SIZE]);

/* The same for the names of Cryptoki functions. */
bool suggest_functions(const char *text, char names[SUGGEST_TEXT_SIZE]);

#endif
