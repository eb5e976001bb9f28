/* SPDX-License-Identifier: MIT */
/* returned: which functions return a value, and whether one of them does. */
#ifndef CKR_RETURNED_H
#define CKR_RETURNED_H

#include <stdio.h>

#include "print/paragraph.h"
#include "table/answer.h"
#include "table/record.h"

/* Puts an answer in words: one or two sentences. */
void returned_say(struct paragraph *paragraph, const struct answer *answer);

/*
 * Prints by which functions the standard lets a value be returned: those that
 * list it, then those for which its text names it or denies it. More than a
 * dozen are told by their rule and their number. Nothing for a value that is
 * not the standard's.
 */
void returned_print(FILE *out, const struct text_style *style,
		    const struct record *record, size_t indent);

/*
 * Calls VISIT with the name of each function that lists the value
 * (ANSWER_LISTED), or for which alone the text names it (ANSWER_NAMED).
 */
void returned_each(const struct record *record, enum answer_kind kind,
		   void (*visit)(const char *name, void *context),
		   void *context);

/* By whom the value's class lets it be returned, in words; or NULL. */
const char *returned_scope(const struct record *record);

#endif
