/* SPDX-License-Identifier: MIT */
/* numeral: a number or a name in a line that may be a return value. */
#ifndef CKR_NUMERAL_H
#define CKR_NUMERAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "scan/context.h"
#include "scan/notation.h"
#include "scan/scanner.h"

struct candidate {
	uint32_t value;
	size_t start;
	size_t end;
	bool counts; /* it is one, if what it needs turns up in the line */
	unsigned int needs;
	bool is_name;
	struct table_entry named; /* see scan.h */
	enum context_reason reason;
	struct context_word word;
	const struct words_row *reason_row;
};

/*
 * Judges a word that may be a number. False when it is none, or no code, or,
 * unless all are WANTED, when nothing introduces it. The context is that before
 * the word.
 */
bool candidate_number(const struct scanner *scanner,
		      const struct context *context,
		      const struct shapes_seen *seen, struct line *line,
		      const struct word *word, bool wanted,
		      struct candidate *candidate);

/*
 * With --pkcs11, a line that is nothing but a code has it, with what uniq -c
 * puts before it or without: true when the token is all of the line.
 */
bool candidate_is_line(const struct context *context, struct line *line,
		       size_t start, size_t end);

/* Judges a word by what it means (symbol.c). False when it is no name of a code. */
bool candidate_name(const struct scanner *scanner,
		    const struct context *context,
		    const struct shapes_seen *seen, struct line *line,
		    const struct word *word,
		    const struct meaning *meaning,
		    struct candidate *candidate);

#endif
