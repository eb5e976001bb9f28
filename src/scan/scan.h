/* SPDX-License-Identifier: MIT */
/* scan: finds the return values in one line of a log. */
#ifndef CKR_SCAN_H
#define CKR_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "scan/context.h"
#include "scan/scanner.h"

/*
 * A name is explained by those who define it, and not by others who use its
 * number: NAMED is the row that defines it. Its row is NULL for a number, and for
 * a name of the standard, to which the value leads.
 */
struct scan_hit {
	uint32_t value;
	struct table_entry named;
	size_t start; /* of the token in the line */
	size_t length;
	bool is_name;  /* a symbol, not a number */
	bool is_half;       /* it says again what the hit before says beside it */
	unsigned int needs; /* see context.h; none is left in the end */
};

/* True when both say the same code, of the same owner where that is said. */
bool scan_is_same(const struct scan_hit *left, const struct scan_hit *right);

/* What was decided about a token that might be a return value, and why. */
struct scan_verdict {
	uint32_t value;
	size_t start;
	size_t length;
	bool counts;
	unsigned int needs;
	enum context_reason reason;
	struct context_word word;    /* that decided; empty if none did */
	const struct words_row *row; /* that decided, or NULL */
};

struct scan;

/*
 * Returns what searches lines, one after the other; of each it finds MAX codes
 * at most. With EXPLAINS it keeps its verdicts too. NULL when memory is short.
 * The scanner must outlive it. The caller frees it with scan_free.
 */
struct scan *scan_new(const struct scanner *scanner, size_t max, bool explains);
void scan_free(struct scan *scan);

/* A new line begins. */
void scan_begin(struct scan *scan);

/*
 * Searches what there is of the line: its first LENGTH bytes, without newline;
 * what was given before must be the same. Nothing is searched twice. When
 * IS_COMPLETE, the hits are final.
 */
void scan_go_on(struct scan *scan, const char *text, size_t length,
		bool is_complete);

/*
 * The codes found, by the rule of ckr-rule(7), in order of appearance; of a
 * line that is not complete, those that may be. CKR_VENDOR_DEFINED is left out
 * beside a vendor's number.
 */
const struct scan_hit *scan_hits(const struct scan *scan, size_t *count);

/* The verdicts, in order; none without EXPLAINS. */
const struct scan_verdict *scan_verdicts(const struct scan *scan,
					 size_t *count);

/*
 * How much of a line that is not complete has no code in it, whatever follows.
 */
size_t scan_settled(const struct scan *scan);

/* A line that is there as a whole: all three at once. */
const struct scan_hit *scan_line(struct scan *scan, const char *text,
				 size_t length, size_t *count);

#endif
