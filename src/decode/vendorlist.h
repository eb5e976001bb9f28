/* SPDX-License-Identifier: MIT */
/* vendorlist: the vendors that ckr knows, in the form that the user chose. */
#ifndef CKR_VENDORLIST_H
#define CKR_VENDORLIST_H

#include "print/format.h"
#include "table/table.h"

/*
 * Lists the vendors in the order in which people meet them: id, number of
 * codes, range and name; and the tables that were read at run time.
 */
void vendorlist_print(struct format *format, const struct table *table);

#endif
