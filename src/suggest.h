/* SPDX-License-Identifier: MIT */
/* suggest: the names nearest to one that is not in the table. */
#ifndef CKR_SUGGEST_H
#define CKR_SUGGEST_H

#include <stdbool.h>

#include "table.h"

enum { SUGGEST_TEXT_SIZE = 256 };

/*
 * Writes up to three names that differ from the text by little, "A, B or C",
 * nearest first; of equally near ones those of the standard come first.
 * Returns false, writing nothing, when none is near.
 */
bool suggest_names(const struct table *table, const char *text,
		   char names[SUGGEST_TEXT_SIZE]);

#endif
