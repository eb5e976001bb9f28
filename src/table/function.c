/* SPDX-License-Identifier: MIT */
/* function: the Cryptoki functions and the codes that they may return. */
#include <config.h>

#include "table/function.h"

#include <strings.h>

#include "table/functions.inc"

size_t function_count(void)
{
	return sizeof(functions) / sizeof(functions[0]);
}

const struct function *function_at(size_t index)
{
	return &functions[index];
}

const struct function *function_find(const char *name)
{
	for (size_t i = 0; i < function_count(); i++)
		if (strcasecmp(functions[i].name, name) == 0)
			return &functions[i];
	return NULL;
}

bool function_returns(const struct function *function, uint32_t value)
{
	for (size_t i = 0; i < function->return_count; i++)
		if (function->returns[i] == value)
			return true;
	return false;
}
