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
	for (;;) {
		size_t length = strcspn(list, ":");

		if (length > 0) {
			char *path = strndup(list, length);

			if (!path) {
				diag_no_memory();
				return false;
			}
			if (!strings_take(strings, path))
				return false;
		}
		if (list[length] == '\0')
			return true;
		list += length + 1;
	}
}

void strings_free(struct strings *strings)
{
	for (size_t i = 0; i < strings->count; i++)
		free(strings->items[i]);
	free(strings->items);
	strings->items = NULL;
	strings->count = 0;
}
