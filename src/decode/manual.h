/* SPDX-License-Identifier: MIT */
/* manual: opens the manual page of a code. */
#ifndef CKR_MANUAL_H
#define CKR_MANUAL_H

#include <stdint.h>

#include "table/table.h"

/*
 * Becomes man(1), with the page of a standard code, ckr-codes(7) for any other
 * that the table has, or ckr-neighbours(7) for an error of a layer around a
 * module. Returns only after a message: the value is none of these, or man
 * cannot be run.
 */
void manual_open(const struct table *table, const char *operand,
		 uint32_t value);

/* The same with ckr-neighbours(7); returns only after a message. */
void manual_open_neighbours(void);

#endif
