/* SPDX-License-Identifier: MIT */
/* filter: reads logs and says, line by line, what their codes mean. */
#ifndef CKR_FILTER_H
#define CKR_FILTER_H

#include <stdbool.h>

#include "filter/mode.h"
#include "print/format.h"
#include "scan/scan.h"
#include "table/table.h"

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
 * Prints what is due at the end, reports a failure of output, and gives the
 * hint of filter_options.hints. Returns true when a code was met (with
 * filter_options.all, CKR_OK is one).
 */
bool filter_finish(struct filter *filter);

#endif
