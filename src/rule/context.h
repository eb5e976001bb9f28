/* SPDX-License-Identifier: MIT */
/* context: what a line has told so far of the numbers that follow. */
#ifndef CKR_CONTEXT_H
#define CKR_CONTEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "words/line.h"
#include "words/meaning.h"
#include "words/word.h"

/* No place in a line. */
#define CONTEXT_NOWHERE SIZE_MAX

/* A word of the line, and the row of the table that has it. */
struct context_word {
	size_t start;
	size_t end;
	const struct words_row *row;
};

/* What is known of an introducer, or a function, and of what followed it. */
enum {
	CHAIN_ALIVE = 1 << 0, /* only separators, fillers, arguments followed */
	CHAIN_DIRECT = 1 << 1, /* it is a function, and no word followed */
	CHAIN_HAS_FUNCTION = 1 << 2,  /* it begins with a function */
	CHAIN_OF_FUNCTION = 1 << 3,   /* right before the introducer is one */
	CHAIN_INTRODUCED = 1 << 4,    /* an introducer is before the function */
	CHAIN_TAKES_ANY = 1 << 5,     /* the introducer takes any number */
	CHAIN_TAKES_DECIMAL = 1 << 6, /* a decimal one too, if it is anchored */
	CHAIN_NEAR = 1 << 7,  /* a marker stood shortly before the introducer */
	CHAIN_OWN = 1 << 8,   /* the introducer has a marker in itself */
	CHAIN_COLON = 1 << 9, /* a colon followed */
	CHAIN_BEHIND_FUNCTION = 1 << 10, /* one is anywhere before it */
	CHAIN_ASSIGNED = 1 << 11,        /* ":", "=" or ">" followed */
	CHAIN_WANTS_BLANK = 1 << 12, /* a filler that blanks alone may follow */
	CHAIN_SPOILED = 1 << 13,     /* ":" or "=" followed it */
	CHAIN_LOOSE = 1 << 14,       /* a comma or the like stood between */
	CHAIN_MEASURED = 1 << 15,    /* a measure was named before it */
	CHAIN_SAID = 1 << 16,      /* "failed": as a key, it counts how often */
	CHAIN_OF_OTHERS = 1 << 17, /* right before it is an identifier */
};

struct context_chain {
	unsigned int flags;
	unsigned int fillers;
	struct context_word word; /* the introducer, or the function */
};

/* The colon of "failed: The PIN is incorrect (0xA0)", and what was before. */
enum {
	MESSAGE_OPEN = 1, /* an introducer, ":" and then words only */
	MESSAGE_FOREIGN = 2,
	MESSAGE_BEHIND_FUNCTION = 4,
};

/* The state of a line. */
struct context {
	bool pkcs11; /* the line is about PKCS #11, says the user */
	bool speaks;
	bool is_foreign;
	bool in_uri;
	bool after_stop;      /* the last mark was a full stop */
	unsigned int between; /* the marks since the last word */
	unsigned int gap;     /* and how many marks and runs of blanks */
	unsigned int words;   /* how many so far */
	unsigned int message; /* now, and when the last "(" was met */
	unsigned int bracketed;
	unsigned int depth;    /* of the parentheses behind the chain */
	unsigned int measured; /* how many words when a measure was met */
	size_t function;       /* where the first one begins */
	size_t introduced;     /* where the last introducer ends */
	size_t marker;         /* where the last words of these kinds begin */
	size_t measure;
	size_t stop; /* the last mark that parts clauses, and the one before */
	size_t earlier_stop;
	size_t reach;       /* behind this a report of a function goes on */
	size_t reporter;    /* where the function begins, or its marker */
	size_t parenthesis; /* the first one behind the chain, if depth > 0 */
	unsigned int last_kinds; /* of the last word */
	unsigned int last_classes;
	struct context_chain chain;
	struct context_chain kept;   /* before the parenthesis that is open */
	struct context_word foreign; /* the last of another system */
	struct context_word last;    /* of all; before the first it is empty */
};

void context_begin(struct context *context, bool pkcs11);

/* The line goes on with blanks, another mark, or a word. */
static inline void context_blank(struct context *context)
{
	context->gap++;
	context->in_uri = false;
	if (context->after_stop)
		context->reach = CONTEXT_NOWHERE;
	context->after_stop = false;
}
void context_mark(struct context *context, struct line *line, size_t at,
		  char mark);
void context_word(struct context *context, struct line *line,
		  const struct word *word, const struct meaning *meaning);

/* The chain's flags as they are where the line has come to. */
unsigned int context_chain(const struct context *context);

#endif
