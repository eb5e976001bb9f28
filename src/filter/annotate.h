/* SPDX-License-Identifier: MIT */
/* annotate: puts a line with what its codes mean into the output. */
#ifndef CKR_ANNOTATE_H
#define CKR_ANNOTATE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/output.h"
#include "filter/commentcache.h"
#include "scan/scan.h"
#include "table/table.h"

struct annotate {
	const struct table *table;
	struct output *output;
	struct commentcache *comments;
	bool describe; /* the description instead of the summary */
	bool names;    /* the other half behind each code */
	bool color;
};

/* A line whose codes are known. */
struct annotate_line {
	const char *text;
	const struct hit *hits;
	size_t count;
	const struct hit *told; /* the codes to say something of */
	size_t told_count;
};

/*
 * Adds what stands behind a line: two blanks, "# ", and NAME (0x...): summary
 * for each code, joined by "; ".
 */
void annotate_comment(const struct annotate *annotate,
		      const struct hit *told, size_t count);

/*
 * Adds a line from FROM up to TO, its codes in colour where that is wanted,
 * and with .names the other half of each code behind it; what stands beside a
 * code already is not said again.
 */
void annotate_line(const struct annotate *annotate,
		   const struct annotate_line *line, size_t from, size_t to);

#endif
