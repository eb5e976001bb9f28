/* SPDX-License-Identifier: MIT */
/* notours: what tells that a number is another system's, or a count. */
#ifndef CKR_NOTOURS_H
#define CKR_NOTOURS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "scan/lexicon.h"
#include "scan/line.h"
#include "scan/verdict.h"
#include "scan/words.h"

enum { NOTOURS_MOST_ROWS = 256 };

struct notours_rows {
	const struct words_row *rows[NOTOURS_MOST_ROWS];
	size_t count;
};

/* Starts zeroed; the rows by their tables. */
struct notours {
	struct notours_rows tables[WORDS_TABLES];
};

/* Adds a row, which must outlive this. False without room. */
bool notours_add(struct notours *notours, const struct words_row *row);

/*
 * The row of a number that means something else so often that, in decimal, a
 * marker is not enough to make it a return value; or NULL.
 */
const struct words_row *notours_common(const struct notours *notours,
				       uint32_t value);

/* The row of the range of another system that a value lies in, or NULL. */
const struct words_row *notours_range(const struct notours *notours,
				      uint32_t value);

/*
 * True for the library of an OpenSSL error that carries return values: its
 * name, or the path of a module of that name.
 */
bool notours_is_library(const struct notours *notours, const char *text,
			size_t length);

/*
 * Changes the verdict on a number that ends at a place, if what stands behind
 * tells that it is no return value: the rest of a date, a version, a path;
 * whose it is ("from Esys_Load"); or, unless it is HEX, the text of another
 * system's error or what it counts ("5 slots").
 */
void notours_judge(const struct notours *notours, const struct lexicon *lexicon,
		   struct line *line, size_t end, bool hex,
		   struct verdict *verdict);

#endif
