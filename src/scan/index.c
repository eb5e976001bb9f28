/* SPDX-License-Identifier: MIT */
/* index: names of return values as they stand in a log, found at once. */
#include <config.h>

#include "scan/index.h"

#include <stdlib.h>
#include <string.h>

#include "table/name.h"
#include "table/spelling.h"

struct slot {
	const char *name; /* NULL: free */
	size_t length;    /* of the name */
	struct table_entry entry;
	uint32_t hash;
};

/* Open addressing; SLOTS is a power of two, at most half of them used. */
struct index {
	struct slot *slots;
	size_t size;
};

/*
 * FNV-1a over the letters and digits in capitals, so that all styles of a name
 * meet; the prefix is left out by the caller.
 */
static uint32_t hash_of(const char *text, size_t length)
{
	uint32_t hash = UINT32_C(2166136261);

	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c == '_')
			continue;
		if (c >= 'a' && c <= 'z')
			c = (unsigned char)(c - 'a' + 'A');
		hash = (hash ^ c) * UINT32_C(16777619);
	}
	return hash;
}

static size_t prefix_length(const char *text, size_t length)
{
	return length > 4 && (memcmp(text, "CKR_", 4) == 0 ||
			      memcmp(text, "ckr_", 4) == 0)
		       ? 4
		       : 0;
}

static struct slot *place_for(const struct index *index, const char *name,
			      uint32_t hash)
{
	size_t at = hash & (index->size - 1);

	while (index->slots[at].name &&
	       strcmp(index->slots[at].name, name) != 0)
		at = (at + 1) & (index->size - 1);
	return &index->slots[at];
}

static void insert(struct index *index, const char *name,
		   const struct table_entry *entry)
{
	size_t length = strlen(name);
	size_t skip = prefix_length(name, length);
	uint32_t hash = hash_of(name + skip, length - skip);
	struct slot *slot = place_for(index, name, hash);

	if (slot->name)
		return;
	slot->name = name;
	slot->length = length;
	slot->entry = *entry;
	slot->hash = hash;
}

static void insert_spellings(struct index *index, const struct table *table)
{
	for (size_t i = 0; i < spelling_count(); i++) {
		const struct spelling *spelling = spelling_at(i);
		struct table_entry entry;

		if (spelling_find_row(spelling, table, &entry))
			insert(index, spelling->written, &entry);
	}
}

static size_t name_count(const struct table *table)
{
	size_t count = spelling_count();

	for (size_t i = 0; i < table_source_count(table); i++)
		count += table_source(table, i)->count;
	return count;
}

struct index *index_new(const struct table *table)
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;
	struct index *index = malloc(sizeof(*index));

	if (!index)
		return NULL;
	index->size = 64;
	while (index->size < 2 * name_count(table))
		index->size *= 2;
	index->slots = calloc(index->size, sizeof(*index->slots));
	if (!index->slots) {
		free(index);
		return NULL;
	}
	while (table_next(table, &cursor, &entry))
		insert(index, entry.row->name, &entry);
	insert_spellings(index, table);
	return index;
}

void index_free(struct index *index)
{
	if (index)
		free(index->slots);
	free(index);
}

static bool has_lower(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (text[i] >= 'a' && text[i] <= 'z')
			return true;
	return false;
}

/* All small letters, "_" where the name has it. */
static bool is_in_small_letters(const char *name, const char *word,
				size_t length)
{
	for (size_t i = 0; i < length; i++) {
		char c = name[i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if (word[i] != c)
			return false;
	}
	return true;
}

/* A capital where a part of the name begins, small letters elsewhere. */
static bool is_camel(const char *symbol, const char *word, size_t length)
{
	size_t at = 0;
	bool part_begins = true;
	size_t parts = 0;

	for (; *symbol; symbol++) {
		char c = *symbol;

		if (c == '_') {
			part_begins = true;
			continue;
		}
		if (!part_begins && c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		parts += part_begins;
		part_begins = false;
		if (at >= length || word[at++] != c)
			return false;
	}
	return at == length && parts > 1;
}

static bool matches(const struct slot *slot, const char *word, size_t length,
		    enum index_style *style)
{
	const char *name = slot->name;
	size_t skip = prefix_length(name, slot->length);

	if (length == slot->length && (memcmp(name, word, length) == 0 ||
				       is_in_small_letters(name, word, length)))
		*style = INDEX_FULL;
	else if (length == slot->length - skip &&
		 memcmp(name + skip, word, length) == 0)
		*style = INDEX_SYMBOL;
	else if (has_lower(word, length) && is_camel(name + skip, word, length))
		*style = INDEX_CAMEL;
	else
		return false;
	return true;
}

bool index_find(const struct index *index, const char *word, size_t length,
		struct table_entry *entry, enum index_style *style)
{
	size_t skip = prefix_length(word, length);
	uint32_t hash = hash_of(word + skip, length - skip);

	for (size_t at = hash & (index->size - 1); index->slots[at].name;
	     at = (at + 1) & (index->size - 1)) {
		const struct slot *slot = &index->slots[at];

		if (slot->hash != hash || !matches(slot, word, length, style))
			continue;
		*entry = slot->entry;
		return true;
	}
	return false;
}
