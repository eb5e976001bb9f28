/* SPDX-License-Identifier: MIT */
/* header: compares the return values of a C header with the tables. */
#ifndef CKR_HEADER_H
#define CKR_HEADER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/printer.h"
#include "table/table.h"

enum header_result {
	HEADER_SAME,
	HEADER_DIFFERS,
	HEADER_TROUBLE, /* reported: nothing to compare, or a strange value */
};

/*
 * Compares the CKR_ macros of a header (its text is changed) with the tables,
 * and prints a line for each difference, in the order of the header, then for
 * each code of the standard that the header has not; with OTHERS, for any
 * code of the table that it has not.
 *
 * A value is an expression of C made of numbers, macros of the same header or
 * the standard, parentheses, casts, "|", "+", "-" and "<<". Conditionals are
 * not followed: every definition counts.
 */
enum header_result header_compare(struct printer *printer,
				  const struct table *table, bool others, const char *path, char *text,
				  size_t length);

#endif
