/* SPDX-License-Identifier: MIT */
/* halves: the name and the number of one code, side by side in a line. */
#ifndef CKR_HALVES_H
#define CKR_HALVES_H

#include <stdbool.h>
#include <stddef.h>

#include "scan/scan.h"

/*
 * Adds, to the hits of a line, the numbers that stand right before or behind a
 * name of the same value, whatever introduces them: CKR_X (0xA0), 160:'CKR_X';
 * but not "file.c:5: CKR_X". CKR_VENDOR_DEFINED names every vendor's number.
 * The hits are in order of appearance, before and after. Returns their number,
 * at most MAX.
 */
size_t halves_add(const struct table *table, const char *line, size_t length,
		  struct scan_hit *hits, size_t count, size_t max);

/*
 * Marks, in each hit, whether it says what the one before says beside it. Of
 * several values that a name has, the number beside it tells which is meant; and
 * the number is then explained as its name is.
 */
void halves_pair(const struct table *table, const char *line,
		 struct scan_hit *hits, size_t count);

#endif
