/* SPDX-License-Identifier: MIT */
/* scanner: what lines are searched by: all rows and names, ready for use. */
#ifndef CKR_SCANNER_H
#define CKR_SCANNER_H

#include <stdbool.h>
#include <stdint.h>

#include "table/table.h"
#include "words/lexicon.h"
#include "words/notours.h"
#include "words/piece.h"
#include "words/sentence.h"
#include "words/shape.h"
#include "words/words.h"

enum { SCANNER_MOST_FILES = 16, SCANNER_MOST_DIGITS = 16 };

/* Digits that a row has, and that are no part of a word: "PKCS #11". */
struct scanner_digits {
	const char *text;
	size_t length;
};

struct scanner {
	const struct table *table;
	struct words_file *builtin;
	struct words files[SCANNER_MOST_FILES]; /* the rows of all */
	size_t file_count;
	struct lexicon *lexicon;
	struct pieces pieces;
	struct shapes *shapes;
	struct notours notours;
	struct sentences sentences;
	struct scanner_digits digits[SCANNER_MOST_DIGITS];
	size_t digits_count;       /* there are more, if it is too many */
	unsigned int first_digits; /* a bit for each that they begin with */
	bool pkcs11;
	bool all;
	bool hex; /* digits alone are hexadecimal; false unless it is set */
};

/*
 * Returns a scanner for the codes of a table, which must outlive it, with the
 * rows of data/words.md; NULL when memory is short. With PKCS11 every line is
 * taken to be about PKCS #11; with ALL, CKR_OK and its 0 are codes like the
 * others. The caller frees it with scanner_free.
 */
struct scanner *scanner_new(const struct table *table, bool pkcs11, bool all);
void scanner_free(struct scanner *scanner);

/*
 * Adds a user's rows, which must outlive the scanner. Returns NULL, or why not;
 * *row is then the row that it is about.
 */
const char *scanner_add(struct scanner *scanner, struct words words,
			const struct words_row **row);

/* True when digits begin with some that a row has. */
bool scanner_compares(const struct scanner *scanner, const char *digits,
		      size_t length);

static inline bool scanner_has_digits(const struct scanner *scanner,
				      const char *digits, size_t length)
{
	/* Most begin with others. */
	return (scanner->first_digits >> (*digits - '0') & 1) &&
	       scanner_compares(scanner, digits, length);
}

/* True when somebody defines the value, or it lies in the vendors' range. */
bool scanner_is_code(const struct scanner *scanner, uint32_t value);

#endif
