/* SPDX-License-Identifier: MIT */
/* list: many codes at once: all, or those about some words. */
#ifndef CKR_LIST_H
#define CKR_LIST_H

#include <stdbool.h>

#include "print/format.h"
#include "table/table.h"

/* Which codes a list has. */
enum list_scope {
	LIST_STANDARD, /* the standard's */
	LIST_VENDOR,   /* those of the vendors that the table was limited to */
	LIST_ALL,
};

/* Lists the codes in order of value. */
void list_codes(struct format *format, const struct table *table,
		enum list_scope scope);

/*
 * Lists the codes about all words of a text, the plainest first, with the words
 * highlighted. When there is none, says so and sets the status to DIAG_UNKNOWN.
 */
void list_search(struct format *format, const struct table *table,
		 enum list_scope scope, const char *text);

#endif
