/* SPDX-License-Identifier: MIT */
/* query: the words of a search, and where they stand in a text. */
#include <config.h>

#include "base/query.h"

#include "base/ascii.h"

bool query_read(struct query *query, const char *text)
{
	query->count = 0;
	for (;;) {
		struct query_word word = { text, 0 };

		while (*word.text && !ascii_is_alnum(*word.text))
			word.text++;
		while (word.text[word.length] && word.text[word.length] != ' ')
			word.length++;
		text = word.text + word.length;
		if (word.length == 0)
			return query->count > 0;
		while (!ascii_is_alnum(word.text[word.length - 1]))
			word.length--;
		if (query->count == QUERY_WORDS)
			return false;
		query->words[query->count++] = word;
	}
}

static char fold(char c)
{
	return c == '-' ? '_' : ascii_to_lower(c);
}

static bool starts_word(const char *text, size_t at)
{
	return ascii_is_alnum(text[at]) &&
	       (at == 0 || !ascii_is_alnum(text[at - 1]));
}

static bool stands_at(const struct query_word *word, const char *text)
{
	for (size_t i = 0; i < word->length; i++)
		if (fold(text[i]) != fold(word->text[i]))
			return false;
	return true;
}

size_t query_length(const struct query *query, const char *text, size_t at)
{
	size_t longest = 0;

	if (!starts_word(text, at))
		return 0;
	for (size_t i = 0; i < query->count; i++)
		if (query->words[i].length > longest &&
		    stands_at(&query->words[i], text + at))
			longest = query->words[i].length;
	return longest;
}

enum query_fit query_find(const struct query_word *word, const char *text,
			  size_t *at)
{
	enum query_fit best = QUERY_MISSING;

	for (size_t i = 0; text && text[i]; i++) {
		if (!starts_word(text, i) || !stands_at(word, text + i))
			continue;
		if (!ascii_is_alnum(text[i + word->length])) {
			*at = i;
			return QUERY_WHOLE;
		}
		if (best == QUERY_MISSING)
			*at = i;
		best = QUERY_BEGINNING;
	}
	return best;
}
