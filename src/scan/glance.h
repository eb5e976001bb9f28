/* SPDX-License-Identifier: MIT */
/* glance: what one word tells of a line that is not read. */
#ifndef CKR_GLANCE_H
#define CKR_GLANCE_H

#include <stdbool.h>

#include "words/recall.h"
#include "words/scanner.h"

/* Starts zeroed, but for these two. */
struct glance {
	const struct scanner *scanner;
	bool skips_headings; /* no shape has its code in one */
	struct recall recall;
};

/*
 * True when the word around a place may make its line one of ours. If not,
 * *next is the first place of which another word tells. The text begins a line,
 * and goes on to END.
 */
bool glance_at(struct glance *glance, const char *text, const char *place,
	       const char *end, const char **next);

#endif
