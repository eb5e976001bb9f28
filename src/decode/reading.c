/* SPDX-License-Identifier: MIT */
/* reading: how operands are read, and where what they mean is printed. */
#include <config.h>

#include "decode/reading.h"

#include <string.h>

enum number_status reading_number(const struct reading *reading,
				  const char *operand, struct number *number)
{
	size_t length = strlen(operand);

	return reading->hex ? number_parse_hex(operand, length, number)
			    : number_parse(operand, length, number);
}

bool reading_print(const struct reading *reading, const char *operand,
		   uint32_t value)
{
	struct table_cursor cursor = { 0 };
	struct record record = { .input = operand };
	bool any = false;

	while (record_next(reading->table, value, &cursor, &record)) {
		format_record(reading->format, reading->table, &record);
		any = true;
	}
	return any;
}

bool reading_name(const struct reading *reading, uint32_t value,
		  char name[RECORD_NAME_SIZE])
{
	struct table_cursor cursor = { 0 };
	struct record record;

	if (!record_next(reading->table, value, &cursor, &record) ||
	    record_is_unclaimed(&record))
		return false;
	record_name(&record, name);
	return true;
}
