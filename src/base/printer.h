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
 * with a hole in what it has written; a stream to memory does so, without a
 * word, when memory is short. So this stream leads to an output.
 */
struct printer {
	FILE *out; /* to print to; not to be closed */
	struct output output;
	char buffer[BUFSIZ];
};

/*
 * Opens a printer, which may not be moved then. False when memory is short.
 * Released by printer_free, also then.
 */
bool printer_open(struct printer *printer, int descriptor);
void printer_free(struct printer *printer);

/* Moves what was printed behind what the output holds. */
void printer_collect(struct printer *printer);

/* False when a write has failed, so that to print on is of no use. */
bool printer_works(const struct printer *printer);

/* Writes all that was printed. False when this or an earlier write failed. */
bool printer_flush(struct printer *printer);

/* The same for the end of everything: a failure is reported. */
bool printer_finish(struct printer *printer);

#endif
