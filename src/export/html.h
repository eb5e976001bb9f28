/* SPDX-License-Identifier: MIT */
/* html: text and markdown cells as HTML. */
#ifndef CKR_HTML_H
#define CKR_HTML_H

#include <stddef.h>
#include <stdio.h>

/*
 * Writes LENGTH bytes as text of HTML, which is good inside an attribute in
 * double quotes too. What is no UTF-8, or a control character, is replaced by
 * U+FFFD: HTML has no way to write it.
 */
void html_text(FILE *out, const char *text, size_t length);

/* The same for a string that ends with NUL. */
void html_string(FILE *out, const char *text);

/* A cell of a table, or a piece of it, with its code spans as elements. */
void html_cell(FILE *out, const char *cell, size_t length);

#endif
