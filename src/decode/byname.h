/* SPDX-License-Identifier: MIT */
/* byname: an operand that is the name of a code, or a pattern of names. */
#ifndef CKR_BYNAME_H
#define CKR_BYNAME_H

#include <stdbool.h>

#include "decode/lookup.h"
#include "table/table.h"

/*
 * Explains a code by its name, in any of the ways in which people write it.
 * False, without a message, when no code has it.
 */
bool byname_explain(const struct lookup *lookup, const char *operand);

/*
 * The first row with the name, or that another spelling of a name stands for.
 * False, without a message, when there is none.
 */
bool byname_find(const struct table *table, const char *name,
		 struct table_entry *entry);

/*
 * Explains every code whose name matches a pattern of the shell. False, without
 * a message, when none does or the operand is no pattern.
 */
bool byname_explain_glob(const struct lookup *lookup, const char *operand);

#endif
