/* SPDX-License-Identifier: MIT */
/* filter: reads logs and says, line by line, what their codes mean. */
#ifndef CKR_FILTER_H
#define CKR_FILTER_H

#include <stdbool.h>

#include "print/format.h"
#include "scan/scan.h"
#include "table/table.h"

enum filter_mode {
	FILTER_COMMENT, /* the line, and a comment at its end */
	FILTER_INLINE,  /* the line, with the other half behind each code */
	FILTER_COUNT,   /* no lines; a table at the end */
	FILTER_QUIET,   /* nothing; only whether there was a code */
	FILTER_RECORDS, /* a record for each code */
};

struct filter_options {
	enum filter_mode mode;
	bool all;        /* CKR_OK too */
	bool only;       /* only lines that carry a code */
	bool describe;   /* the description instead of the summary */
	bool once;       /* a comment only where a code is met first */
	bool every_line; /* do not skip lines that do not look it */
	bool color;
};

/* Lines are looked at up to this length; all of them pass through whole. */
enum { FILTER_LINE_LIMIT = 1 << 20 };

struct filter;

/*
 * Returns a filter that writes to a descriptor: lines, or records and tables
 * in the form that FORMAT tells (not to its stream, which may be NULL). NULL
 * when memory is short. The caller frees it with filter_free.
 */
struct filter *filter_new(const struct table *table,
			  const struct scanner *scanner,
			  const struct filter_options *options,
			  const struct format *format, int descriptor);
void filter_free(struct filter *filter);

/*
 * Reads a descriptor to its end. A fault of reading is reported under NAME,
 * with what came before it passed on. Where lines are printed, an unfinished
 * last line goes on in the next descriptor, as cat would have it. NAME must
 * stay until filter_finish. Returns false when going on is of no use: output
 * has failed, or FILTER_QUIET has its answer.
 */
bool filter_read(struct filter *filter, int descriptor, const char *name);

/*
 * Prints what is due at the end, and reports a failure of output. Returns
 * true when a code was met (with filter_options.all, CKR_OK is one).
 */
bool filter_finish(struct filter *filter);

#endif
