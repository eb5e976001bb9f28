/* SPDX-License-Identifier: MIT */
/* scan: finds the return values in one line of a log. */
#ifndef CKR_SCAN_H
#define CKR_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "table/table.h"

struct scanner;

/*
 * Returns a scanner for the codes of a table, which must outlive it; NULL
 * when memory is short. With PKCS11 every line is taken to be about PKCS #11;
 * with ALL, CKR_OK and its 0 are codes like the others.
 * The caller frees it with scanner_free.
 */
struct scanner *scanner_new(const struct table *table, bool pkcs11, bool all);
void scanner_free(struct scanner *scanner);

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
	bool is_name; /* a symbol, not a number */
	bool is_half; /* it says again what the hit before says beside it */
};

/* True when two hits say one code: a number and its name do. */
bool scan_is_same(const struct scan_hit *left, const struct scan_hit *right);

/*
 * Finds the codes in a line (without its newline), by the rule that ckr(1)
 * tells, in order of appearance. Returns their number, at most MAX; further
 * ones are not looked for. CKR_VENDOR_DEFINED is left out where the line has a
 * vendor's number.
 */
size_t scan_line(const struct scanner *scanner, const char *line, size_t length,
		 struct scan_hit *hits, size_t max);

#endif
