/* SPDX-License-Identifier: MIT */
/* expression: the value of a macro of a C header. */
#ifndef CKR_EXPRESSION_H
#define CKR_EXPRESSION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "export/macro.h"
#include "table/table.h"

/*
 * The steps that the macros of one header may take together. A header that
 * somebody has use for takes some thousands.
 */
enum { EXPRESSION_STEPS = 1 << 20 };

/*
 * The value of a macro's body: numbers, other macros, parentheses, casts, "|",
 * "+", "-" and "<<". False for anything else, for a value that does not fit in
 * 32 bits, and for macros that lead back to themselves. Names of the standard
 * that the header does not define are taken from the table: a vendor's header
 * includes the standard's. *STEPS is what is left of EXPRESSION_STEPS; when it
 * is 0 no value is found any more.
 */
bool expression_value(const struct macros *macros, const struct table *table,
		      const struct macro *macro, unsigned long *steps,
		      uint32_t *value);

#endif
