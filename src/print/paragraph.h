/* SPDX-License-Identifier: MIT */
/* paragraph: a paragraph that is put together piece by piece. */
#ifndef CKR_PARAGRAPH_H
#define CKR_PARAGRAPH_H

#include <stddef.h>
#include <stdio.h>

#include "base/text.h"

enum { PARAGRAPH_SIZE = 4096 };

/* It is a markdown cell; what does not fit any more is left out whole. */
struct paragraph {
	char text[PARAGRAPH_SIZE];
	size_t length;
	size_t parts;
};

/* Begins anew with a text, which may be empty. */
void paragraph_begin(struct paragraph *paragraph, const char *text);

void paragraph_add(struct paragraph *paragraph, const char *text);

/* The same, behind a comma where another part stands before it. */
void paragraph_add_part(struct paragraph *paragraph, const char *text);

/* Takes the backticks of code spans away. */
void paragraph_plain(struct paragraph *paragraph);

/* Prints it indented by INDENT blanks, further lines by two more. */
void paragraph_print(FILE *out, const struct text_style *style,
		     const struct paragraph *paragraph, size_t indent);

#endif
