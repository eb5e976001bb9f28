/* SPDX-License-Identifier: MIT */
/* list: many codes at once: all, or those with a text. */
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

/*
 * Lists the codes in order of value. With a text (not NULL), only those whose
 * name, summary, description or points to check have it, whatever the letter
 * case. Returns false after a message when memory is short; and sets the
 * status to DIAG_UNKNOWN, with a message, when no code has the text.
 */
bool list_codes(struct format *format, const struct table *table,
		enum list_scope scope, const char *text);

#endif
