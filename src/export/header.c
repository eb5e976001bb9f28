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
#include "table/roster.h"

struct comparison {
	FILE *out;
	struct printer *printer;
	const struct table *table;
	const char *path;
	bool others;
	enum header_result result;
	size_t codes; /* in the header */
	unsigned long steps; /* that its macros may still take */
	struct table_entry *entries;
	struct roster roster; /* of all of them */
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
static const struct table_row *find_row(const struct roster *roster,
					const struct definition *definition)
{
	size_t first = roster_find(roster, definition->name);

	for (size_t i = first; roster_has(roster, i, definition->name); i++)
		if (roster->items[i]->row->value == definition->value)
			return roster->items[i]->row;
	return first < roster->count ? roster->items[first]->row : NULL;
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
		named = find_row(&comparison->roster, definition);
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
				     &comparison->steps, &definition.value)) {
		diag_trouble(comparison->path,
			     "%u: %s: not a value that can be understood",
			     macro->line, definition.name);
		worsen(comparison, HEADER_TROUBLE);
	} else {
		compare_definition(comparison, &definition);
	}
}

/* True for a row that the header should have. */
static bool is_expected(const struct comparison *comparison,
			const struct table_entry *entry)
{
	return comparison->others || entry->source->kind == TABLE_STANDARD;
}

static void list_missing_there(struct comparison *comparison,
			       const struct macros *macros)
{
	for (size_t i = 0; i < comparison->roster.count &&
			   printer_works(comparison->printer);
	     i++) {
		const struct table_row *row = comparison->entries[i].row;

		if (!is_expected(comparison, &comparison->entries[i]) ||
		    macros_find(macros, row->name, strlen(row->name)))
			continue;
		worsen(comparison, HEADER_DIFFERS);
		(void)fprintf(comparison->out,
			      "%s (0x%08" PRIX32 "): missing there\n",
			      row->name, row->value);
	}
}

/* Macro by macro, then row by row. */
static void compare(struct comparison *comparison, const struct macros *macros)
{
	comparison->steps = EXPRESSION_STEPS;
	for (size_t i = 0; i < macros->count && comparison->steps > 0 &&
			   printer_works(comparison->printer);
	     i++)
		if (is_code(&macros->items[i]))
			compare_macro(comparison, macros, &macros->items[i]);
	if (comparison->codes == 0) {
		diag_trouble(comparison->path, "no definition of a CKR_ code");
		worsen(comparison, HEADER_TROUBLE);
	} else if (comparison->steps == 0) {
		diag_trouble(comparison->path,
			     "its macros lead to each other too often");
		worsen(comparison, HEADER_TROUBLE);
	} else {
		list_missing_there(comparison, macros);
	}
}

/* Makes room for the rows in the order of their names. */
static bool make_roster(struct comparison *comparison)
{
	size_t count;

	comparison->entries = table_collect(comparison->table, NULL, &count);
	return comparison->entries &&
	       roster_make(&comparison->roster, comparison->entries, count);
}

enum header_result header_compare(struct printer *printer,
				  const struct table *table, bool others,
				  const char *path, char *text, size_t length)
{
	struct comparison comparison = {
		.out = printer->out,
		.printer = printer,
		.table = table,
		.path = path,
		.others = others,
		.result = HEADER_SAME,
	};
	struct macros macros;

	if (macros_read(&macros, text, length) && make_roster(&comparison)) {
		compare(&comparison, &macros);
	} else {
		diag_no_memory();
		worsen(&comparison, HEADER_TROUBLE);
	}
	roster_free(&comparison.roster);
	free(comparison.entries);
	macros_free(&macros);
	return comparison.result;
}
