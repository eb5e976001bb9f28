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
 * The record that stands for a value in a log: the standard's, or the only
 * claimant's. Where several claim a vendor's value under different names, it
 * is named by base and offset, and *claimants is their number.
 */
bool comment_record(const struct table *table, uint32_t value,
		    struct record *record, size_t *claimants);

/*
 * The same record, and its summary; where several claim the value, the summary
 * names them.
 */
bool comment_meaning(const struct table *table, uint32_t value,
		     struct record *record, char summary[COMMENT_SIZE]);

/*
 * Writes "NAME (0xHHHHHHHH): summary", or with DESCRIBE the description, and
 * returns its length; 0 when the value is no code of the table's.
 */
size_t comment_text(const struct table *table, uint32_t value, bool describe,
		    char text[COMMENT_SIZE]);

#endif
