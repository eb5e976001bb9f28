/* SPDX-License-Identifier: MIT */
/* byname: an operand that is the name of a code, or a pattern of names. */
#include <config.h>

#include "decode/byname.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "table/name.h"
#include "table/spelling.h"

/*
 * The rows with a name. Where the standard has it, that row is printed, and
 * other numbers that went by the name are only mentioned.
 */
static bool print_named(const struct lookup *lookup, const char *operand,
			const char *key)
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;
	bool standard = false;
	size_t found = 0;

	while (table_next_by_key(lookup->table, key, &cursor, &entry)) {
		struct record record = {
			.value = entry.row->value,
			.entry = entry,
			.is_named = true,
			.input = operand,
		};

		if (!standard) {
			format_record(lookup->format, lookup->table, &record);
		} else {
			lookup_settle(lookup);
			diag_note(operand, "has also been 0x%08" PRIX32 " (%s)",
				  entry.row->value, entry.source->title);
		}
		if (found++ == 0)
			standard = entry.source->kind == TABLE_STANDARD;
	}
	return found > 0;
}

/* A spelling with an owner is its row alone; others are a name like any. */
static bool print_spelling(const struct lookup *lookup, const char *operand,
			   const struct spelling *spelling)
{
	char key[NAME_KEY_SIZE];
	struct record record = { .is_named = true, .input = operand };

	if (!spelling_find_row(spelling, lookup->table, &record.entry))
		return false;
	diag_note(operand, "%s: %s", spelling->name,
		  spelling->note ? spelling->note : "the usual spelling");
	record.value = record.entry.row->value;
	if (spelling->owner)
		format_record(lookup->format, lookup->table, &record);
	return spelling->owner ||
	       (name_key(spelling->name, strlen(spelling->name), key) &&
		print_named(lookup, operand, key));
}

bool byname_explain(const struct lookup *lookup, const char *operand)
{
	char key[NAME_KEY_SIZE];
	const struct spelling *spelling;

	if (!name_key(operand, strlen(operand), key))
		return false;
	if (print_named(lookup, operand, key))
		return true;
	spelling = spelling_find(key);
	return spelling && print_spelling(lookup, operand, spelling);
}

bool byname_find(const struct table *table, const char *name,
		 struct table_entry *entry)
{
	char key[NAME_KEY_SIZE];
	struct table_cursor cursor = { 0 };
	const struct spelling *spelling;

	if (!name_key(name, strlen(name), key))
		return false;
	if (table_next_by_key(table, key, &cursor, entry))
		return true;
	spelling = spelling_find(key);
	return spelling && spelling_find_row(spelling, table, entry);
}

bool byname_explain_glob(const struct lookup *lookup, const char *operand)
{
	size_t count = 0;
	struct table_entry *entries;
	bool any = false;

	if (!name_is_glob(operand))
		return false;
	entries = table_collect(lookup->table, NULL, &count);
	if (!entries) {
		diag_no_memory();
		return true;
	}
	for (size_t i = 0; i < count; i++) {
		struct record record = {
			.value = entries[i].row->value,
			.entry = entries[i],
			.is_named = true,
			.input = operand,
		};

		if (!name_matches_glob(entries[i].row->name, operand))
			continue;
		format_record(lookup->format, lookup->table, &record);
		any = true;
	}
	free(entries);
	return any;
}
