/* SPDX-License-Identifier: MIT */
/* restcache: what records of a log say of codes that were met before. */
#include <config.h>

#include "print/restcache.h"

#include <stdio.h>
#include <stdlib.h>

void restcache_free(struct restcache *cache)
{
	if (cache)
		textcache_clear(&cache->texts);
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

void restcache_keep(struct restcache *cache, enum fieldline_form form,
		    const struct fields_choice *choice,
		    const struct table *table, const struct record *record)
{
	size_t length;
	char *text = print(form, choice, table, record, &length);

	if (text)
		textcache_keep(&cache->texts, record->value,
			       record->place->named, text, length);
}

const char *restcache_find(const struct restcache *cache,
			   const struct record_place *place, uint32_t value,
			   size_t *length)
{
	return textcache_find(&cache->texts, value, place->named, length);
}
