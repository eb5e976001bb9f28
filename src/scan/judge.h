/* SPDX-License-Identifier: MIT */
/* judge: whether a token stands where a return value stands. */
#ifndef CKR_JUDGE_H
#define CKR_JUDGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "scan/context.h"
#include "scan/line.h"
#include "scan/verdict.h"

/* A token that may be a return value. */
struct judge_token {
	size_t start;
	size_t end;
	bool is_symbol; /* a name without CKR_ */
	bool is_hex;    /* a number written with 0x */
	bool is_bare;   /* hexadecimal by its letters: b3 */
	bool is_common; /* it means other things too */
	uint32_t value;
};

/* How sure the words before a token make it that it is a return value. */
enum judge_place {
	JUDGE_NONE,   /* it stands elsewhere, or belongs to another system */
	JUDGE_WEAK,   /* behind a general word such as "error" */
	JUDGE_STRONG, /* behind a Cryptoki function, rv or CKR */
};

struct judgement {
	enum judge_place place;
	enum verdict_reason reason;
	unsigned int needs;
	struct context_word word; /* that decided, if one did */
};

/* Where a token stands, by what is before it and by what ends it. */
struct judgement judge_place(const struct context *context, struct line *line,
			     const struct judge_token *token);

#endif
