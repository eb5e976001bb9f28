/* SPDX-License-Identifier: MIT */
/* function: the Cryptoki functions and the codes that they may return. */
#ifndef CKR_FUNCTION_H
#define CKR_FUNCTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a function works on, and so which classes of values it may return. */
enum function_use {
	FUNCTION_USES_NEITHER,
	FUNCTION_USES_TOKEN,
	FUNCTION_USES_SESSION, /* takes a session handle; uses a token too */
};

/* As the "Return values" line of the standard lists them, in its order. */
struct function {
	const char *name;
	const char *since; /* version of PKCS #11 */
	enum function_use uses;
	const uint32_t *returns;
	size_t return_count;
};

/* A name that is met for a function and that no function has. */
struct function_spelling {
	const char *written;
	const char *name; /* of the function that is meant */
	const char *note;
};

size_t function_count(void);
const struct function *function_at(size_t index);

/* Its place in the table, from 0. */
size_t function_index(const struct function *function);

/* The function with this name, whatever its letter case, or NULL. */
const struct function *function_find(const char *name);

/* The spelling with this name, whatever its letter case, or NULL. */
const struct function_spelling *function_spelling_find(const char *name);

/*
 * Whether a function is among those that a cell of a table names in code spans
 * or describes: "any function", "any function that takes a session handle",
 * "any function that uses a token", the latter also with "and takes no session
 * handle".
 */
bool function_in_scope(const struct function *function, const char *scope);

bool function_returns(const struct function *function, uint32_t value);

#endif
