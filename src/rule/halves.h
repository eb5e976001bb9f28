/* SPDX-License-Identifier: MIT */
/* halves: the name and the number of one code, side by side in a line. */
#ifndef CKR_HALVES_H
#define CKR_HALVES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rule/hit.h"
#include "words/line.h"

/*
 * True when a token from START to END, before or behind the hit of a name, says
 * the same as a number, as in "160:'CKR_X'" and "CKR_X (0xa0)"; *value is
 * what it says. Of several values that the name has, the number tells which is
 * meant: the hit is then that one. With HEX digits alone before a name are
 * hexadecimal; behind one either reading will do.
 */
bool halves_read_before(const struct table *table, struct line *line, bool hex,
			struct hit *name, size_t start, size_t end,
			uint32_t *value);
bool halves_read_behind(const struct table *table, struct line *line,
			struct hit *name, size_t start, size_t end,
			uint32_t *value);

/*
 * True when a name at or behind a place may make the token from START to END
 * its other half.
 */
bool halves_may_follow(const struct line *line, bool hex, size_t start,
		       size_t end, size_t place);

/*
 * Marks the hits that say again what the one before says, explains a number as
 * the name beside it, and drops the name CKR_VENDOR_DEFINED beside a vendor's
 * number. Returns how many are left.
 */
size_t halves_pair(const struct table *table, struct line *line,
		   struct hit *hits, size_t count);

#endif
