/* SPDX-License-Identifier: MIT */
/* shape: what single producers write around a return value. */
#include <config.h>

#include "shape.h"

#include <string.h>

#include "number.h"
#include "words.h"

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/*
 * Matches a pattern's text that ends at PATTERN_END against the line's that
 * ends at END, from right to left: a blank is any run of blanks, "*" any text,
 * "^" the start of the line.
 */
static bool matches_before(const char *pattern, size_t pattern_end,
			   const char *line, size_t end)
{
	while (pattern_end > 0) {
		char c = pattern[pattern_end - 1];

		if (c == '^')
			return end == 0;
		if (c == '*') {
			for (size_t i = end + 1; i > 0; i--)
				if (matches_before(pattern, pattern_end - 1,
						   line, i - 1))
					return true;
			return false;
		}
		if (end == 0)
			return false;
		if (c == ' ') {
			if (!is_blank(line[end - 1]))
				return false;
			while (end > 0 && is_blank(line[end - 1]))
				end--;
		} else if (line[--end] != c) {
			return false;
		}
		pattern_end--;
	}
	return true;
}

/* A number at the start of the text that has the value. */
static size_t same_number(const char *text, size_t length, uint32_t value)
{
	size_t used = length > 0 && text[0] == '-' ? 1 : 0;
	struct number number;

	while (used < length && words_is_part(text[used]))
		used++;
	if (number_parse(text, used, &number) != NUMBER_OK ||
	    number.value != value)
		return 0;
	return used;
}

static bool matches_behind(const char *pattern, const char *text,
			   size_t length, uint32_t value)
{
	static const char same[] = "<same>";

	while (*pattern) {
		if (strncmp(pattern, same, strlen(same)) == 0) {
			size_t used = same_number(text, length, value);

			if (used == 0)
				return false;
			text += used;
			length -= used;
			pattern += strlen(same);
			continue;
		}
		if (length == 0 || *text != *pattern)
			return false;
		text++;
		length--;
		if (*pattern == ' ')
			while (length > 0 && is_blank(*text)) {
				text++;
				length--;
			}
		pattern++;
	}
	return true;
}

/* What a shape may have in the place of the number. */
static const struct {
	const char *text;
	enum { AS_WRITTEN, HEX_DIGITS, WITHOUT_TOP_BIT } reading;
} places[] = {
	{ "<code>", AS_WRITTEN },
	{ "<hex>", HEX_DIGITS },
	{ "<low>", WITHOUT_TOP_BIT },
};

static uint32_t read_as(const struct shape_number *number, int reading)
{
	return reading == HEX_DIGITS	    ? number->hex_value
	       : reading == WITHOUT_TOP_BIT ? number->value | 0x80000000u
					    : number->value;
}

static bool matches(const char *shape, const struct shape_number *number,
		    uint32_t *value)
{
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		const char *place = strstr(shape, places[i].text);
		const char *behind;

		if (!place)
			continue;
		if (places[i].reading == HEX_DIGITS && !number->is_digits)
			return false;
		behind = place + strlen(places[i].text);
		*value = read_as(number, places[i].reading);
		return matches_before(shape, (size_t)(place - shape),
				      number->line, number->start) &&
		       matches_behind(behind, number->line + number->end,
				      number->length - number->end, *value);
	}
	return false;
}

bool shape_matches(const struct shape_number *number, uint32_t *value)
{
	for (size_t i = 0; i < words_shape_count(); i++)
		if (matches(words_shape(i), number, value))
			return true;
	return false;
}
