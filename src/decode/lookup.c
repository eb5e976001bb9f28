/* SPDX-License-Identifier: MIT */
/* lookup: how operands are read, and where what they mean is printed. */
#include <config.h>

#include "decode/lookup.h"

#include <string.h>

#include "base/printer.h"

enum number_status lookup_number(const struct lookup *lookup, const char *text,
				 size_t length, struct number *number)
{
	return lookup->hex ? number_parse_hex(text, length, number)
			   : number_parse(text, length, number);
}

bool lookup_print(const struct lookup *lookup, const char *operand,
		  uint32_t value)
{
	struct table_cursor cursor = { 0 };
	struct record record = { .input = operand };
	bool any = false;

	while (record_next(lookup->table, value, &cursor, &record)) {
		format_record(lookup->format, lookup->table, &record);
		any = true;
	}
	return any;
}

void lookup_settle(const struct lookup *lookup)
{
	/* A failure stays in the printer, and ends the operands. */
	(void)printer_flush(lookup->format->printer);
}

bool lookup_name(const struct lookup *lookup, uint32_t value,
		 char name[RECORD_NAME_SIZE])
{
	struct table_cursor cursor = { 0 };
	struct record record;

	if (!record_next(lookup->table, value, &cursor, &record) ||
	    record_is_unclaimed(&record))
		return false;
	record_name(&record, name);
	return true;
}
