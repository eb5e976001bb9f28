/* SPDX-License-Identifier: MIT */
/* foreign: an error that is no return value, and what becomes of it. */
#ifndef CKR_FOREIGN_H
#define CKR_FOREIGN_H

#include <stdbool.h>

#include "print/format.h"
#include "print/paragraph.h"
#include "table/neighbour.h"
#include "table/table.h"

/*
 * Prints whose error the input is, what it means and which return value is
 * made of it, or it of which; then the record of that return value, or a line
 * for each of several. Other formats than text print the records alone, with
 * the fields of the error; "name" leaves what else there is to say to a note
 * on standard error. INPUT is what the user wrote: the number, or BY_NAME.
 */
void foreign_print(struct format *format, const struct table *table,
		   const char *input, bool by_name,
		   const struct neighbour *neighbour);

/*
 * Adds "OpenSC's SC_ERROR_PIN_CODE_INCORRECT", with the parts of its number; or
 * "the range of Windows".
 */
void foreign_say(struct paragraph *paragraph,
		 const struct neighbour *neighbour);

#endif
