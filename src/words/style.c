/* SPDX-License-Identifier: MIT */
/* style: how the word of a line is a name. */
#include <config.h>

#include "words/style.h"

#include <string.h>

#include "base/ascii.h"

const char *style_joint(const char *name)
{
	for (const char *at = strchr(name, '_'); at; at = strchr(at + 1, '_'))
		if (at > name &&
		    (ascii_is_upper(at[-1]) || ascii_is_upper(at[1])))
			return at;
	return NULL;
}

/* All small letters, "_" where the name has it. */
static bool is_in_small_letters(const char *name, const char *word,
				size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (word[i] != ascii_to_lower(name[i]))
			return false;
	return true;
}

/* A capital where a part of the name begins, small letters elsewhere. */
static bool is_camel(const char *symbol, const char *word, size_t length)
{
	size_t at = 0;
	size_t parts = 0;
	bool begins = true;

	for (; *symbol; symbol++) {
		if (*symbol == '_') {
			begins = true;
			continue;
		}
		parts += begins;
		if (at >= length ||
		    word[at++] != (begins ? *symbol : ascii_to_lower(*symbol)))
			return false;
		begins = false;
	}
	return at == length && parts > 1;
}

bool style_find(const char *written, size_t skip, const char *word,
		size_t word_length, enum style *style)
{
	const char *rest = written + skip;
	size_t length = strlen(written);

	if (word_length == length &&
	    (memcmp(written, word, length) == 0 ||
	     (skip > 0 &&
	      is_in_small_letters(written, word, length))))
		*style = STYLE_FULL;
	else if (word_length == length - skip &&
		 memcmp(rest, word, word_length) == 0 &&
		 style_joint(rest))
		*style = STYLE_SYMBOL;
	else if (is_camel(rest, word, word_length))
		*style = STYLE_CAMEL;
	else
		return false;
	return true;
}
