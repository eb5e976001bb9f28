/* SPDX-License-Identifier: MIT */
/* users: tables of users' own, made at random. */
#ifndef CKR_USERS_H
#define CKR_USERS_H

#include <stddef.h>
#include <stdint.h>

#include "table/markdown.h"
#include "table/table.h"
#include "words/scanner.h"
#include "words/words.h"

enum { USERS_FILES = 12 };

/* Rows for all tables of the filter, and codes. */
struct users {
	struct words_file *files[USERS_FILES];
	size_t file_count;
	struct markdown codes;
};

/*
 * Makes tables and adds their codes to a table, which must not outlive them.
 * Another state makes others; it must not be 0. Where memory is short, the
 * program ends.
 */
void users_make(struct users *users, struct table *table, uint64_t *state);
void users_free(struct users *users);

/* Adds the rows to a scanner; what it refuses is left out. */
void users_teach(const struct users *users, struct scanner *scanner);

/* A row, chosen at random; they cannot be empty. */
const struct words_row *users_row(const struct users *users, uint64_t *state);

#endif
