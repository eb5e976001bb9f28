/* SPDX-License-Identifier: MIT */
/* spelling: names that people write for a return value and that it has not. */
#include <config.h>

#include "table/spelling.h"

#include "table/name.h"

#include "table/spellings.inc"

size_t spelling_count(void)
{
	return sizeof(spellings) / sizeof(spellings[0]);
}

const struct spelling *spelling_at(size_t index)
{
	return &spellings[index];
}

const struct spelling *spelling_find(const char *key)
{
	for (size_t i = 0; i < spelling_count(); i++)
		if (name_has_key(spellings[i].written, key))
			return &spellings[i];
	return NULL;
}
