/* SPDX-License-Identifier: MIT */
/* entries: what is known of words, found by their hash. */
#include <config.h>

#include "words/entries.h"

#include <stdlib.h>

#include "words/word.h"

/* Neighbouring hashes are spread over the slots. */
static size_t place_of(const struct entries *entries, uint32_t hash)
{
	return (hash * UINT32_C(2654435769)) >> 8 & (entries->size - 1);
}

static void put_slot(struct entries *entries, unsigned int number)
{
	size_t at = place_of(entries, entries->items[number - 1].hash);

	while (entries->slots[at])
		at = (at + 1) & (entries->size - 1);
	entries->slots[at] = number;
}

bool entries_grow(struct entries *entries, size_t more)
{
	size_t capacity = entries->count + more;
	struct entry *items;
	unsigned int *slots;

	if (capacity <= entries->capacity)
		return true;
	capacity += capacity / 2;
	items = realloc(entries->items, capacity * sizeof(*items));
	if (!items)
		return false;
	entries->items = items;
	entries->capacity = capacity;
	entries->size = 64;
	while (entries->size < 4 * capacity)
		entries->size *= 2;
	slots = calloc(entries->size, sizeof(*slots));
	if (!slots)
		return false;
	free(entries->slots);
	entries->slots = slots;
	for (size_t i = 0; i < entries->count; i++)
		put_slot(entries, (unsigned int)i + 1);
	return true;
}

void entries_free(struct entries *entries)
{
	free(entries->items);
	free(entries->slots);
}

struct entry *entries_search(const struct entries *entries, uint32_t hash,
			     const char *text, size_t length, bool flat)
{
	for (size_t at = place_of(entries, hash); entries->slots[at];
	     at = (at + 1) & (entries->size - 1)) {
		struct entry *entry = &entries->items[entries->slots[at] - 1];

		if (entry->hash == hash && entry->flat == flat &&
		    word_is(text, length, entry->text, entry->length, flat))
			return entry;
	}
	return NULL;
}

struct entry *entries_for(struct entries *entries, const char *text,
			  size_t length, bool flat)
{
	uint32_t hash = word_hash(text, length, flat);
	size_t hint = hash % ENTRIES_HINTS;
	struct entry *entry;

	if (!entries_grow(entries, 1))
		return NULL;
	entry = entries_search(entries, hash, text, length, flat);
	if (entry)
		return entry;
	entries->hints[hint / 8] |= (unsigned char)(1u << hint % 8);
	entry = &entries->items[entries->count++];
	*entry = (struct entry){
		.hash = hash,
		.flat = flat,
		.text = text,
		.length = (unsigned short)length,
	};
	put_slot(entries, (unsigned int)entries->count);
	return entry;
}
