/* SPDX-License-Identifier: MIT */
/* choice: whose codes the user wants to know of. */
#ifndef CKR_CHOICE_H
#define CKR_CHOICE_H

#include <stdbool.h>

#include "base/strings.h"
#include "table/table.h"

/* True when one of the lists (with commas) has the word. */
bool choice_has(const struct strings *lists, const char *word);

/*
 * Limits the table to the standard, the tables read at run time, and the
 * vendors that the lists name; "all" keeps everything. A vendor of whom no codes
 * are known is told so in a note. Returns false after a message, which begins
 * with COMPLAINT, when a word names nobody.
 */
bool choice_make(struct table *table, const struct strings *lists,
		 const char *complaint);

#endif
