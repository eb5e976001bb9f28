/* SPDX-License-Identifier: MIT */
/* newline: where the lines of a text begin and end. */
#ifndef CKR_NEWLINE_H
#define CKR_NEWLINE_H

/* Behind the first newline of a text; its END where there is none. */
const char *newline_next(const char *text, const char *end);

/* Behind the last newline of a text; its beginning where there is none. */
const char *newline_last(const char *text, const char *end);

#endif
