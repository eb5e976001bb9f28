/* SPDX-License-Identifier: MIT */
/* answer: whether a function may return a value, and what says so. */
#ifndef CKR_ANSWER_H
#define CKR_ANSWER_H

#include <stdbool.h>
#include <stdint.h>

#include "table/function.h"
#include "table/table.h"

/* There are these four answers and no others. */
enum answer_kind {
	ANSWER_LISTED, /* the standard lists it for the function */
	ANSWER_NAMED,  /* its text names it for the function */
	ANSWER_CLASS,  /* the class of the value allows it (section 5.1) */
	ANSWER_NONE,   /* the standard gives no reason to expect it */
};

/* A text that does not apply is NULL; texts are markdown cells. */
struct answer {
	enum answer_kind kind;
	const char *section; /* of the version in force */
	/* a clause: what the text says; a sentence for ANSWER_CLASS */
	const char *why;
	const char *scope; /* "any function ...", where that is said of many */
	/* what the text says against a list that has the value */
	const char *against_section;
	const char *against;
	bool borrowed; /* it passes on what another function returned */
};

/* The version of the standard that answers are from, as "3.2". */
const char *answer_version(void);

/*
 * The answer for a value as SOURCE defines it; never NULL. Two functions for
 * which the text says the same thing have the same answer, by its address.
 */
const struct answer *answer_find(const struct function *function,
				 const struct table_source *source,
				 uint32_t value);

/* "listed", "named", "class" or "none". */
const char *answer_word(enum answer_kind kind);

#endif
