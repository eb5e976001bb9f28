/* SPDX-License-Identifier: MIT */
/* trace: what traces of calls are full of, and what has no code in it. */
#ifndef CKR_TRACE_H
#define CKR_TRACE_H

#include <stdbool.h>

/* True when the next number behind a place is 0: "Returned:  0 CKR_OK". */
bool trace_leads_to_zero(const char *place, const char *end);

/*
 * True when the word from START to RUN, in a text that goes on to END, is all
 * that its line has, but for a number: "12: C_Login" heads a call.
 */
bool trace_is_heading(const char *text, const char *start, const char *run,
		      const char *end);

/* True when a shape may have its code in such a line: as its number. */
bool trace_heads_with_code(const char *shape);

#endif
