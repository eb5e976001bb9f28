/* SPDX-License-Identifier: MIT */
/* sieve: tells at the speed of memory which lines may have a return value. */
#ifndef CKR_SIEVE_H
#define CKR_SIEVE_H

#include <stddef.h>

#include "words/scanner.h"

/*
 * Made from the rows that a scanner has: of every marker, and of every shape
 * that counts alone, the three bytes that are rarest in logs; for functions and
 * names, "_" beside a capital, with what names have around it.
 */
struct sieve;

/*
 * Returns a sieve for a scanner, which must have all its rows and must outlive
 * it. NULL when memory is short. The caller frees it with sieve_free.
 */
struct sieve *sieve_new(const struct scanner *scanner);
void sieve_free(struct sieve *sieve);

/*
 * Returns a place in the first line of the text that may carry a return value:
 * a place at or behind TEXT, or END when no line from there on can carry one.
 * TEXT begins a line and END ends one. Lines are skipped only where scan_hits
 * would find nothing; a line that is returned need not carry a code.
 */
const char *sieve_next(struct sieve *sieve, const char *text, const char *end);

#endif
