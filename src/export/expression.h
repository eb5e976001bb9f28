/* SPDX-License-Identifier: MIT */
/* expression: the value of a macro of a C header. */
#ifndef CKR_EXPRESSION_H
#define CKR_EXPRESSION_H

#include <stdbool.h>
#include <stdint.h>

#include "export/macro.h"
#include "table/table.h"

/*
 * The value of a macro's body: numbers, other macros, parentheses, casts, "|",
 * "+", "-" and "<<". False for anything else, for a value that does not fit in
 * 32 bits, and for macros that lead back to themselves. Names of the standard
 * that the header does not define are taken from the table: a vendor's header
 * includes the standard's.
 */
bool expression_value(const struct macros *macros, const struct table *table,
		      const struct macro *macro, uint32_t *value);

#endif
