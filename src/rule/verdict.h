/* SPDX-License-Identifier: MIT */
/* verdict: what was decided about a token of a line, and why. */
#ifndef CKR_VERDICT_H
#define CKR_VERDICT_H

#include <stdbool.h>

#include "rule/context.h"
#include "rule/hit.h"

/* Why a token is a return value, or not. */
enum verdict_reason {
	VERDICT_NOTHING_BEFORE, /* that introduces it */
	VERDICT_INTRODUCED,
	VERDICT_OF_FUNCTION, /* it is what a function returned */
	VERDICT_ENDS_MESSAGE,
	VERDICT_IS_FOREIGN,   /* the last owner named is another system */
	VERDICT_HEX_ONLY,     /* digits alone do not count behind it */
	VERDICT_IS_QUOTED,    /* "32" */
	VERDICT_NOT_ANCHORED, /* a decimal number without PKCS #11 near */
	VERDICT_IS_COMMON,    /* a number that means other things too */
	VERDICT_IN_RANGE,     /* of another system */
	VERDICT_IS_COUNTER,   /* "failed": 3 */
	VERDICT_IS_MEASURE,   /* a length, a limit */
	VERDICT_GOES_ON,      /* a statement goes on behind it */
	VERDICT_IS_THING,     /* attribute (0x102) */
	VERDICT_IN_URI,
	VERDICT_PART_OF_MORE,  /* of a date, a version, a path */
	VERDICT_FOREIGN_TEXT,  /* the text of another system's error follows */
	VERDICT_COUNTS_THINGS, /* 5 slots */
	VERDICT_BY_SHAPE,
	VERDICT_BY_NAME,
	VERDICT_BY_LIBRARY,  /* an OpenSSL error */
	VERDICT_BY_SENTENCE, /* the standard's description */
	VERDICT_IN_SENTENCE, /* that of another value */
	VERDICT_BESIDE_NAME,
	VERDICT_BESIDE_NUMBER,
	VERDICT_IS_LINE,     /* the line is nothing else */
	VERDICT_SILENT_LINE, /* nothing in the line speaks of PKCS #11 */
	VERDICT_NO_FUNCTION, /* only a function in the line would do */
	VERDICT_REASONS,
};

/* What was decided about a token that might be a return value. */
struct verdict {
	struct hit hit; /* what it is if it counts */
	bool counts;    /* if what the hit needs turns up in the line */
	enum verdict_reason reason;
	struct context_word word; /* that decided, and the row; or empty */
};

struct pieces_seen;
struct recall;
struct scanner;

/* What there is to judge a token by: the rows, and the line up to it. */
struct evidence {
	const struct scanner *scanner;
	const struct context *context;
	const struct pieces_seen *seen;
	struct recall *recall;
	struct line *line;
};

#endif
