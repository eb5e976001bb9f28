/* SPDX-License-Identifier: MIT */
/* pasted: what was copied along with a code, and the one code in a text. */
#include <config.h>

#include "decode/pasted.h"

#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "table/name.h"
#include "table/neighbour.h"
#include "words/line.h"

/* What stands around a code in prose, a listing or a program. */
static const char shells[] = " \t\r\n\"'`*()<>[]{},.;:!?";

/* The same in UTF-8: a blank that does not break, quotes, an ellipsis. */
static const char *const wide_shells[] = {
	"\xC2\xA0",     "\xC2\xAB",     "\xC2\xBB",     "\xE2\x80\x98",
	"\xE2\x80\x99", "\xE2\x80\x9A", "\xE2\x80\x9C", "\xE2\x80\x9D",
	"\xE2\x80\x9E", "\xE2\x80\xA6", "\xE2\x80\xB9", "\xE2\x80\xBA"
};

enum { WIDE_SHELLS = sizeof(wide_shells) / sizeof(wide_shells[0]) };

/* Length of a shell at the start of a text, or 0. */
static size_t shell_before(const char *text, size_t length)
{
	/* A point in front belongs to a fraction. */
	if (length > 0 && *text != '.' && strchr(shells, *text))
		return 1;
	for (size_t i = 0; i < WIDE_SHELLS; i++) {
		size_t wide = strlen(wide_shells[i]);

		if (wide <= length && memcmp(text, wide_shells[i], wide) == 0)
			return wide;
	}
	return 0;
}

/* The same at its end. */
static size_t shell_behind(const char *text, size_t length)
{
	const char *end = text + length;

	if (length > 0 && strchr(shells, end[-1]))
		return 1;
	for (size_t i = 0; i < WIDE_SHELLS; i++) {
		size_t wide = strlen(wide_shells[i]);

		if (wide <= length &&
		    memcmp(end - wide, wide_shells[i], wide) == 0)
			return wide;
	}
	return 0;
}

const char *pasted_kernel(const char *text, size_t *length)
{
	size_t left = strlen(text);
	size_t wide;

	while ((wide = shell_before(text, left)) > 0) {
		text += wide;
		left -= wide;
	}
	while ((wide = shell_behind(text, left)) > 0)
		left -= wide;
	*length = left;
	return text;
}

/* "0xA0" and the like: the text says what base it has. */
static bool shows_base(const struct pasted_code *code)
{
	struct number number;

	return number_parse(code->word, code->length, &number) == NUMBER_OK &&
	       number.base == NUMBER_HEX;
}

/* A number of somebody's, or one that says by its look what it is. */
static bool names_number(const struct lookup *lookup, struct pasted_code *code)
{
	struct table_cursor cursor = { 0 };
	struct record record;
	struct number number;

	if (lookup_number(lookup, code->word, code->length, &number) !=
		    NUMBER_OK ||
	    number.value == 0 ||
	    !record_next(lookup->table, number.value, &cursor, &record) ||
	    (record_is_unclaimed(&record) && !shows_base(code)))
		return false;
	record_name(&record, code->name);
	return true;
}

/* A name of several parts: "cancel" is a word of the language. */
static bool names_name(const struct lookup *lookup, struct pasted_code *code)
{
	char key[NAME_KEY_SIZE];
	struct table_cursor cursor = { 0 };
	struct record record = { 0 };

	if (!memchr(code->word, '_', code->length) ||
	    !name_key(code->word, code->length, key) ||
	    !table_next_by_key(lookup->table, key, &cursor, &record.entry))
		return false;
	record.value = record.entry.row->value;
	record_name(&record, code->name);
	return true;
}

/* The name of a neighbour's error, which is told by whose it is. */
static bool names_neighbour(const struct lookup *lookup,
			    struct pasted_code *code)
{
	struct neighbour found[NEIGHBOUR_MOST];
	char word[NAME_KEY_SIZE];

	if (!memchr(code->word, '_', code->length) ||
	    code->length >= sizeof(word))
		return false;
	memcpy(word, code->word, code->length);
	word[code->length] = '\0';
	if (neighbour_by_name(lookup->table, word, found) == 0)
		return false;
	(void)snprintf(code->name, sizeof(code->name), "an error of %s",
		       found[0].owner);
	code->error = found[0].error;
	return true;
}

static bool has_digit(const char *word, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (ascii_is_digit(word[i]))
			return true;
	return false;
}

/* "0x000000A0, 160" is one code that is written twice. */
static bool is_same(const struct pasted_code *code,
		    const struct pasted_code *other)
{
	return strcmp(code->name, other->name) == 0 &&
	       (code->error ? other->error != NULL &&
				      strcmp(code->error, other->error) == 0
			    : other->error == NULL);
}

bool pasted_only_code(const struct lookup *lookup, const char *text,
		      struct pasted_code *code)
{
	struct pasted_code found;
	size_t count = 0;

	for (;; text = found.word + found.length) {
		while (*text && !line_is_word(*text))
			text++;
		found.word = text;
		found.length = 0;
		found.error = NULL;
		while (line_is_word(text[found.length]))
			found.length++;
		if (found.length == 0)
			return count == 1;
		if (!(has_digit(found.word, found.length) &&
		      names_number(lookup, &found)) &&
		    !names_name(lookup, &found) &&
		    !names_neighbour(lookup, &found))
			continue;
		if (count > 0 && is_same(&found, code))
			continue;
		*code = found;
		count++;
	}
}
