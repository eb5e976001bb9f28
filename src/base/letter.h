/* SPDX-License-Identifier: MIT */
/* letter: which characters a terminal can show, and their columns. */
#ifndef CKR_LETTER_H
#define CKR_LETTER_H

#include <stddef.h>

/*
 * Length of the character at the start of a text of LENGTH bytes, at least one;
 * 0 where showing it could do more than show a letter: where there is none, a
 * control character, one that turns the direction of writing, and where the
 * user's locale has no UTF-8 everything but ASCII. The program's own locale is
 * left alone, as names and numbers must not depend on it.
 */
size_t letter_length(const char *text, size_t length);

/* Reads what the locale says now, for who can open no file later. */
void letter_load(void);

/* Columns of a terminal that a text takes; bytes of no character take one. */
size_t letter_columns(const char *text, size_t length);

#endif
