/* SPDX-License-Identifier: MIT */
/* answer: whether a function may return a value, and what says so. */
#include <config.h>

#include "table/answer.h"

#include <assert.h>
#include <stdlib.h>

#include "table/answers.inc"

static_assert(ANSWER_NONE == 3, "a word for each kind");
static const char *const words[] = { "listed", "named", "class", "none" };

static int compare(const void *key, const void *element)
{
	const uint32_t *value = key;
	const uint32_t *other = element;

	return (*value > *other) - (*value < *other);
}

const char *answer_version(void)
{
	return newest_version;
}

const struct answer *answer_find(const struct function *function,
				 const struct table_source *source,
				 uint32_t value)
{
	static const struct answer none = { .kind = ANSWER_NONE };
	/* All that vendors define is of the class of CKR_VENDOR_DEFINED. */
	uint32_t key =
		value > TABLE_VENDOR_DEFINED ? TABLE_VENDOR_DEFINED : value;
	const uint32_t *found;

	if (source->kind != TABLE_STANDARD && key < TABLE_VENDOR_DEFINED)
		return &none;
	found = bsearch(&key, answer_values,
			sizeof(answer_values) / sizeof(answer_values[0]),
			sizeof(answer_values[0]), compare);
	return found ? &answers[answer_of[function_index(function)]
					 [found - answer_values]]
		     : &none;
}

const char *answer_word(enum answer_kind kind)
{
	return words[kind];
}
