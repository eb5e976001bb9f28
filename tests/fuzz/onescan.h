/* SPDX-License-Identifier: MIT */
/* onescan: a line, and what must hold of it however it is searched. */
#ifndef CKR_ONESCAN_H
#define CKR_ONESCAN_H

#include <stddef.h>
#include <stdint.h>

#include "scan/scan.h"
#include "scan/sieve.h"

/* All that searches lines by one scanner. */
struct onescan {
	struct scanner *scanner;
	struct sieve *sieve;
	struct scan *whole;
	struct scan *cut;
	struct scan *explained;
};

/* Takes the scanner over; ends the program where memory is short. */
void onescan_begin(struct onescan *scan, struct scanner *scanner);
void onescan_end(struct onescan *scan);

/*
 * Ends the program unless the line, without newline, has the same codes as a
 * whole and in pieces, with verdicts and without; what is settled only grows
 * and reaches no code; and the sieve stops at the line if it has one. CUT
 * chooses the pieces.
 */
void onescan_holds(const struct onescan *scan, const char *text, size_t length,
		   uint8_t cut);

#endif
