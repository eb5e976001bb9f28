/* SPDX-License-Identifier: MIT */
/* manual: opens the manual page of a code. */
#include <config.h>

#include "decode/manual.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "table/record.h"

/* execvp takes writable strings, though it leaves them alone. */
enum { PAGE_SIZE = RECORD_NAME_SIZE };

void manual_open(const struct table *table, const char *operand, uint32_t value)
{
	const struct table_row *row = table_standard(table, value);
	struct table_cursor cursor = { 0 };
	struct record record = { 0 };
	char program[] = "man";
	char section[] = "3";
	char page[PAGE_SIZE] = "ckr-codes";
	char *arguments[] = { program, section, page, NULL };

	if (!record_next(table, value, &cursor, &record)) {
		diag_unknown(operand, "not a PKCS #11 return code");
		return;
	}
	if (row)
		record_name(&record, page);
	else
		section[0] = '7';
	(void)execvp(program, arguments);
	diag_trouble(program, "%s", strerror(errno));
}
