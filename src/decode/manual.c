/* SPDX-License-Identifier: MIT */
/* manual: opens the manual page of a code. */
#include <config.h>

#include "decode/manual.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "table/neighbour.h"
#include "table/record.h"

/* execvp takes writable strings, though it leaves them alone. */
enum { PAGE_SIZE = RECORD_NAME_SIZE };

/* An error, and no return value, though it may lie in their range. */
static bool is_neighbours(const struct table *table, uint32_t value)
{
	struct neighbour found[NEIGHBOUR_MOST];

	return !table_has(table, value) &&
	       neighbour_by_value(table, value, NEIGHBOUR_DERIVED, found) > 0;
}

/* Becomes man(1) with a page; returns only after a message. */
static void open_page(char *section, char *page)
{
	char program[] = "man";
	char *arguments[] = { program, section, page, NULL };

	(void)execvp(program, arguments);
	diag_trouble(program, "%s", strerror(errno));
}

void manual_open_neighbours(void)
{
	char section[] = "7";
	char page[] = "ckr-neighbours";

	open_page(section, page);
}

void manual_open(const struct table *table, const char *operand, uint32_t value)
{
	struct table_cursor cursor = { 0 };
	struct record record = { 0 };
	char section[] = "7";
	char page[PAGE_SIZE] = "ckr-codes";

	if (is_neighbours(table, value)) {
		manual_open_neighbours();
		return;
	}
	if (!record_next(table, value, &cursor, &record)) {
		diag_unknown(operand, "not a PKCS #11 return code");
		return;
	}
	if (table_standard(table, value)) {
		section[0] = '3';
		record_name(&record, page);
	}
	open_page(section, page);
}
