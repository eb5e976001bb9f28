/* SPDX-License-Identifier: MIT */
/* pattern: the text of a shape, held against a line. */
#include <config.h>

#include "words/pattern.h"

#include <string.h>

#include "base/ascii.h"
#include "base/number.h"
#include "words/word.h"

/* How many blanks end at a place; PATTERN_MOST_ANY, if there are more. */
static size_t blanks_before(const char *text, size_t end)
{
	size_t start = end;

	while (start > 0 && end - start < PATTERN_MOST_ANY &&
	       ascii_is_blank(text[start - 1]))
		start--;
	return end - start;
}

bool pattern_ends_at(const char *pattern, size_t length,
		     const struct line *line, size_t *end)
{
	const char *text = line->text;
	size_t at = *end;

	/* Each of its characters but ^ wants one: most are longer than that. */
	if (at + 1 < length)
		return false;
	while (length > 0) {
		char c = pattern[length - 1];

		if (c == '^' && at > 0)
			return false;
		if (c == '^')
			break;
		if (c == ' ') {
			size_t wanted = blanks_before(pattern, length);
			size_t found = blanks_before(text, at);

			at -= found;
			if (found < wanted)
				return false;
			length -= wanted;
			continue;
		}
		if (at == 0 || text[--at] != c)
			return false;
		/* In a string of JSON a quote has a backslash. */
		if (c == '"' && at > 0 && text[at - 1] == '\\')
			--at;
		length--;
	}
	if (at > 0 && pattern[0] != '_' && line_is_word(pattern[0]) &&
	    line_is_word(text[at - 1]))
		return false;
	*end = at;
	return true;
}

/* The end of a number at a place that says the same, or 0. */
static size_t same_end(struct line *line, size_t at, uint32_t value)
{
	size_t used = 0;
	struct number number;

	while (line_is_word(line_at(line, at + used)) && used <= WORD_LONGEST)
		used++;
	if (number_parse(line->text + at, used, &number) != NUMBER_OK ||
	    number.base == NUMBER_BARE_HEX || number.value != value)
		return 0;
	return at + used;
}

/* The end of the text that one character of a shape stands for, or 0. */
static size_t character_end(char c, struct line *line, size_t at)
{
	size_t start = at;

	if (c == ' ') {
		while (at - start <= PATTERN_MOST_ANY &&
		       ascii_is_blank(line_at(line, at)))
			at++;
		return at > start ? at : 0;
	}
	if (c == '"' && line_at(line, at) == '\\')
		at++;
	return line_at(line, at) == c && at < line->length ? at + 1 : 0;
}

bool pattern_passes(const char *pattern, size_t length, struct line *line,
		    uint32_t value, size_t *at)
{
	const char *end = pattern + length;
	size_t here = *at;

	while (pattern < end) {
		bool is_same = *pattern == *PATTERN_SAME &&
			       strncmp(pattern, PATTERN_SAME,
				       strlen(PATTERN_SAME)) == 0;
		size_t next = is_same ? same_end(line, here, value)
				      : character_end(*pattern, line, here);

		if (next == 0)
			return false;
		here = next;
		pattern += is_same ? strlen(PATTERN_SAME) : 1;
	}
	*at = here;
	return true;
}
