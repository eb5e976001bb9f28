/* SPDX-License-Identifier: MIT */
/* suggest: the names nearest to one that is not in the table. */
#include <config.h>

#include "suggest.h"

#include <stdio.h>
#include <string.h>

#include "name.h"

enum { BEST = 3 };

struct candidate {
	const char *name;
	size_t distance;
};

/*
 * How far a name may be: a quarter of its letters, but at least two; and less
 * than half of them, so that rubbish of three letters is not taken for OK.
 */
static size_t limit_for(const char *key)
{
	size_t length = strlen(key);
	size_t limit = length / 4;

	if (limit < 2)
		limit = 2;
	return 2 * limit < length ? limit : (length - 1) / 2;
}

static bool has_name(const struct candidate *best, size_t count,
		     const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(best[i].name, name) == 0)
			return true;
	return false;
}

/* Keeps the list sorted; an equally near name goes behind. */
static size_t insert(struct candidate best[BEST], size_t count,
		     const char *name, size_t distance)
{
	size_t at = count;

	while (at > 0 && best[at - 1].distance > distance)
		at--;
	if (at >= BEST)
		return count;
	if (count < BEST)
		count++;
	for (size_t i = count - 1; i > at; i--)
		best[i] = best[i - 1];
	best[at].name = name;
	best[at].distance = distance;
	return count;
}

bool suggest_names(const struct table *table, const char *text,
		   char names[SUGGEST_TEXT_SIZE])
{
	struct candidate best[BEST];
	struct table_cursor cursor = { 0 };
	struct table_entry entry;
	char key[NAME_KEY_SIZE];
	char row_key[NAME_KEY_SIZE];
	size_t count = 0;
	size_t used = 0;

	if (!name_key(text, strlen(text), key))
		return false;
	while (table_next(table, &cursor, &entry)) {
		const char *name = entry.row->name;
		size_t distance;

		if (!name_key(name, strlen(name), row_key))
			continue;
		distance = name_distance(key, row_key);
		if (distance <= limit_for(key) && !has_name(best, count, name))
			count = insert(best, count, name, distance);
	}
	for (size_t i = 0; i < count; i++)
		used += (size_t)snprintf(names + used, SUGGEST_TEXT_SIZE - used,
					 "%s%s",
					 i == 0           ? ""
					 : i == count - 1 ? " or "
							  : ", ",
					 best[i].name);
	return count > 0;
}
