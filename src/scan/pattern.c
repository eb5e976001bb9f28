/* SPDX-License-Identifier: MIT */
/* pattern: the text of a shape, held against a line. */
#include <config.h>

#include "scan/pattern.h"

#include <string.h>

#include "base/ascii.h"
#include "base/number.h"
#include "scan/word.h"

static const char same[] = "<same>";

/* How many blanks end at a place; of more than a star stands for, so many. */
static size_t blanks_before(const char *text, size_t end)
{
	size_t start = end;

	while (start > 0 && end - start < PATTERN_MOST_ANY &&
	       ascii_is_blank(text[start - 1]))
		start--;
	return end - start;
}

/*
 * Matches a text of a shape with the line's that ends at *end, from right to
 * left, and moves *end to its start: a blank is so many or more, "^" the start
 * of the line. What begins with a letter begins a word.
 */
bool pattern_ends_at(const char *pattern, size_t length,
			   const char *line, size_t *end)
{
	size_t at = *end;

	while (length > 0) {
		char c = pattern[length - 1];

		if (c == '^')
			return at == 0;
		if (c == ' ') {
			size_t wanted = blanks_before(pattern, length);
			size_t found = blanks_before(line, at);

			if (found < wanted)
				return false;
			length -= wanted;
			at -= found;
			continue;
		}
		if (at == 0 || line[--at] != c)
			return false;
		/* In a string of JSON a quote has a backslash. */
		if (c == '"' && at > 0 && line[at - 1] == '\\')
			at--;
		length--;
	}
	*end = at;
	return at == 0 || pattern[0] == '_' || !line_is_word(pattern[0]) ||
	       !line_is_word(line[at - 1]);
}

/* A number at a place that says the same. */
static size_t same_number(struct line *line, size_t at, uint32_t value)
{
	size_t used = 0;
	struct number number;

	while (line_is_word(line_at(line, at + used)) && used <= WORD_LONGEST)
		used++;
	if (number_parse(line->text + at, used, &number) != NUMBER_OK ||
	    number.base == NUMBER_BARE_HEX || number.value != value)
		return 0;
	return used;
}

/* Matches from left to right; a blank is one or more. */
bool pattern_begins_at(const char *pattern, struct line *line, size_t at,
			   uint32_t value)
{
	while (*pattern) {
		if (strncmp(pattern, same, strlen(same)) == 0) {
			size_t used = same_number(line, at, value);

			if (used == 0)
				return false;
			at += used;
			pattern += strlen(same);
			continue;
		}
		if (*pattern == '"' && line_at(line, at) == '\\')
			at++;
		if (line_at(line, at) != *pattern || at >= line->length)
			return false;
		at++;
		if (*pattern++ == ' ')
			for (size_t i = 0;
			     i < PATTERN_MOST_ANY && ascii_is_blank(line_at(line, at));
			     i++)
				at++;
	}
	return true;
}

bool pattern_passes(const char *pattern, size_t length, struct line *line,
		    size_t *at)
{
	size_t end = *at;

	for (size_t i = 0; i < length; i++) {
		if (pattern[i] == '"' && line_at(line, end) == '\\')
			end++;
		if (line_at(line, end) != pattern[i] || end >= line->length)
			return false;
		end++;
		for (size_t blanks = 0; pattern[i] == ' ' &&
					blanks < PATTERN_MOST_ANY &&
					ascii_is_blank(line_at(line, end));
		     blanks++)
			end++;
	}
	*at = end;
	return true;
}
