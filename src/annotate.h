/* SPDX-License-Identifier: MIT */
/* annotate: puts a line with what its codes mean into the output. */
#ifndef CKR_ANNOTATE_H
#define CKR_ANNOTATE_H

#include <stdbool.h>
#include <stddef.h>

#include "output.h"
#include "scan.h"
#include "table.h"

struct annotate {
	const struct table *table;
	struct output *output;
	bool describe;
	bool color;
};

/*
 * Adds what stands behind a line: two blanks, "# ", and NAME (0x...): summary
 * for each code once, joined by "; ".
 */
void annotate_comment(const struct annotate *annotate,
		      const struct scan_hit *hits, size_t count);

/*
 * Adds a line from FROM on, with the other half of each code behind it; a
 * code whose other half stands beside it is left as it is.
 */
void annotate_inline(const struct annotate *annotate, const char *line,
		     size_t from, size_t length, const struct scan_hit *hits,
		     size_t count);

/* Adds a line from FROM on, its codes in colour. */
void annotate_colored(const struct annotate *annotate, const char *line,
		      size_t from, size_t length, const struct scan_hit *hits,
		      size_t count);

#endif
