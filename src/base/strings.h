/* SPDX-License-Identifier: MIT */
/* strings: a list of strings that grows. */
#ifndef CKR_STRINGS_H
#define CKR_STRINGS_H

#include <stdbool.h>
#include <stddef.h>

/* Starts zeroed; owns its items. */
struct strings {
	char **items;
	size_t count;
};

/*
 * Adds a text from malloc at the end; it is the list's from then on, and freed
 * when this fails. Returns false after a message when memory is short.
 */
bool strings_take(struct strings *strings, char *text);

/* The same with a copy of the text. */
bool strings_copy(struct strings *strings, const char *text);

/* Adds copies of the paths in a list with colons between; none is empty. */
bool strings_copy_paths(struct strings *strings, const char *list);

/* Leaves an empty list. */
void strings_free(struct strings *strings);

#endif
