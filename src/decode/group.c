/* SPDX-License-Identifier: MIT */
/* group: an operand that stands for several codes, and is none itself. */
#include <config.h>

#include "decode/group.h"

#include <stdio.h>

#include "base/diag.h"
#include "print/explain.h"
#include "table/answer.h"
#include "table/function.h"

enum { NAME_WIDTH = 36 };

/* The standard's rows for a list of values, as a list with a heading. */
static void print_values(const struct lookup *lookup, const char *operand,
			 const uint32_t *values, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct table_cursor cursor = { 0 };
		struct record record = { .input = operand };

		if (record_next(lookup->table, values[i], &cursor, &record))
			format_line(lookup->format, lookup->table, &record,
				    EXPLAIN_INDENT, NAME_WIDTH);
	}
}

const struct function *group_function(const char *word)
{
	const struct function *function = function_find(word);
	const struct function_spelling *spelling;

	if (function)
		return function;
	spelling = function_spelling_find(word);
	if (!spelling)
		return NULL;
	diag_note(word, "%s", spelling->note);
	return function_find(spelling->name);
}

/* What the text of the standard names for a function besides its list. */
static void print_named(const struct lookup *lookup, const char *operand,
			const struct function *function)
{
	struct table_cursor cursor = { 0 };
	struct record record = { .input = operand };
	char heading[128];
	bool any = false;

	(void)snprintf(heading, sizeof(heading),
		       "%s may return, by the text of PKCS #11 %s",
		       function->name, answer_version());
	while (table_next(lookup->table, &cursor, &record.entry)) {
		const struct answer *answer;

		if (record.entry.source->kind != TABLE_STANDARD)
			continue;
		record.value = record.entry.row->value;
		answer = answer_find(function, record.entry.source,
				     record.value);
		if (answer->kind != ANSWER_NAMED)
			continue;
		if (!any)
			format_heading(lookup->format, heading);
		any = true;
		format_line(lookup->format, lookup->table, &record,
			    EXPLAIN_INDENT, NAME_WIDTH);
	}
}

bool group_explain_function(const struct lookup *lookup, const char *operand)
{
	const struct function *function = group_function(operand);
	const struct function *asked = lookup->format->in;
	char heading[128];

	if (!function)
		return false;
	lookup->format->in = function;
	if (function->return_count > 0) {
		(void)snprintf(heading, sizeof(heading),
			       "%s (since PKCS #11 %s) may return",
			       function->name, function->since);
		format_heading(lookup->format, heading);
	}
	print_values(lookup, operand, function->returns,
		     function->return_count);
	print_named(lookup, operand, function);
	lookup->format->in = asked;
	return true;
}
