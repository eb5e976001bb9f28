/* SPDX-License-Identifier: MIT */
/* spelling: names that people write for a return value and that it has not. */
#include <config.h>

#include "table/spelling.h"

#include <string.h>

#include "table/name.h"

#include "table/spellings.inc"

size_t spelling_count(void)
{
	return sizeof(spellings) / sizeof(spellings[0]);
}

const struct spelling *spelling_at(size_t index)
{
	return &spellings[index];
}

const struct spelling *spelling_find(const char *key)
{
	for (size_t i = 0; i < spelling_count(); i++)
		if (name_has_key(spellings[i].written, key))
			return &spellings[i];
	return NULL;
}

static bool find_owned(const struct spelling *spelling,
		       const struct table *table, struct table_entry *entry)
{
	entry->source =
		table_find_source(table, spelling->owner, TABLE_VENDOR);
	entry->row = entry->source ? table_row_in(entry->source,
						  spelling->value,
						  spelling->name)
				   : NULL;
	return entry->row != NULL;
}

bool spelling_find_row(const struct spelling *spelling,
		       const struct table *table, struct table_entry *entry)
{
	struct table_cursor cursor = { 0 };
	char key[NAME_KEY_SIZE];

	if (spelling->owner)
		return find_owned(spelling, table, entry);
	return name_key(spelling->name, strlen(spelling->name), key) &&
	       table_next_by_key(table, key, &cursor, entry);
}
