/* SPDX-License-Identifier: MIT */
/* sieve: tells at the speed of memory where a log may speak of PKCS #11. */
#ifndef CKR_SIEVE_H
#define CKR_SIEVE_H

#include <stdbool.h>
#include <stddef.h>

#include "scan/marks.h"

/* Between two calls for one text: what was found out of the last chunk. */
struct sieve {
	bool all;          /* CKR_OK and 0 may be carried too */
	const char *chunk; /* NULL at the start of a text */
	size_t length;
	unsigned char marks[MARKS_CHUNK];
};

/*
 * Returns a place in a line of the text that may carry a return value: a place
 * at or behind TEXT, or END when no line from there on can carry one. TEXT
 * begins a line and END ends one. Lines are skipped only when scan_line would
 * find nothing in them; a line that is returned need not carry a code. The
 * text must be the same from call to call, with a growing start, or the chunk
 * be set to NULL before.
 */
const char *sieve_next(struct sieve *sieve, const char *text, const char *end);

#endif
