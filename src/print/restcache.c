/* SPDX-License-Identifier: MIT */
/* restcache: what records of a log say of codes that were met before. */
#include <config.h>

#include "print/restcache.h"

#include <stdio.h>
#include <stdlib.h>

void restcache_free(struct restcache *cache)
{
	for (size_t i = 0; cache && i < RESTCACHE_SLOTS; i++)
		free(cache->slots[i].text);
	free(cache);
}

/* Prints to memory, which the caller frees; NULL when it is short. */
static char *print(enum fieldline_form form, const struct fields_choice *choice,
		   const struct table *table, const struct record *record,
		   size_t *length)
{
	char *text = NULL;
	FILE *out = open_memstream(&text, length);

	if (!out)
		return NULL;
	fields_print_rest(out, form, choice, table, record);
	if (fclose(out) == 0)
		return text;
	free(text);
	return NULL;
}

const char *restcache_text(struct restcache *cache, enum fieldline_form form,
			   const struct fields_choice *choice,
			   const struct table *table,
			   const struct record *record, size_t *length)
{
	size_t slot = record->value % RESTCACHE_SLOTS;

	if (!cache->slots[slot].text ||
	    cache->slots[slot].value != record->value ||
	    cache->slots[slot].row != record->entry.row) {
		free(cache->slots[slot].text);
		cache->slots[slot].text =
			print(form, choice, table, record,
			      &cache->slots[slot].length);
		cache->slots[slot].value = record->value;
		cache->slots[slot].row = record->entry.row;
	}
	*length = cache->slots[slot].length;
	return cache->slots[slot].text;
}
