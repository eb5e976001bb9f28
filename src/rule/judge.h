/* SPDX-License-Identifier: MIT */
/* judge: whether a token stands where a return value stands. */
#ifndef CKR_JUDGE_H
#define CKR_JUDGE_H

#include "rule/context.h"
#include "rule/verdict.h"
#include "words/line.h"
#include "words/token.h"

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
			     const struct token *token);

#endif
