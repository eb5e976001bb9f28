/* SPDX-License-Identifier: MIT */
/* macro: the macros that a C header defines. */
#ifndef CKR_MACRO_H
#define CKR_MACRO_H

#include <stdbool.h>
#include <stddef.h>

/* "#define NAME BODY"; neither text is terminated. */
struct macro {
	const char *name;
	size_t name_length;
	const char *body;
	size_t body_length;
	unsigned int line;
};

struct macros {
	struct macro *items; /* in the order of the header */
	size_t count;
	struct macro *by_name; /* the same, sorted */
};

/*
 * Finds the macros without parameters in a text, which is changed (comments
 * and line breaks go) and must outlive them. Macros without a body are left
 * out. Returns false when memory is short. Free them with macros_free.
 */
bool macros_read(struct macros *macros, char *text, size_t length);
void macros_free(struct macros *macros);

/* The first macro with this name, or NULL. */
const struct macro *macros_find(const struct macros *macros, const char *name,
				size_t length);

#endif
