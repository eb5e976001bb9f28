/* SPDX-License-Identifier: MIT */
/* function: the Cryptoki functions and the codes that they may return. */
#include <config.h>

#include "table/function.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "table/function-spellings.inc"
#include "table/functions.inc"

size_t function_count(void)
{
	return sizeof(functions) / sizeof(functions[0]);
}

const struct function *function_at(size_t index)
{
	return &functions[index];
}

size_t function_index(const struct function *function)
{
	return (size_t)(function - functions);
}

const struct function *function_find(const char *name)
{
	for (size_t i = 0; i < function_count(); i++)
		if (strcasecmp(functions[i].name, name) == 0)
			return &functions[i];
	return NULL;
}

const struct function_spelling *function_spelling_find(const char *name)
{
	const size_t count =
		sizeof(function_spellings) / sizeof(function_spellings[0]);

	for (size_t i = 0; i < count; i++)
		if (strcasecmp(function_spellings[i].written, name) == 0)
			return &function_spellings[i];
	return NULL;
}

bool function_in_scope(const struct function *function, const char *scope)
{
	char span[80];

	if (strstr(scope, "takes no session handle"))
		return function->uses == FUNCTION_USES_TOKEN;
	if (strstr(scope, "takes a session handle"))
		return function->uses == FUNCTION_USES_SESSION;
	if (strstr(scope, "uses a token"))
		return function->uses != FUNCTION_USES_NEITHER;
	if (strncmp(scope, "any function", strlen("any function")) == 0)
		return true;
	(void)snprintf(span, sizeof(span), "`%s`", function->name);
	return strstr(scope, span) != NULL;
}

bool function_returns(const struct function *function, uint32_t value)
{
	for (size_t i = 0; i < function->return_count; i++)
		if (function->returns[i] == value)
			return true;
	return false;
}
