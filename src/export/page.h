/* SPDX-License-Identifier: MIT */
/* page: the codes as one page of HTML that needs nothing else. */
#ifndef CKR_PAGE_H
#define CKR_PAGE_H

#include "base/printer.h"
#include "table/roster.h"
#include "table/table.h"

/*
 * Prints the page: the entries in the order of table_collect, all of which the
 * roster has, each with an anchor that is its name, and the first of each value
 * with one like "0xA0" too. What does not come from the tables is page.html,
 * page.css and page.js.
 */
void page_print(struct printer *printer, const struct table *table,
		const struct table_entry *entries, const struct roster *roster);

#endif
