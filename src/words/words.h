/* SPDX-License-Identifier: MIT */
/* words: what the filter goes by in a line; the rows of data/words.md. */
#ifndef CKR_WORDS_H
#define CKR_WORDS_H

#include <stddef.h>
#include <stdint.h>

#include "table/pipetable.h"

/* The tables of data/words.md; the name of its first column tells a table. */
enum words_table {
	WORDS_MARKERS,
	WORDS_INTRODUCERS,
	WORDS_FILLERS,
	WORDS_FOREIGN,
	WORDS_TEXTS,
	WORDS_GRAMMAR,
	WORDS_MEASURES,
	WORDS_THINGS,
	WORDS_COMMON,
	WORDS_RANGES,
	WORDS_SHAPES,
	WORDS_LIBRARIES,
	WORDS_TABLES,
};

/* What a row's second column says of it; the first choice is 0. */
enum {
	WORDS_ANY = 0, /* of introducers and fillers */
	WORDS_ANCHORED = 1,
	WORDS_NAMED = 2,
	WORDS_SAID = 3,
	WORDS_HEX = 4,
	WORDS_BLANK = 1,
	WORDS_NO = 0, /* of shapes and things; a shape counts more and more */
	WORDS_YES = 1,
	WORDS_ALWAYS = 2,
	WORDS_NEVER = 3,
};

/* One row; texts stay where they were read from. */
struct words_row {
	const char *text; /* of the first column, without its code span */
	const char *file; /* for messages: where the row stands */
	unsigned int line;
	uint32_t first; /* of ranges; a common number is one of its own */
	uint32_t last;
	unsigned char table;  /* enum words_table */
	unsigned char choice; /* of the second column */
};

/* The rows of one file. */
struct words {
	const struct words_row *rows;
	size_t count;
};

struct words_file;

/*
 * The rows of data/words.md, which are compiled in. NULL when memory is short.
 * The caller frees them with words_file_free.
 */
struct words_file *words_builtin(void);

/*
 * Reads a file of such tables. TEXT (LENGTH bytes and a writable one behind
 * it) is taken over; PATH must outlive the result. Returns NULL when memory is
 * short. Where the text is not as it should be, fault->reason says why and is
 * NULL otherwise; the fault lies in the result. The caller frees the result
 * with words_file_free.
 */
struct words_file *words_file_read(const char *path, char *text, size_t length,
				   struct pipetable_fault *fault);
void words_file_free(struct words_file *file);
struct words words_file_rows(const struct words_file *file);

/* "introducers" for WORDS_INTRODUCERS: what a reader calls the table. */
const char *words_table_title(enum words_table table);

#endif
