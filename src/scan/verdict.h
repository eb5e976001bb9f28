/* SPDX-License-Identifier: MIT */
/* verdict: what was decided about a token of a line, and why. */
#ifndef CKR_VERDICT_H
#define CKR_VERDICT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "scan/context.h"

/* What was decided about a token that might be a return value, and why. */
struct verdict {
	uint32_t value;
	size_t start;
	size_t length;
	bool counts;
	unsigned int needs;
	enum context_reason reason;
	struct context_word word;    /* that decided; empty if none did */
	const struct words_row *row; /* that decided, or NULL */
};

#endif
