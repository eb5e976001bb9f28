/* SPDX-License-Identifier: MIT */
/* context: whether a token stands where a return value stands. */
#ifndef CKR_CONTEXT_H
#define CKR_CONTEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A line of a log, not terminated, and what is asked of it more than once. A
 * line may be a mebibyte of rubbish, so nothing may be searched for anew for
 * each of its tokens.
 */
struct context_line {
	const char *text;
	size_t length;
	bool pkcs11; /* it is about PKCS #11, says the user */
	bool speaks_known;
	bool speaks;
	bool function_known;
	size_t function; /* where the first Cryptoki function is; or length */
};

void context_line_init(struct context_line *line, const char *text,
		       size_t length, bool pkcs11);

/* True when the line speaks of PKCS #11 (words_speak), or is said to. */
bool context_line_speaks(struct context_line *line);

/* A token in a line. */
struct context_token {
	struct context_line *line;
	size_t start;
	size_t end;
	bool symbol; /* a name without CKR_ */
	bool hex;    /* a number written with 0x */
	bool negative;
	uint32_t value; /* of a number, if it is a code */
};

/* How sure the words before a token make it that it is a return value. */
enum context_place {
	CONTEXT_NONE,    /* it stands elsewhere */
	CONTEXT_FOREIGN, /* it belongs to another system */
	CONTEXT_WEAK,    /* behind a general word such as "error" */
	CONTEXT_STRONG,  /* behind a Cryptoki function, rv or CKR */
};

/* Where a number stands: what is before it, between, and behind it. */
enum context_place context_of_number(const struct context_token *token);

/* True when the last word of note before a token is another system's. */
bool context_is_foreign(const struct context_token *token);

/* Where a bare symbol (PIN_INCORRECT) stands. */
enum context_place context_of_symbol(const struct context_token *token);

#endif
