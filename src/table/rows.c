/* SPDX-License-Identifier: MIT */
/* rows: puts the rows of a table in order, and finds those that clash. */
#include <config.h>

#include "table/rows.h"

#include <stdlib.h>
#include <string.h>

#include "table/name.h"

static int compare_rows(const void *a, const void *b)
{
	const struct table_row *left = a;
	const struct table_row *right = b;
	int order;

	if (left->value != right->value)
		return left->value < right->value ? -1 : 1;
	order = strcmp(left->name, right->name);
	if (order)
		return order;
	return left->line < right->line ? -1 : left->line > right->line;
}

const struct table_row *rows_sort(struct table_row *rows, size_t count)
{
	const struct table_row *second = NULL;

	qsort(rows, count, sizeof(*rows), compare_rows);
	for (size_t i = 1; i < count; i++)
		if (rows[i].value == rows[i - 1].value &&
		    strcmp(rows[i].name, rows[i - 1].name) == 0 &&
		    (!second || rows[i].line < second->line))
			second = &rows[i];
	return second;
}

const struct table_row *rows_find_crowd(const struct table_row *rows,
					size_t count, size_t most)
{
	for (size_t i = most; i < count; i++)
		if (rows[i].value == rows[i - most].value)
			return &rows[i];
	return NULL;
}

static int compare_keys(const void *a, const void *b)
{
	const struct table_row *left = *(const struct table_row *const *)a;
	const struct table_row *right = *(const struct table_row *const *)b;
	char left_key[NAME_KEY_SIZE];
	char right_key[NAME_KEY_SIZE];

	(void)name_key(left->name, strlen(left->name), left_key);
	(void)name_key(right->name, strlen(right->name), right_key);
	return strcmp(left_key, right_key);
}

bool rows_find_alike(const struct table_row *rows, size_t count, size_t most,
		     const struct table_row **found)
{
	const struct table_row **by_key = malloc(count * sizeof(const void *));

	*found = NULL;
	if (!by_key)
		return false;
	for (size_t i = 0; i < count; i++)
		by_key[i] = &rows[i];
	qsort(by_key, count, sizeof(*by_key), compare_keys);
	for (size_t i = most; i < count && !*found; i++)
		if (compare_keys(&by_key[i], &by_key[i - most]) == 0)
			*found = by_key[i];
	free(by_key);
	return true;
}
