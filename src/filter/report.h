/* SPDX-License-Identifier: MIT */
/* report: what is said of the codes in one line, in each of the modes. */
#ifndef CKR_REPORT_H
#define CKR_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "filter/mode.h"
#include "print/format.h"
#include "scan/scan.h"
#include "table/table.h"

struct report;

/* As filter_new, which see. The caller frees it with report_free. */
struct report *report_new(const struct table *table,
			  const struct scanner *scanner,
			  const struct filter_options *options,
			  const struct format *format, int descriptor);
void report_free(struct report *report);

/* Passes on complete lines that have no codes. They are not copied. */
void report_pass(struct report *report, const char *text, size_t length);

/*
 * A line that may have codes is told of in three steps: it is judged by its
 * text (as much of it as is looked at), then its text is put out, in one piece
 * or several, then its ending, with the comment in front. Nothing is copied:
 * the text must stay until report_flush. NAME and NUMBER are for records;
 * NULL stands for standard input. Returns whether the line has a code.
 */
bool report_judge(struct report *report, const char *name, uint64_t number,
		  const char *line, size_t length);
/*
 * How much of a line that is not complete yet has no code in it, whatever
 * follows. Its text so far must be the same from call to call, and in
 * report_judge.
 */
size_t report_settled(struct report *report, const char *line, size_t length);

/* Puts out LINE from FROM up to TO, its codes in colour or explained. */
void report_put(struct report *report, const char *line, size_t from,
		size_t to);
/* Puts out what stands behind the part that was looked at. */
void report_put_rest(struct report *report, const char *text, size_t length);
void report_end(struct report *report, const char *ending, size_t length);

/*
 * Puts out, and writes, the start of a line that is not complete yet and will
 * be judged later.
 */
void report_prompt(struct report *report, const char *text, size_t length);

bool report_flush(struct report *report);

/* True when lines are printed, not only what is found in them. */
bool report_prints_lines(const struct report *report);

/* True when nothing that follows changes anything: output has failed, or
 * --quiet has its answer. */
bool report_is_settled(const struct report *report);

/* As filter_finish. */
bool report_finish(struct report *report);

#endif
