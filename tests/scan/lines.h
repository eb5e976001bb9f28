/* SPDX-License-Identifier: MIT */
/* lines: makes lines of logs out of what the tables have, of all kinds. */
#ifndef CKR_LINES_H
#define CKR_LINES_H

#include <stddef.h>
#include <stdint.h>

#include "table/table.h"
#include "words/words.h"

/* LINES_PIECE is more than the length of a piece. */
enum { LINES_LONGEST = 1024, LINES_PIECE = 160 };

struct users;

/* What lines are made of; the state must not be 0. */
struct lines {
	struct table_entry *entries;
	size_t entry_count;
	struct words_file *file;
	struct words words; /* the rows of the file */
	const struct users *users; /* whose rows come too; NULL: nobody's */
	uint64_t state;
};

/* The caller keeps the table; the program ends where memory is short. */
struct lines lines_new(const struct table *table, uint64_t seed);
void lines_free(struct lines *lines);

/* A line without newline, not terminated; returns its length. */
size_t lines_make(struct lines *lines, char line[LINES_LONGEST]);

/* One piece of such a line: a number, a name, a row, a mark ...; a string. */
void lines_piece(struct lines *lines, char piece[LINES_PIECE]);

/*
 * A number below a limit. By Vigna's xorshift64*: one of 32 bits has come round
 * after some forty million lines.
 */
uint32_t lines_random(struct lines *lines, uint32_t limit);
uint32_t lines_below(uint64_t *state, uint32_t limit);

#endif
