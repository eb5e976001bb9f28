/* SPDX-License-Identifier: MIT */
/* scanner: what lines are searched by: all rows and names, ready for use. */
#include <config.h>

#include "words/scanner.h"

#include <stdlib.h>
#include <string.h>

#include "words/line.h"
#include "words/notation.h"

/* Version 1.0's own codes of vendors are too common as numbers. */
enum { OLD_VENDOR_DEFINED = 0x8000, OLD_VENDOR_END = 0x10000 };

bool scanner_is_code(const struct scanner *scanner, uint32_t value)
{
	if (value >= TABLE_VENDOR_DEFINED)
		return value < NOTATION_NEGATIVE;
	if (value == 0 ? !scanner->all
		       : value >= OLD_VENDOR_DEFINED && value < OLD_VENDOR_END)
		return false;
	return table_has(scanner->table, value);
}

bool scanner_compares(const struct scanner *scanner, const char *digits,
		      size_t length)
{
	if (scanner->digits_count > SCANNER_MOST_DIGITS)
		return true;
	for (size_t i = 0; i < scanner->digits_count; i++) {
		const struct scanner_digits *known = &scanner->digits[i];

		if (known->length <= length &&
		    memcmp(known->text, digits, known->length) == 0)
			return true;
	}
	return false;
}

/* Adds the digits of a row's text that begin with none that are known. */
static void note_digits(struct scanner *scanner, const char *text)
{
	size_t length;

	for (const char *at = text; *at; at += length + (length == 0)) {
		length = strspn(at, "0123456789");
		if (length == 0 || (at > text && line_is_name(at[-1])) ||
		    line_is_name(at[length]) ||
		    scanner_has_digits(scanner, at, length))
			continue;
		if (scanner->digits_count < SCANNER_MOST_DIGITS)
			scanner->digits[scanner->digits_count] =
				(struct scanner_digits){ at, length };
		scanner->digits_count++;
		scanner->first_digits |= 1u << (*at - '0');
	}
}

static const char *add_row(struct scanner *scanner, const struct words_row *row)
{
	if (row->table != WORDS_COMMON && row->table != WORDS_RANGES)
		note_digits(scanner, row->text);
	switch (row->table) {
	case WORDS_SHAPES:
		return shapes_add(scanner->shapes, &scanner->pieces,
				  scanner->lexicon, row);
	case WORDS_COMMON:
	case WORDS_RANGES:
	case WORDS_TEXTS:
	case WORDS_LIBRARIES:
		return notours_add(&scanner->notours, row)
			       ? NULL
			       : "too many rows of this kind";
	default:
		return lexicon_add(scanner->lexicon, row)
			       ? NULL
			       : "too many rows of this kind";
	}
}

const char *scanner_add(struct scanner *scanner, struct words words,
			const struct words_row **row)
{
	struct words *rows;

	*row = words.rows;
	if (scanner->file_count == SCANNER_MOST_FILES)
		return "too many files of words";
	rows = &scanner->files[scanner->file_count++];
	rows->rows = words.rows;
	for (rows->count = 0; rows->count < words.count; rows->count++) {
		const char *fault;

		*row = &words.rows[rows->count];
		fault = add_row(scanner, *row);
		if (fault)
			return fault;
	}
	return NULL;
}

struct scanner *scanner_new(const struct table *table, bool pkcs11, bool all)
{
	struct scanner *scanner = calloc(1, sizeof(*scanner));
	const struct words_row *row;

	if (!scanner)
		return NULL;
	scanner->table = table;
	scanner->pkcs11 = pkcs11;
	scanner->all = all;
	scanner->builtin = words_builtin();
	scanner->lexicon = lexicon_new(table);
	scanner->shapes = shapes_new();
	if (sentences_begin(&scanner->sentences, table) && scanner->builtin &&
	    scanner->lexicon && scanner->shapes &&
	    !scanner_add(scanner, words_file_rows(scanner->builtin), &row))
		return scanner;
	scanner_free(scanner);
	return NULL;
}

void scanner_free(struct scanner *scanner)
{
	if (!scanner)
		return;
	sentences_free(&scanner->sentences);
	shapes_free(scanner->shapes);
	lexicon_free(scanner->lexicon);
	words_file_free(scanner->builtin);
	free(scanner);
}
