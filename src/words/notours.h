/* SPDX-License-Identifier: MIT */
/* notours: numbers, ranges and texts of other systems; libraries of OpenSSL. */
#ifndef CKR_NOTOURS_H
#define CKR_NOTOURS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "words/words.h"

enum { NOTOURS_MOST_ROWS = 256 };

struct notours_rows {
	const struct words_row *rows[NOTOURS_MOST_ROWS];
	size_t count;
};

/* Starts zeroed; the rows by their tables. */
struct notours {
	struct notours_rows tables[WORDS_TABLES];
	bool begins_text[256]; /* first letters of WORDS_TEXTS, small ones */
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

#endif
