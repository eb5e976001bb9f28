/* SPDX-License-Identifier: MIT */
/* escape: what stands for another character, or for none, in a log. */
#ifndef CKR_ESCAPE_H
#define CKR_ESCAPE_H

#include <stdbool.h>
#include <stddef.h>

/* True when an escape may begin with the character; asked of every byte. */
static inline bool escape_may_begin(char c)
{
	return c == '\\' || c == '\033' || c == '#';
}

/*
 * Length of an escape at the start of the text, or 0: a terminal's colour, \n,
 * \" and \u003d of JSON, #011 of syslog daemons. Whatever it stands for, a word
 * ends there.
 */
size_t escape_length(const char *text, size_t length);

/*
 * Returns a copy of the line with blanks for its escapes (\" stays as it is), so
 * that every token keeps its column; NULL when memory is short. The caller
 * frees it.
 */
char *escape_blank_out(const char *line, size_t length);

#endif
