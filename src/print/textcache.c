/* SPDX-License-Identifier: MIT */
/* textcache: texts about codes that were met before; a log repeats itself. */
#include <config.h>

#include "print/textcache.h"

#include <stdlib.h>

#include "base/turn.h"

/*
 * Values of vendors have the same low bits, and some have several names: taken
 * by these bits alone, two codes of one line took each other's place.
 */
static size_t set_of(uint32_t value, const struct table_row *row)
{
	uint64_t hash = (uint64_t)(uintptr_t)row ^ value;

	hash *= UINT64_C(0x9E3779B97F4A7C15);
	return (size_t)(hash >> 32) % TEXTCACHE_SETS;
}

void textcache_clear(struct textcache *cache)
{
	for (size_t set = 0; set < TEXTCACHE_SETS; set++)
		for (size_t i = 0; i < TEXTCACHE_WAYS; i++) {
			free(cache->texts[set][i].text);
			cache->texts[set][i].text = NULL;
		}
}

const char *textcache_find(const struct textcache *cache, uint32_t value,
			   const struct table_row *row, size_t *length)
{
	const struct textcache_text *texts = cache->texts[set_of(value, row)];

	for (size_t i = 0; i < TEXTCACHE_WAYS; i++)
		if (texts[i].text && texts[i].value == value &&
		    texts[i].row == row) {
			*length = texts[i].length;
			return texts[i].text;
		}
	return NULL;
}

void textcache_keep(struct textcache *cache, uint32_t value,
		    const struct table_row *row, char *text, size_t length)
{
	size_t set = set_of(value, row);
	size_t turn = turn_take(&cache->turns[set], TEXTCACHE_WAYS);
	struct textcache_text *kept = &cache->texts[set][turn];

	free(kept->text);
	kept->value = value;
	kept->row = row;
	kept->text = text;
	kept->length = length;
}
