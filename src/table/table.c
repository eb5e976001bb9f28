/* SPDX-License-Identifier: MIT */
/* table: the return values that ckr knows, found by value or by name. */
#include <config.h>

#include "table/table.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "table/name.h"

#include "table/table.inc"

/*
 * Which of the sources may have a value, by a hash of it. Most numbers of a log
 * are in none, and most codes in one: to search all forty takes long. The last
 * bit stands for all further sources.
 */
enum { OWNER_BITS = 12, OWNERS = 1 << OWNER_BITS, LAST_OWNER = 63 };

struct table {
	const struct table_source **sources;
	size_t count;
	bool has_choice; /* of the vendors' only a chosen one is left */
	uint64_t owners[OWNERS];
};

static size_t hash_of(uint32_t value)
{
	return value * UINT32_C(2654435769) >> (32 - OWNER_BITS);
}

/* To be called when the sources are others, or in other places. */
static void find_owners(struct table *table)
{
	memset(table->owners, 0, sizeof(table->owners));
	for (size_t i = 0; i < table->count; i++) {
		const struct table_source *source = table->sources[i];
		size_t bit = i < LAST_OWNER ? i : LAST_OWNER;

		for (size_t row = 0; row < source->count; row++)
			table->owners[hash_of(source->rows[row].value)] |=
				UINT64_C(1) << bit;
	}
}

/* The first source from this one on that may have a value, or the count. */
static size_t next_owner(const struct table *table, uint32_t value,
			 size_t source)
{
	uint64_t owners = table->owners[hash_of(value)] >>
			  (source < LAST_OWNER ? source : LAST_OWNER);

	if (owners == 0)
		return table->count;
	for (; !(owners & 1); owners >>= 1)
		source++;
	return source;
}

struct table *table_new(void)
{
	size_t count = sizeof(sources) / sizeof(sources[0]);
	struct table *table = calloc(1, sizeof(*table));

	if (!table)
		return NULL;
	table->sources = malloc(count * sizeof(*table->sources));
	if (!table->sources) {
		free(table);
		return NULL;
	}
	for (size_t i = 0; i < count; i++)
		table->sources[i] = &sources[i];
	table->count = count;
	find_owners(table);
	return table;
}

void table_free(struct table *table)
{
	if (table)
		free(table->sources);
	free(table);
}

/* Behind the sources of its kind and of those that come before it. */
static size_t place_for(const struct table *table, enum table_kind kind)
{
	size_t place = table->count;

	while (place > 0 && table->sources[place - 1]->kind > kind)
		place--;
	return place;
}

bool table_add(struct table *table, const struct table_source *source)
{
	size_t place;
	const struct table_source **grown = realloc(
		table->sources, (table->count + 1) * sizeof(*table->sources));

	if (!grown)
		return false;
	table->sources = grown;
	place = place_for(table, source->kind);
	memmove(grown + place + 1, grown + place,
		(table->count - place) * sizeof(*grown));
	grown[place] = source;
	table->count++;
	find_owners(table);
	return true;
}

void table_choose(struct table *table,
		  bool (*keep)(const struct table_source *source,
			       void *context),
		  void *context)
{
	size_t kept = 0;

	for (size_t i = 0; i < table->count; i++)
		if (keep(table->sources[i], context))
			table->sources[kept++] = table->sources[i];
	table->count = kept;
	table->has_choice = true;
	find_owners(table);
}

size_t table_source_count(const struct table *table)
{
	return table->count;
}

const struct table_source *table_source(const struct table *table, size_t index)
{
	return table->sources[index];
}

const struct table_source *table_find_source(const struct table *table,
					     const char *id,
					     enum table_kind kind)
{
	for (size_t i = 0; i < table->count; i++)
		if (table->sources[i]->kind == kind &&
		    strcmp(table->sources[i]->id, id) == 0)
			return table->sources[i];
	return NULL;
}

/* The first row of a source whose value is not below VALUE. */
static size_t lower_bound(const struct table_source *source, uint32_t value)
{
	size_t low = 0;
	size_t high = source->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (source->rows[middle].value < value)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct table_row *table_row_in(const struct table_source *source,
				     uint32_t value, const char *name)
{
	for (size_t i = lower_bound(source, value);
	     i < source->count && source->rows[i].value == value; i++)
		if (strcmp(source->rows[i].name, name) == 0)
			return &source->rows[i];
	return NULL;
}

static void fill(struct table_entry *entry, const struct table_source *source,
		 const struct table_row *row)
{
	entry->source = source;
	entry->row = row;
}

/* The cursor's row counts from the first row that has the value. */
bool table_next_by_value(const struct table *table, uint32_t value,
			 struct table_cursor *cursor, struct table_entry *entry)
{
	while ((cursor->source = next_owner(table, value, cursor->source)) <
	       table->count) {
		const struct table_source *source =
			table->sources[cursor->source];
		size_t row = lower_bound(source, value) + cursor->row;

		if (row < source->count && source->rows[row].value == value) {
			cursor->row++;
			fill(entry, source, &source->rows[row]);
			return true;
		}
		cursor->source++;
		cursor->row = 0;
	}
	return false;
}

bool table_next(const struct table *table, struct table_cursor *cursor,
		struct table_entry *entry)
{
	while (cursor->source < table->count &&
	       cursor->row >= table->sources[cursor->source]->count) {
		cursor->source++;
		cursor->row = 0;
	}
	if (cursor->source >= table->count)
		return false;
	fill(entry, table->sources[cursor->source],
	     &table->sources[cursor->source]->rows[cursor->row]);
	cursor->row++;
	return true;
}

/* Unknown names are looked for among all, so each row takes little time. */
bool table_next_by_key(const struct table *table, const char *key,
		       struct table_cursor *cursor, struct table_entry *entry)
{
	for (; cursor->source < table->count; cursor->source++) {
		const struct table_source *source =
			table->sources[cursor->source];

		while (cursor->row < source->count) {
			const struct table_row *row =
				&source->rows[cursor->row++];

			if (name_has_key(row->name, key)) {
				fill(entry, source, row);
				return true;
			}
		}
		cursor->row = 0;
	}
	return false;
}

bool table_find_named(const struct table *table, const char *key,
		      uint32_t value, struct table_entry *entry)
{
	struct table_cursor cursor = { 0 };

	while (table_next_by_value(table, value, &cursor, entry))
		if (name_has_key(entry->row->name, key))
			return true;
	return false;
}

bool table_speaks_for(const struct table *table,
		      const struct table_entry *entry)
{
	struct table_cursor cursor = { 0 };
	struct table_entry other;

	if (entry->source->kind == TABLE_STANDARD)
		return true;
	while (table_next_by_value(table, entry->row->value, &cursor, &other))
		if (strcmp(other.row->name, entry->row->name) != 0)
			return false;
	return true;
}

static size_t row_count(const struct table *table)
{
	size_t count = 0;

	for (size_t i = 0; i < table->count; i++)
		count += table->sources[i]->count;
	return count;
}

/*
 * The source whose next row has the least value, the first of several; COUNT
 * when none has a row left. NEXT has the next row of each.
 */
static size_t least_source(const struct table *table, const size_t *next)
{
	size_t least = table->count;

	for (size_t i = 0; i < table->count; i++) {
		const struct table_source *source = table->sources[i];

		if (next[i] < source->count &&
		    (least == table->count ||
		     source->rows[next[i]].value <
			     table->sources[least]->rows[next[least]].value))
			least = i;
	}
	return least;
}

struct table_entry *table_collect(const struct table *table,
				  bool (*keep)(const struct table_entry *entry),
				  size_t *count)
{
	size_t *next = calloc(table->count + 1, sizeof(*next));
	struct table_entry *entries =
		malloc((row_count(table) + 1) * sizeof(*entries));
	size_t at;

	*count = 0;
	if (!entries || !next) {
		free(entries);
		free(next);
		return NULL;
	}
	while ((at = least_source(table, next)) < table->count) {
		struct table_entry *entry = &entries[*count];

		fill(entry, table->sources[at],
		     &table->sources[at]->rows[next[at]++]);
		*count += !keep || keep(entry);
	}
	free(next);
	return entries;
}

const struct table_row *table_standard(const struct table *table,
				       uint32_t value)
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	if (table_next_by_value(table, value, &cursor, &entry) &&
	    entry.source->kind == TABLE_STANDARD)
		return entry.row;
	return NULL;
}

const struct table_row *table_standard_by_name(const struct table *table,
					       const char *name)
{
	for (size_t i = 0; i < table->count; i++) {
		const struct table_source *source = table->sources[i];

		if (source->kind != TABLE_STANDARD)
			continue;
		for (size_t j = 0; j < source->count; j++)
			if (strcmp(source->rows[j].name, name) == 0)
				return &source->rows[j];
	}
	return NULL;
}

bool table_has(const struct table *table, uint32_t value)
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	return table_next_by_value(table, value, &cursor, &entry);
}

bool table_is_chosen(const struct table *table, uint32_t value)
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	while (table_next_by_value(table, value, &cursor, &entry))
		if (entry.source->kind == TABLE_USER ||
		    (entry.source->kind == TABLE_VENDOR && table->has_choice))
			return true;
	return false;
}

bool table_is_dropped(const struct table *table, uint32_t value)
{
	for (size_t i = 0; i < sizeof(sources) / sizeof(sources[0]); i++) {
		const struct table_source *source = &sources[i];
		size_t row = lower_bound(source, value);

		if (source->kind == TABLE_VENDOR && row < source->count &&
		    source->rows[row].value == value &&
		    table_find_source(table, source->id, TABLE_VENDOR) == NULL)
			return true;
	}
	return false;
}
