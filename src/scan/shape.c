/* SPDX-License-Identifier: MIT */
/* shape: what single producers write around a return value. */
#include <config.h>

#include "scan/shape.h"

#include <string.h>

#include "base/ascii.h"
#include "base/number.h"
#include "scan/words.h"
#include "table/table.h"

/* A star stands for no more than this: a line may be long. */
enum { MOST_ANY = 200 };

/* How many blanks end at a place; of more than a star stands for, so many. */
static size_t blanks_before(const char *text, size_t end)
{
	size_t start = end;

	while (start > 0 && end - start < MOST_ANY &&
	       ascii_is_blank(text[start - 1]))
		start--;
	return end - start;
}

/*
 * Matches a pattern's text that ends at PATTERN_END against the line's that
 * ends at END, from right to left: a blank is so many or more, "*" any text,
 * "^" the start of the line. What begins with a letter begins a word.
 */
static bool matches_before(const char *pattern, size_t pattern_end,
			   const char *line, size_t end)
{
	while (pattern_end > 0) {
		char c = pattern[pattern_end - 1];

		if (c == '^')
			return end == 0;
		if (c == '*') {
			for (size_t i = 0; i <= end && i < MOST_ANY; i++)
				if (matches_before(pattern, pattern_end - 1,
						   line, end - i))
					return true;
			return false;
		}
		if (end == 0)
			return false;
		if (c == ' ') {
			size_t wanted = blanks_before(pattern, pattern_end);
			size_t found = blanks_before(line, end);

			if (found < wanted)
				return false;
			pattern_end -= wanted;
			end -= found;
			continue;
		}
		if (line[--end] != c)
			return false;
		/* In a string of JSON a quote has a backslash. */
		if (c == '"' && end > 0 && line[end - 1] == '\\')
			end--;
		pattern_end--;
	}
	return end == 0 || pattern[0] == '_' || !words_is_part(pattern[0]) ||
	       !words_is_part(line[end - 1]);
}

static const char same[] = "<same>";

/* A number at the start of the text that says in hexadecimal the same. */
static size_t same_number(const char *text, size_t length, uint32_t value)
{
	size_t used = 0;
	struct number number;

	while (used < length && words_is_part(text[used]))
		used++;
	if (number_parse(text, used, &number) != NUMBER_OK ||
	    number.base != NUMBER_HEX || number.value != value)
		return 0;
	return used;
}

static bool matches_behind(const char *pattern, const char *text, size_t length,
			   uint32_t value)
{
	while (*pattern) {
		if (*pattern == '<' &&
		    strncmp(pattern, same, strlen(same)) == 0) {
			size_t used = same_number(text, length, value);

			if (used == 0)
				return false;
			text += used;
			length -= used;
			pattern += strlen(same);
			continue;
		}
		if (*pattern == '"' && length > 1 && *text == '\\') {
			text++;
			length--;
		}
		if (length == 0 || *text != *pattern)
			return false;
		text++;
		length--;
		if (*pattern == ' ')
			while (length > 0 && ascii_is_blank(*text)) {
				text++;
				length--;
			}
		pattern++;
	}
	return true;
}

/* The value that the place asks for. False when the number has none. */
static bool read_as(const struct shape_number *number, enum words_place place,
		    uint32_t *value)
{
	struct number wide;

	if (place == WORDS_NAME_PLACE)
		return false;
	if (place == WORDS_HEX_PLACE) {
		*value = number->hex_value;
		return number->has_hex;
	}
	if (place != WORDS_LOW_PLACE) {
		*value = number->value;
		return number->has_value &&
		       (place != WORDS_NEGATIVE_PLACE ||
			number->line[number->start] == '-') &&
		       (place != WORDS_PREFIXED_PLACE || number->is_prefixed);
	}
	if (number_parse(number->line + number->start,
			 number->end - number->start, &wide) != NUMBER_OK)
		return false;
	*value = wide.value | TABLE_VENDOR_DEFINED;
	return true;
}

/* The last character before a place, but for blanks; NUL at the start. */
static char last_before(const char *line, size_t start)
{
	start -= blanks_before(line, start);
	return start > 0 ? line[start - 1] : '\0';
}

/* Most shapes are ruled out by one character. */
static bool may_match(const struct words_shape *shape, char last)
{
	return shape->last == last || shape->last == '*';
}

static bool matches(const struct words_shape *shape,
		    const struct shape_number *number, uint32_t *value)
{
	/* What is behind first: it is short, and what is before may search. */
	return read_as(number, shape->place, value) &&
	       matches_behind(shape->behind, number->line + number->end,
			      number->length - number->end, *value) &&
	       matches_before(shape->before, shape->before_length, number->line,
			      number->start);
}

/*
 * Numbers that mean other things as well do not count alone, unless they are
 * said twice.
 */
static bool counts_alone(const struct words_shape *shape,
			 const struct shape_number *number, uint32_t value)
{
	bool is_common = !number->is_prefixed && words_is_common_number(value);

	return shape->alone && !words_is_foreign_range(value) &&
	       (!is_common || strstr(shape->behind, same));
}

bool shape_matches(const struct shape_number *number, uint32_t *value,
		   bool *alone)
{
	size_t count;
	const struct words_shape *shapes = words_shapes(&count);
	char last = last_before(number->line, number->start);

	for (size_t i = 0; i < count; i++)
		if (may_match(&shapes[i], last) &&
		    matches(&shapes[i], number, value)) {
			*alone = counts_alone(&shapes[i], number, *value);
			return true;
		}
	return false;
}

bool shape_matches_name(const char *line, size_t length, size_t start,
			size_t end)
{
	size_t count;
	const struct words_shape *shapes = words_shapes(&count);
	char last = last_before(line, start);

	for (size_t i = 0; i < count; i++)
		if (shapes[i].place == WORDS_NAME_PLACE &&
		    may_match(&shapes[i], last) &&
		    matches_behind(shapes[i].behind, line + end, length - end,
				   0) &&
		    matches_before(shapes[i].before, shapes[i].before_length,
				   line, start))
			return true;
	return false;
}
