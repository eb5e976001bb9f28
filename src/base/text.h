/* SPDX-License-Identifier: MIT */
/* text: prints a markdown cell as plain, wrapped or coloured text. */
#ifndef CKR_TEXT_H
#define CKR_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct text_style {
	bool color;
	size_t width;     /* of a line; 0: lines are not wrapped */
	const char *span; /* how code spans look; NULL: bold */
};

/*
 * SGR sequences for a terminal; each ends with TEXT_PLAIN. The ground may be
 * light or dark: of xterm's colours, magenta has a contrast of 4.7 on white and
 * of 4.5 on black, red one of 5.8 and 3.6, and each other less than 3 on one of
 * them. TEXT_DIM is for what need not be read.
 */
#define TEXT_BOLD    "\033[1m"
#define TEXT_COMMENT "\033[35m"
#define TEXT_DIM     "\033[2m"
#define TEXT_MATCH   "\033[1;31m"
#define TEXT_PLAIN   "\033[0m"

/* The style for a descriptor: a width only where it is a terminal. */
struct text_style text_style_for(int descriptor, bool color);

/*
 * Prints a cell indented by INDENT blanks, lines after the first by HANG more,
 * and ends it with a newline. The backticks of code spans are dropped, and the
 * spans marked where the style has colour.
 */
void text_print(FILE *out, const struct text_style *style, const char *cell,
		size_t indent, size_t hang);

/*
 * The same from a COLUMN of a line that was begun; further lines are indented
 * by HANG, and the last is not ended.
 */
void text_continue(FILE *out, const struct text_style *style, const char *cell,
		   size_t column, size_t hang);

/* Prints a cell as it is but for the backticks, on the current line. */
void text_print_plain(FILE *out, const char *cell);

/*
 * Calls visit for each point of a cell that joins them by "<br>"; a point is
 * not terminated, so its length comes with it.
 */
void text_each_point(const char *cell,
		     void (*visit)(const char *point, size_t length,
				   void *context),
		     void *context);

#endif
