/* SPDX-License-Identifier: MIT */
/* group: an operand that stands for several codes, and is none itself. */
#include <config.h>

#include "decode/group.h"

#include <stdio.h>

#include "print/explain.h"
#include "table/function.h"

/* The standard's rows for a list of values, as a list with a heading. */
static void print_values(const struct reading *reading, const char *operand,
			 const uint32_t *values, size_t count)
{
	enum { NAME_WIDTH = 36 };

	for (size_t i = 0; i < count; i++) {
		struct table_cursor cursor = { 0 };
		struct record record = { .input = operand };

		if (record_next(reading->table, values[i], &cursor, &record))
			format_line(reading->format, reading->table, &record,
				    EXPLAIN_INDENT, NAME_WIDTH);
	}
}

bool group_explain_function(const struct reading *reading, const char *operand)
{
	const struct function *function = function_find(operand);

	if (!function)
		return false;
	format_function(reading->format, function);
	print_values(reading, operand, function->returns,
		     function->return_count);
	return true;
}
