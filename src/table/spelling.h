/* SPDX-License-Identifier: MIT */
/* spelling: names that people write for a return value and that it has not. */
#ifndef CKR_SPELLING_H
#define CKR_SPELLING_H

#include <stddef.h>

struct spelling {
	const char *written;
	const char *name; /* of the return value that is meant */
	const char *note; /* "British spelling" */
};

/* The spelling with this key (see name.h), or NULL. */
const struct spelling *spelling_find(const char *key);

size_t spelling_count(void);
const struct spelling *spelling_at(size_t index);

#endif
