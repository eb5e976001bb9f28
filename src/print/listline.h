/* SPDX-License-Identifier: MIT */
/* listline: a code on a line of a list, within the width of the terminal. */
#ifndef CKR_LISTLINE_H
#define CKR_LISTLINE_H

#include <stdio.h>

#include "base/query.h"
#include "base/text.h"
#include "table/record.h"

struct listline {
	FILE *out;
	struct text_style style;
	const struct query *query; /* its words are highlighted; or NULL */
	size_t column;             /* where the line begins */
	size_t name_width;         /* a name is padded to it */
};

/*
 * Prints hex, name and summary. At a terminal the summary goes on below itself;
 * where there is little room for it, it stands right behind the name.
 */
void listline_print(const struct listline *line, const struct record *record);

/*
 * Prints, below a line, what is around AT in a text, on one line of a terminal;
 * LABEL tells what the text is.
 */
void listline_print_part(const struct listline *line, const char *label,
			 const char *text, size_t at);

#endif
