/* SPDX-License-Identifier: MIT */
/* call: the name of a Cryptoki function in a word. */
#include <config.h>

#include "words/call.h"

#include <string.h>

#include "table/function.h"

/* A vendor's capitals and digits, "_" and a verb. */
static bool is_vendors(const char *text, const char *end)
{
	if (text == end || !ascii_is_upper(*text))
		return false;
	while (text < end && (ascii_is_upper(*text) || ascii_is_digit(*text)))
		text++;
	return text < end && *text == '_' && call_begins_verb(text + 1, end);
}

/* True when a "_" in the word is that of C_, or of NSC_. */
static bool is_behind_c(const struct word *word, size_t joint)
{
	return joint > 0 && word->text[joint - 1] == 'C' &&
	       (word_begins_name(word, joint - 1) ||
		(joint == 3 && memcmp(word->text, "NS", 2) == 0));
}

const char *call_next_verb(const struct word *word, const char *place,
			   size_t *length)
{
	const char *end = word->text + word->length;

	while ((place = memchr(place, '_', (size_t)(end - place)))) {
		size_t joint = (size_t)(place - word->text);

		place++;
		*length = 0;
		if (!is_behind_c(word, joint))
			continue;
		if (is_vendors(place, end))
			return place;
		if (!call_begins_verb(place, end))
			continue;
		for (*length = 1;
		     place + *length < end && ascii_is_lower(place[*length]);)
			++*length;
		return place;
	}
	return NULL;
}

bool call_is_inner(const struct word *word)
{
	char name[64] = "";
	const struct function *function;

	if (word->length < 4 || word->length > sizeof(name) ||
	    memcmp(word->text, "SC_", 3) != 0)
		return false;
	memcpy(name, word->text + 1, word->length - 1);
	function = function_find(name);
	return function && strcmp(function->name, name) == 0;
}
