/* SPDX-License-Identifier: MIT */
/* usertable: markdown tables of codes that are read at run time. */
#ifndef CKR_USERTABLE_H
#define CKR_USERTABLE_H

#include <stdbool.h>

#include "base/strings.h"
#include "table/table.h"

struct usertables;

struct usertables *usertables_new(void);
void usertables_free(struct usertables *usertables);

/*
 * Reads the files of --table, then those of a list joined by ":" (CKR_TABLES;
 * may be NULL), and adds them to the table; they live in USERTABLES. The
 * format is that of data/vendors, but in any order of values. Returns false
 * after a message, "FILE:LINE: reason", when one is not as it should be.
 */
bool usertables_read(struct usertables *usertables, struct table *table,
		     const struct strings *files, const char *list);

#endif
