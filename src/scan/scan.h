/* SPDX-License-Identifier: MIT */
/* scan: finds the return values in one line of a log. */
#ifndef CKR_SCAN_H
#define CKR_SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include "rule/hit.h"
#include "rule/verdict.h"
#include "words/scanner.h"

struct scan;

/*
 * Returns what searches lines, one after the other; of each it finds MAX codes
 * at most. With EXPLAINS it keeps its verdicts too. NULL when memory is short.
 * The scanner must outlive it. The caller frees it with scan_free.
 */
struct scan *scan_new(const struct scanner *scanner, size_t max, bool explains);
void scan_free(struct scan *scan);

/* A new line begins; there is nothing to ask for before scan_go_on. */
void scan_begin(struct scan *scan);

/*
 * Searches what there is of the line: its first LENGTH bytes, without newline;
 * what was given before must be the same, and stay until the other calls for
 * this line are made. Nothing is searched twice. When IS_COMPLETE, the hits are
 * final.
 */
void scan_go_on(struct scan *scan, const char *text, size_t length,
		bool is_complete);

/*
 * The codes found, by the rule of ckr-rule(7), in order of appearance; of a
 * line that is not complete, those that may be. CKR_VENDOR_DEFINED is left out
 * beside a vendor's number.
 */
const struct hit *scan_hits(const struct scan *scan, size_t *count);

/* The verdicts, in order; none without EXPLAINS. */
const struct verdict *scan_verdicts(const struct scan *scan, size_t *count);

/*
 * How much of a line that is not complete has no code in it, whatever follows.
 */
size_t scan_settled(const struct scan *scan);

/* A line that is there as a whole: all three at once. */
const struct hit *scan_line(struct scan *scan, const char *text, size_t length,
			    size_t *count);

#endif
