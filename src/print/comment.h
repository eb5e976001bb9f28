/* SPDX-License-Identifier: MIT */
/* comment: what the filter says of a code at the end of its line. */
#ifndef CKR_COMMENT_H
#define CKR_COMMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "table/record.h"
#include "table/table.h"

enum { COMMENT_SIZE = 2048 };

/*
 * The record that stands for a code in a log. NAMED is the row that defines the
 * name that stood there; its row, or NAMED itself, is NULL for a number, which
 * is the standard's, or its only claimant's. Where several claim a vendor's
 * number under different names, it is named by base and offset, and *claimants
 * is their number.
 */
bool comment_record(const struct table *table, uint32_t value,
		    const struct table_entry *named, struct record *record,
		    size_t *claimants);

/*
 * The same record, and its summary; where several claim the number, the summary
 * names them.
 */
bool comment_meaning(const struct table *table, uint32_t value,
		     const struct table_entry *named, struct record *record,
		     char summary[COMMENT_SIZE]);

/*
 * Writes "NAME (0xHHHHHHHH): summary", or with DESCRIBE the description, and
 * returns its length; 0 when the value is no code of the table's. Behind a
 * vendor's stands whose it is, and who else has the name for another value.
 */
size_t comment_text(const struct table *table, uint32_t value,
		    const struct table_entry *named, bool describe,
		    char out[COMMENT_SIZE]);

#endif
