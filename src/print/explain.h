/* SPDX-License-Identifier: MIT */
/* explain: what stands below the description of a return value. */
#ifndef CKR_EXPLAIN_H
#define CKR_EXPLAIN_H

#include <stdio.h>

#include "base/text.h"
#include "table/function.h"
#include "table/record.h"

enum { EXPLAIN_INDENT = 4 };

/*
 * What nobody should miss: that a source is unconfirmed is left to
 * explain_at_length, but whose range an unclaimed vendor's value lies in, a
 * vendor bit over a standard code, and that a number may be somebody else's, are
 * said here. Often nothing.
 */
void explain_briefly(FILE *out, const struct text_style *style,
		     const struct table *table, const struct record *record);

/* Whether this function may return the value, and what says so. */
void explain_in(FILE *out, const struct text_style *style,
		const struct record *record, const struct function *function);

/*
 * --verbose: summary, what to check, versions, functions, kin, source. Where
 * FUNCTION is given, what concerns it stands first, and what concerns other
 * functions only is left out.
 */
void explain_at_length(FILE *out, const struct text_style *style,
		       const struct table *table, const struct record *record,
		       const struct function *function);

#endif
