/* SPDX-License-Identifier: MIT */
/* printer: text of stdio on its way out, with every write checked. */
#ifndef CKR_PRINTER_H
#define CKR_PRINTER_H

#include <stdbool.h>
#include <stdio.h>

#include "base/output.h"

/*
 * The one way to a descriptor for what is printed with stdio. Of itself stdio
 * loses text where a descriptor does not block, and goes on after a failure
 * with a hole in what it has written; so it prints to memory here, and output
 * writes that.
 */
struct printer {
	FILE *out; /* to print to; not to be flushed, rewound or closed */
	struct output output;
	char *text; /* what was printed and is not collected */
	size_t size;
};

/* False when memory is short. Released by printer_free, also then. */
bool printer_open(struct printer *printer, int descriptor);
void printer_free(struct printer *printer);

/*
 * Moves what was printed behind what the output holds. When memory was short
 * for it the output fails, with ENOMEM, and ends before the text with a gap.
 */
void printer_collect(struct printer *printer);

/*
 * For the end of a record: writes what was printed so far once it is much.
 * False when this or an earlier write has failed, so that to print on is of no
 * use.
 */
bool printer_turn(struct printer *printer);

/* Writes all that was printed. False as printer_turn. */
bool printer_flush(struct printer *printer);

/* The same for the end of everything: a failure is reported. */
bool printer_finish(struct printer *printer);

#endif
