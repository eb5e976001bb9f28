/* SPDX-License-Identifier: MIT */
/* prompt: how much of an unfinished line may be shown before its end. */
#include <config.h>

#include "scan/prompt.h"

#include <string.h>

#include "base/ascii.h"
#include "base/number.h"
#include "scan/words.h"
#include "table/name.h"
#include "table/spelling.h"

/* As many digits as OpenSSL and %08X print. */
enum { PACKED_DIGITS = 8 };

static bool is_value(const struct table *table, bool all, uint32_t value)
{
	if (value == 0)
		return all;
	return value >= TABLE_VENDOR_DEFINED || table_has(table, value);
}

/* In either reading: which one holds is known by the words around it. */
static bool may_be_number(const struct table *table, bool all, const char *word,
			  size_t length)
{
	struct number number;

	if (number_parse_hex(word, length, &number) == NUMBER_OK &&
	    (length == PACKED_DIGITS || is_value(table, all, number.value)))
		return true;
	return number_parse(word, length, &number) == NUMBER_OK &&
	       is_value(table, all, number.value);
}

static bool may_be_name(const struct table *table, const char *word,
			size_t length)
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;
	char key[NAME_KEY_SIZE];

	if (length > 3 &&
	    (memcmp(word, "CKR", 3) == 0 || memcmp(word, "ckr", 3) == 0))
		return true;
	return name_key(word, length, key) &&
	       (table_next_by_key(table, key, &cursor, &entry) ||
		spelling_find(key));
}

/*
 * Length of an escape sequence of the terminal, which the scanner takes for a
 * blank; 0 when its end has not come yet.
 */
static size_t escape_length(const char *text, size_t length)
{
	size_t at = 2;

	if (length < 2)
		return 0;
	if (text[1] != '[')
		return 1;
	while (at < length && (ascii_is_digit(text[at]) || text[at] == ';'))
		at++;
	return at < length ? at + 1 : 0;
}

size_t prompt_length(const struct table *table, bool all, const char *line,
		     size_t length)
{
	size_t at = 0;

	while (at < length) {
		size_t start = at;

		/* Behind a backslash the first letter may be no letter. */
		if (line[at] == '\\')
			return at;
		if (line[at] == '\033') {
			at += escape_length(line + at, length - at);
			if (at == start)
				return at;
			continue;
		}
		while (at < length && words_is_part(line[at]))
			at++;
		if (at == start) {
			at++;
			continue;
		}
		if (at == length ||
		    may_be_number(table, all, line + start, at - start) ||
		    may_be_name(table, line + start, at - start))
			/* A minus sign belongs to a number. */
			return start > 0 && line[start - 1] == '-' ? start - 1
								   : start;
	}
	/* So may the last character, to one that follows. */
	return length > 0 && line[length - 1] == '-' ? length - 1 : length;
}
