/* SPDX-License-Identifier: MIT */
/* record: one return value with the row that explains it. */
#ifndef CKR_RECORD_H
#define CKR_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "table/name.h"
#include "table/neighbour.h"
#include "table/table.h"

/*
 * The value is the row's own but for one that no vendor claims: there the row
 * is that of CKR_VENDOR_DEFINED, and the value lies above it.
 */
struct record {
	uint32_t value;
	struct table_entry entry;
	bool is_named;     /* its name was given, not the value */
	const char *input; /* what it was read from; NULL in a list */
	/* The error that it was read from, or NULL; without a return value of
	 * its own, the entry is empty. */
	const struct neighbour *neighbour;
	const struct record_place *place; /* where, in a log; or NULL */
	uint64_t count;                   /* how often, in a log; or 0 */
};

/*
 * A token of a log. Line and column count from 1, columns in bytes; NAMED is
 * the row of a vendor's that has the name it is, or NULL.
 */
struct record_place {
	const char *file; /* NULL: standard input */
	uint64_t line;
	uint64_t column;
	const char *token;
	size_t token_length;
	const struct table_row *named;
};

enum { RECORD_NAME_SIZE = NAME_SIZE, RECORD_SUMMARY_SIZE = 256 };

/* "CKR_PIN_INCORRECT", or "CKR_VENDOR_DEFINED + 0x12". */
void record_name(const struct record *record, char name[RECORD_NAME_SIZE]);

/*
 * One line about the value without code spans: the row's summary, or where it
 * has none its description's first sentence; "" where there is neither.
 */
void record_summary(const struct record *record,
		    char summary[RECORD_SUMMARY_SIZE]);

/* True for a value at or above CKR_VENDOR_DEFINED that no row has. */
bool record_is_unclaimed(const struct record *record);

/*
 * True for a number of a vendor's whom few meet, and which nobody else is known
 * to use: it may as well be somebody else's. A number that the vendor took for
 * itself, or a vendor that the user has named, is not in doubt.
 */
bool record_is_doubtful(const struct table *table, const struct record *record);

/*
 * Finds every record of a value: the cursor starts zeroed. An unclaimed
 * vendor's value gives one record. False when there is no (further) one.
 */
bool record_next(const struct table *table, uint32_t value,
		 struct table_cursor *cursor, struct record *record);

#endif
