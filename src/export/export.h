/* SPDX-License-Identifier: MIT */
/* export: the codes as look-up files that other platforms load. */
#ifndef CKR_EXPORT_H
#define CKR_EXPORT_H

#include <stdbool.h>

#include "base/printer.h"
#include "table/table.h"

/*
 * Prints a look-up file in the form of PLATFORM: the standard's codes, those
 * read at run time and, with OTHERS, all others of the table. Platforms
 * compare keys as text, so each code has a row for every spelling met in
 * logs, and no key comes twice. A number that several sources claim is named
 * by base and offset, and its summary names them, as in the filter.
 *
 * "html" is no look-up file but a page for people, see page.h: with a row for
 * each code of the table, whatever OTHERS says.
 *
 * "list" prints the names of the platforms. Returns false after a message
 * when PLATFORM is none of them, or when memory is short.
 */
bool export_codes(struct printer *printer, const struct table *table,
		  const char *platform, bool others);

#endif
