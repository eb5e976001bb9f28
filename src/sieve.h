/* SPDX-License-Identifier: MIT */
/* sieve: tells at the speed of memory where a log may speak of PKCS #11. */
#ifndef CKR_SIEVE_H
#define CKR_SIEVE_H

#include <stddef.h>

/*
 * Returns a place in a line of the text that may carry a return value: a place
 * at or behind TEXT, or END when no line from there on can carry one. Lines
 * are skipped only when scan_line would find nothing in them; a line that is
 * returned need not carry a code.
 */
const char *sieve_next(const char *text, const char *end);

#endif
