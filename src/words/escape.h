/* SPDX-License-Identifier: MIT */
/* escape: what stands for another character, or for none, in a log. */
#ifndef CKR_ESCAPE_H
#define CKR_ESCAPE_H

#include <stdbool.h>
#include <stddef.h>

#include "words/line.h"

/*
 * A line whose escapes are blanks: a terminal's colour, \n, \t and \u003d of
 * JSON, #011 of syslog daemons. Whatever they stand for, a word ends there, and
 * every token keeps its column. \" stays as it is: shapes look for quotes.
 */
struct escape_text {
	char *copy; /* made when there is a first escape, and kept */
	size_t size;
	size_t done;    /* so much of the line has been looked at */
	bool is_copied; /* this line is in the copy */
};

/* True when a text has an escape: no line has it then. */
bool escape_has(const char *text);

/*
 * Where the first word begins in a run of letters, digits and "_" of a raw
 * text, in which an escape may end: "\nCKR_OK". NULL when that takes a look at
 * more than what is before the run and its first character.
 */
const char *escape_begin_behind(const char *text, const char *run);

void escape_free(struct escape_text *text);
void escape_begin(struct escape_text *text);

/*
 * Makes a line of the first LENGTH bytes of a raw text, of which a part may
 * have been given before. An escape that is cut off at the end of a line that
 * is not complete is left out. Where memory is short, the text stays raw.
 */
void escape_prepare(struct escape_text *text, const char *raw, size_t length,
		    bool is_complete, struct line *line);

#endif
