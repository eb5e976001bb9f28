/* SPDX-License-Identifier: MIT */
/* function: the Cryptoki functions and the codes that they may return. */
#ifndef CKR_FUNCTION_H
#define CKR_FUNCTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* As the "Return values" line of PKCS #11 3.2 lists them, in its order. */
struct function {
	const char *name;
	const char *since; /* version of PKCS #11 */
	const uint32_t *returns;
	size_t return_count;
};

size_t function_count(void);
const struct function *function_at(size_t index);

/* The function with this name, whatever its letter case, or NULL. */
const struct function *function_find(const char *name);

bool function_returns(const struct function *function, uint32_t value);

#endif
