/* SPDX-License-Identifier: MIT */
/* trace: what traces of calls are full of, and what has no code in it. */
#ifndef CKR_TRACE_H
#define CKR_TRACE_H

#include <stdbool.h>

/* True when the next number behind a place is 0: "Returned:  0 CKR_OK". */
bool trace_leads_to_zero(const char *place, const char *end);

/*
 * The end of the function at a place when its line has nothing else but a
 * number: "12: C_Login" heads a call. NULL when it is not so. TEXT begins a
 * line and goes on to END.
 */
const char *trace_heading_end(const char *text, const char *place,
			      const char *end);

/*
 * The end of the CKR_OK at a place, if a blank stands before it and a newline
 * behind; else NULL.
 */
const char *trace_success_end(const char *text, const char *place,
			      const char *end);

/* True when a shape may have its code in such a line: as its number. */
bool trace_heads_with_code(const char *shape);

#endif
