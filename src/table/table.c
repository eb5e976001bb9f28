/* SPDX-License-Identifier: MIT */
/* table: the return values that ckr knows, found by value or by name. */
#include <config.h>

#include "table/table.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "table/name.h"

#include "table/table.inc"

struct table {
	const struct table_source **sources;
	size_t count;
	bool has_choice; /* of the vendors' only a chosen one is left */
};

/* Display order: the standard first, then by title. */
static int compare_sources(const void *a, const void *b)
{
	const struct table_source *left =
		*(const struct table_source *const *)a;
	const struct table_source *right =
		*(const struct table_source *const *)b;
	int order;

	if (left->kind == TABLE_STANDARD || right->kind == TABLE_STANDARD)
		if (left->kind != right->kind)
			return left->kind == TABLE_STANDARD ? -1 : 1;
	order = strcasecmp(left->title, right->title);
	return order ? order : strcmp(left->id, right->id);
}

static void sort_sources(struct table *table)
{
	qsort(table->sources, table->count, sizeof(*table->sources),
	      compare_sources);
}

struct table *table_new(void)
{
	size_t count = sizeof(sources) / sizeof(sources[0]);
	struct table *table = malloc(sizeof(*table));

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
	table->has_choice = false;
	sort_sources(table);
	return table;
}

void table_free(struct table *table)
{
	if (table)
		free(table->sources);
	free(table);
}

bool table_add(struct table *table, const struct table_source *source)
{
	const struct table_source **grown = realloc(
		table->sources, (table->count + 1) * sizeof(*table->sources));

	if (!grown)
		return false;
	table->sources = grown;
	table->sources[table->count++] = source;
	sort_sources(table);
	return true;
}

/* True when NAME is one of TITLE's words, as "luna" is of "Thales Luna". */
static bool is_word_of(const char *name, const char *title)
{
	size_t length = strlen(name);

	while (*title) {
		size_t word = strcspn(title, " ()");

		if (word == length && strncasecmp(title, name, length) == 0)
			return true;
		title += word;
		title += strspn(title, " ()");
	}
	return false;
}

static const struct table_source *find_vendor(const struct table *table,
					      const char *name)
{
	const struct table_source *found = NULL;
	size_t matches = 0;

	for (size_t i = 0; i < table->count; i++) {
		const struct table_source *source = table->sources[i];

		if (source->kind != TABLE_VENDOR && source->kind != TABLE_USER)
			continue;
		if (strcasecmp(source->id, name) == 0 ||
		    strcasecmp(source->title, name) == 0)
			return source;
		if (is_word_of(name, source->title)) {
			found = source;
			matches++;
		}
	}
	return matches == 1 ? found : NULL;
}

bool table_choose_vendor(struct table *table, const char *name)
{
	const struct table_source *vendor = find_vendor(table, name);
	size_t kept = 0;

	if (!vendor)
		return false;
	for (size_t i = 0; i < table->count; i++) {
		const struct table_source *source = table->sources[i];

		if (source == vendor || source->kind == TABLE_STANDARD ||
		    source->kind == TABLE_USER)
			table->sources[kept++] = source;
	}
	table->count = kept;
	table->has_choice = true;
	return true;
}

size_t table_source_count(const struct table *table)
{
	return table->count;
}

const struct table_source *table_source(const struct table *table, size_t index)
{
	return table->sources[index];
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
	for (; cursor->source < table->count; cursor->source++) {
		const struct table_source *source =
			table->sources[cursor->source];
		size_t row = lower_bound(source, value) + cursor->row;

		if (row < source->count && source->rows[row].value == value) {
			cursor->row++;
			fill(entry, source, &source->rows[row]);
			return true;
		}
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

bool table_next_by_key(const struct table *table, const char *key,
		       struct table_cursor *cursor, struct table_entry *entry)
{
	while (table_next(table, cursor, entry))
		if (name_has_key(entry->row->name, key))
			return true;
	return false;
}

static size_t row_count(const struct table *table)
{
	size_t count = 0;

	for (size_t i = 0; i < table->count; i++)
		count += table->sources[i]->count;
	return count;
}

static int compare_entries(const void *a, const void *b)
{
	const struct table_entry *left = a;
	const struct table_entry *right = b;

	if (left->row->value != right->row->value)
		return left->row->value < right->row->value ? -1 : 1;
	if (left->source != right->source)
		return compare_sources(&left->source, &right->source);
	return left->row < right->row ? -1 : left->row > right->row;
}

struct table_entry *table_collect(const struct table *table,
				  bool (*keep)(const struct table_entry *entry),
				  size_t *count)
{
	struct table_cursor cursor = { 0 };
	struct table_entry *entries =
		malloc((row_count(table) + 1) * sizeof(*entries));
	struct table_entry entry;

	*count = 0;
	if (!entries)
		return NULL;
	while (table_next(table, &cursor, &entry))
		if (!keep || keep(&entry))
			entries[(*count)++] = entry;
	qsort(entries, *count, sizeof(*entries), compare_entries);
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
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	while (table_next(table, &cursor, &entry))
		if (entry.source->kind == TABLE_STANDARD &&
		    strcmp(entry.row->name, name) == 0)
			return entry.row;
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
