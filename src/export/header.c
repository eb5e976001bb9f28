/* SPDX-License-Identifier: MIT */
/* header: compares the return values of a C header with the tables. */
#include <config.h>

#include "export/header.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "export/expression.h"
#include "export/macro.h"
#include "table/record.h"

struct comparison {
	FILE *out;
	struct printer *printer;
	const struct table *table;
	const char *path;
	enum header_result result;
	size_t codes; /* in the header */
};

/* A definition in the header. */
struct definition {
	char name[RECORD_NAME_SIZE];
	uint32_t value;
	unsigned int line;
};

static void worsen(struct comparison *comparison, enum header_result result)
{
	if (result > comparison->result)
		comparison->result = result;
}

static void begin_difference(struct comparison *comparison,
			     const struct definition *definition)
{
	worsen(comparison, HEADER_DIFFERS);
	(void)fprintf(comparison->out,
		      "%s (0x%08" PRIX32 "): ", definition->name,
		      definition->value);
}

static void end_difference(struct comparison *comparison,
			   const struct definition *definition)
{
	(void)fprintf(comparison->out, " (line %u)\n", definition->line);
}

static void other_value(struct comparison *comparison,
			const struct definition *definition,
			const struct table_row *row)
{
	begin_difference(comparison, definition);
	(void)fprintf(comparison->out, "other value, 0x%08" PRIX32 " here",
		      row->value);
	end_difference(comparison, definition);
}

static void other_name(struct comparison *comparison,
		       const struct definition *definition,
		       const struct table_row *row)
{
	begin_difference(comparison, definition);
	(void)fprintf(comparison->out, "other name, %s here", row->name);
	end_difference(comparison, definition);
}

static void missing_here(struct comparison *comparison,
			 const struct definition *definition)
{
	begin_difference(comparison, definition);
	(void)fputs("missing here", comparison->out);
	end_difference(comparison, definition);
}

/*
 * The row of any source with the definition's name: the one that has its value
 * too, or else the first; NULL when there is none.
 */
static const struct table_row *find_row(const struct table *table,
					const struct definition *definition)
{
	const struct table_row *found = NULL;
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	while (table_next(table, &cursor, &entry)) {
		if (strcmp(entry.row->name, definition->name) != 0)
			continue;
		if (entry.row->value == definition->value)
			return entry.row;
		if (!found)
			found = entry.row;
	}
	return found;
}

/* What is the standard's counts before what any other source says. */
static void compare_definition(struct comparison *comparison,
			       const struct definition *definition)
{
	const struct table *table = comparison->table;
	const struct table_row *named =
		table_standard_by_name(table, definition->name);
	const struct table_row *valued =
		table_standard(table, definition->value);

	if (!named && valued) {
		other_name(comparison, definition, valued);
		return;
	}
	if (!named)
		named = find_row(table, definition);
	if (!named)
		missing_here(comparison, definition);
	else if (named->value != definition->value)
		other_value(comparison, definition, named);
}

static bool is_code(const struct macro *macro)
{
	return macro->name_length > 4 && memcmp(macro->name, "CKR_", 4) == 0;
}

static void compare_macro(struct comparison *comparison,
			  const struct macros *macros,
			  const struct macro *macro)
{
	struct definition definition = { .line = macro->line };
	bool fits = macro->name_length < sizeof(definition.name);
	size_t length = fits ? macro->name_length : sizeof(definition.name) - 1;

	comparison->codes++;
	memcpy(definition.name, macro->name, length);
	if (!fits) {
		diag_trouble(comparison->path, "%u: too long a name: %s",
			     macro->line, definition.name);
		worsen(comparison, HEADER_TROUBLE);
	} else if (!expression_value(macros, comparison->table, macro,
				     &definition.value)) {
		diag_trouble(comparison->path,
			     "%u: %s: not a value that can be understood",
			     macro->line, definition.name);
		worsen(comparison, HEADER_TROUBLE);
	} else {
		compare_definition(comparison, &definition);
	}
}

static bool keep_standard(const struct table_entry *entry)
{
	return entry->source->kind == TABLE_STANDARD;
}

static void list_missing_there(struct comparison *comparison,
			       const struct macros *macros, bool others)
{
	size_t count;
	struct table_entry *entries = table_collect(
		comparison->table, others ? NULL : keep_standard, &count);

	if (!entries) {
		diag_no_memory();
		worsen(comparison, HEADER_TROUBLE);
		return;
	}
	for (size_t i = 0; i < count && printer_turn(comparison->printer);
	     i++) {
		const struct table_row *row = entries[i].row;

		if (macros_find(macros, row->name, strlen(row->name)))
			continue;
		worsen(comparison, HEADER_DIFFERS);
		(void)fprintf(comparison->out,
			      "%s (0x%08" PRIX32 "): missing there\n",
			      row->name, row->value);
	}
	free(entries);
}

enum header_result header_compare(struct printer *printer,
				  const struct table *table,
				  bool others, const char *path, char *text,
				  size_t length)
{
	struct comparison comparison = { printer->out, printer, table, path, HEADER_SAME, 0 };
	struct macros macros;

	if (!macros_read(&macros, text, length)) {
		macros_free(&macros);
		diag_no_memory();
		return HEADER_TROUBLE;
	}
	for (size_t i = 0; i < macros.count && printer_turn(printer); i++)
		if (is_code(&macros.items[i]))
			compare_macro(&comparison, &macros, &macros.items[i]);
	if (comparison.codes == 0) {
		diag_trouble(path, "no definition of a CKR_ code");
		comparison.result = HEADER_TROUBLE;
	} else {
		list_missing_there(&comparison, &macros, others);
	}
	macros_free(&macros);
	return comparison.result;
}
