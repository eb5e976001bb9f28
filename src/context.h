/* SPDX-License-Identifier: MIT */
/* context: whether a token stands where a return value stands. */
#ifndef CKR_CONTEXT_H
#define CKR_CONTEXT_H

#include <stdbool.h>
#include <stddef.h>

/* A token in a line of a log; the line is not terminated. */
struct context_token {
	const char *line;
	size_t length; /* of the line */
	size_t start;  /* of the token */
	size_t end;
	bool symbol; /* a name without CKR_ */
	bool hex;    /* a number written with 0x */
	bool negative;
	bool pkcs11; /* the line is about PKCS #11, says the user */
};

/* How sure the words before a token make it that it is a return value. */
enum context_place {
	CONTEXT_NONE,	 /* it stands elsewhere */
	CONTEXT_FOREIGN, /* it belongs to another system */
	CONTEXT_WEAK,	 /* behind a general word such as "error" */
	CONTEXT_STRONG,	 /* behind a Cryptoki function, rv or CKR */
};

/* Where a number stands: what is before it, between, and behind it. */
enum context_place context_of_number(const struct context_token *token);

/* True when the last word of note before a token is another system's. */
bool context_is_foreign(const struct context_token *token);

/* Where a bare symbol (PIN_INCORRECT) stands. */
enum context_place context_of_symbol(const struct context_token *token);

#endif
