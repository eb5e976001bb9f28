/* SPDX-License-Identifier: MIT */
/* roster: rows of the tables in the order of their names. */
#include <config.h>

#include "table/roster.h"

#include <stdlib.h>
#include <string.h>

static int compare(const void *a, const void *b)
{
	const struct table_entry *left = *(const struct table_entry *const *)a;
	const struct table_entry *right = *(const struct table_entry *const *)b;
	const struct table_source *first = left->source;
	const struct table_source *second = right->source;
	int order = strcmp(left->row->name, right->row->name);

	if (order)
		return order;
	if (first->kind != second->kind)
		return first->kind < second->kind ? -1 : 1;
	if (first->place != second->place)
		return first->place < second->place ? -1 : 1;
	return left < right ? -1 : left > right;
}

bool roster_make(struct roster *roster, const struct table_entry *entries,
		 size_t count)
{
	roster->count = count;
	roster->items = malloc((count + 1) * sizeof(*roster->items));
	if (!roster->items)
		return false;
	for (size_t i = 0; i < count; i++)
		roster->items[i] = &entries[i];
	qsort(roster->items, count, sizeof(*roster->items), compare);
	return true;
}

void roster_free(struct roster *roster)
{
	free(roster->items);
}

size_t roster_find(const struct roster *roster, const char *name)
{
	size_t low = 0;
	size_t high = roster->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(roster->items[middle]->row->name, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return roster_has(roster, low, name) ? low : roster->count;
}

bool roster_has(const struct roster *roster, size_t place, const char *name)
{
	return place < roster->count &&
	       strcmp(roster->items[place]->row->name, name) == 0;
}
