/* SPDX-License-Identifier: MIT */
/* strings: a list of strings that grows. */
#include <config.h>

#include "base/strings.h"

#include <stdlib.h>
#include <string.h>

#include "base/diag.h"

bool strings_take(struct strings *strings, char *text)
{
	char **grown = realloc(strings->items,
			       (strings->count + 1) * sizeof(*strings->items));

	if (!grown) {
		free(text);
		diag_no_memory();
		return false;
	}
	strings->items = grown;
	strings->items[strings->count++] = text;
	return true;
}

bool strings_copy(struct strings *strings, const char *text)
{
	char *copy = strdup(text);

	if (!copy) {
		diag_no_memory();
		return false;
	}
	return strings_take(strings, copy);
}

bool strings_copy_paths(struct strings *strings, const char *list)
{
	char *paths = strdup(list);
	bool copied = true;
	char *rest;

	if (!paths) {
		diag_no_memory();
		return false;
	}
	for (char *path = strtok_r(paths, ":", &rest); path && copied;
	     path = strtok_r(NULL, ":", &rest))
		copied = strings_copy(strings, path);
	free(paths);
	return copied;
}

void strings_free(struct strings *strings)
{
	for (size_t i = 0; i < strings->count; i++)
		free(strings->items[i]);
	free(strings->items);
	strings->items = NULL;
	strings->count = 0;
}
