/* SPDX-License-Identifier: MIT */
/* tally: how often each code was met. */
#ifndef CKR_TALLY_H
#define CKR_TALLY_H

#include <stddef.h>
#include <stdint.h>

#include "table/table.h"

/* A log may be hostile: more different codes than this are not told apart. */
enum { TALLY_CODES = 16384 };

struct tally;

struct tally_row {
	uint32_t value;
	struct table_entry named; /* see scan.h */
	uint64_t count;
};

/* NULL when memory is short. The caller frees it with tally_free. */
struct tally *tally_new(void);
void tally_free(struct tally *tally);

/*
 * Counts a code; a name that is not all there is to its value counts for
 * itself. Returns how often it has been met now; 1 too for a code that
 * finds no room any more.
 */
uint64_t tally_add(struct tally *tally, uint32_t value,
		   const struct table_entry *named);

/* Sorts the rows, most frequent first, then by value. Nothing is added then. */
const struct tally_row *tally_rows(struct tally *tally, size_t *count);

/* How many times a code found no room. */
uint64_t tally_lost(const struct tally *tally);

#endif
