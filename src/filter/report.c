/* SPDX-License-Identifier: MIT */
/* report: what is said of the codes in one line, in each of the modes. */
#include <config.h>

#include "filter/report.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/printer.h"
#include "filter/annotate.h"
#include "filter/commentcache.h"
#include "filter/tally.h"
#include "filter/why.h"
#include "print/comment.h"
#include "print/restcache.h"

/* What is told of one line, however long. */
enum { MOST_HITS = 1024 };

struct report {
	const struct table *table;
	struct scan *scan;
	struct filter_options options;
	struct printer printer;
	struct annotate annotate;
	struct commentcache comments;
	struct tally *tally;  /* for FILTER_COUNT and --once, else NULL */
	bool met;             /* a code, in any line */
	struct format format; /* of records */

	bool has_header; /* of the records of --why */

	/* Of the line that was judged last: */
	const char *text;
	const struct hit *hits;
	size_t count;
	const struct verdict *verdicts; /* with --why */
	size_t verdict_count;
	struct hit told[MOST_HITS]; /* each code once */
	size_t told_count;
};

static bool allocate(struct report *report, int descriptor)
{
	const struct filter_options *options = &report->options;

	if (options->mode == FILTER_COUNT || options->once) {
		report->tally = tally_new();
		if (!report->tally)
			return false;
	}
	return printer_open(&report->printer, descriptor);
}

struct report *report_new(const struct table *table,
			  const struct scanner *scanner,
			  const struct filter_options *options,
			  const struct format *format, int descriptor)
{
	struct report *report = calloc(1, sizeof(*report));

	if (!report)
		return NULL;
	report->table = table;
	report->scan = scan_new(scanner, MOST_HITS, options->why);
	report->options = *options;
	report->annotate.table = table;
	report->annotate.output = &report->printer.output;
	report->annotate.comments = &report->comments;
	report->annotate.describe = options->describe;
	report->annotate.names = options->mode == FILTER_INLINE;
	report->annotate.color = options->color;
	if (!report->scan || !allocate(report, descriptor)) {
		report_free(report);
		return NULL;
	}
	report->format = *format;
	report->format.out = report->printer.out;
	report->format.printer = &report->printer;
	if (options->mode == FILTER_RECORDS)
		report->format.rests = calloc(1, sizeof(struct restcache));
	return report;
}

void report_free(struct report *report)
{
	if (!report)
		return;
	printer_free(&report->printer);
	tally_free(report->tally);
	scan_free(report->scan);
	commentcache_clear(&report->comments);
	restcache_free(report->format.rests);
	free(report);
}

bool report_prints_lines(const struct report *report)
{
	return report->options.mode == FILTER_COMMENT ||
	       report->options.mode == FILTER_INLINE;
}

void report_pass(struct report *report, const char *text, size_t length)
{
	/* One of them may have been asked about by report_settled. */
	if (length > 0)
		scan_begin(report->scan);
	if (report_prints_lines(report) && !report->options.only)
		output_add(&report->printer.output, text, length);
}

/* The code in the line that a hit says again, or NULL. */
static struct hit *find_told(struct report *report, const struct hit *hit)
{
	for (size_t i = 0; i < report->told_count; i++)
		if (hit_is_same(&report->told[i], hit))
			return &report->told[i];
	return NULL;
}

/* Each code once a line: a number and its own name are one code. */
static void choose_told(struct report *report)
{
	report->told_count = 0;
	for (size_t i = 0; i < report->count; i++) {
		const struct hit *hit = &report->hits[i];
		struct hit *told = find_told(report, hit);

		if (!told)
			report->told[report->told_count++] = *hit;
		else if (!told->named.row)
			told->named = hit->named;
	}
}

/* How often the code has been met; a name to which its number leads is one. */
static uint64_t tally(struct report *report, const struct hit *hit)
{
	static const struct table_entry number = { NULL, NULL };
	bool is_number =
		!hit->named.row || table_speaks_for(report->table, &hit->named);

	return tally_add(report->tally, hit->value,
			 is_number ? &number : &hit->named);
}

/* --count counts here, and --once drops what was met in an earlier line. */
static void tally_told(struct report *report)
{
	bool drops = report->options.mode != FILTER_COUNT;
	size_t kept = 0;

	for (size_t i = 0; i < report->told_count; i++)
		if (tally(report, &report->told[i]) == 1 || !drops)
			report->told[kept++] = report->told[i];
	report->told_count = kept;
}

static struct record_place place_of(const char *file, uint64_t number,
				    const char *line, const struct hit *hit)
{
	return (struct record_place){
		.file = file,
		.line = number,
		.column = hit->start + 1,
		.token = line + hit->start,
		.token_length = hit->length,
		.named = hit->named.row,
	};
}

static void print_records(struct report *report, const char *name,
			  uint64_t number, const char *line)
{
	for (size_t i = 0; i < report->told_count; i++) {
		const struct hit *hit = &report->told[i];
		struct record_place place = place_of(name, number, line, hit);
		struct record record = { .place = &place };
		size_t claimants;

		if (format_again(&report->format, &place, hit->value) ||
		    !comment_record(report->table, hit->value, &hit->named,
				    &record, &claimants))
			continue;
		format_record(&report->format, report->table, &record);
	}
}

/* --why: of each token that might be a code. */
static void print_verdicts(struct report *report, const char *name,
			   uint64_t number)
{
	if (!report->has_header)
		why_header(report->printer.out, report->format.kind);
	report->has_header = true;
	for (size_t i = 0; i < report->verdict_count; i++) {
		const struct verdict *verdict = &report->verdicts[i];
		struct record_place place =
			place_of(name, number, report->text, &verdict->hit);

		why_record(report->printer.out, report->format.kind, &place,
			   report->text, verdict);
		if (!printer_works(&report->printer))
			break;
	}
}

static void comment_on_verdicts(struct report *report)
{
	const char *between = "  # ";
	struct stream stream;

	stream_open(&stream, report->printer.out);
	for (size_t i = 0; i < report->verdict_count; i++) {
		stream_puts(&stream, between);
		why_say(&stream, report->text, &report->verdicts[i]);
		between = "; ";
	}
	stream_flush(&stream);
	printer_collect(&report->printer);
}

bool report_judge(struct report *report, const char *name, uint64_t number,
		  const char *line, size_t length)
{
	scan_go_on(report->scan, line, length, true);
	report->text = line;
	report->hits = scan_hits(report->scan, &report->count);
	report->verdicts = scan_verdicts(report->scan, &report->verdict_count);
	scan_begin(report->scan);
	if (report->options.why && report->options.mode == FILTER_RECORDS)
		print_verdicts(report, name, number);
	if (report->count == 0)
		return false;
	report->met = true;
	choose_told(report);
	if (report->tally)
		tally_told(report);
	if (report->options.mode == FILTER_RECORDS && !report->options.why)
		print_records(report, name, number, line);
	return true;
}

size_t report_settled(struct report *report, const char *line, size_t length)
{
	scan_go_on(report->scan, line, length, false);
	return scan_settled(report->scan);
}

/* Whether the judged line is printed at all. */
static bool is_wanted(const struct report *report)
{
	return report_prints_lines(report) &&
	       (report->count > 0 || !report->options.only);
}

void report_put(struct report *report, const char *line, size_t from, size_t to)
{
	struct annotate_line marked = {
		.text = line,
		.hits = report->hits,
		.count = report->count,
		.told = report->told,
		.told_count = report->told_count,
	};

	if (!is_wanted(report))
		return;
	if (report->count > 0 &&
	    (report->annotate.names || report->annotate.color))
		annotate_line(&report->annotate, &marked, from, to);
	else
		output_add(&report->printer.output, line + from, to - from);
}

void report_put_rest(struct report *report, const char *text, size_t length)
{
	if (is_wanted(report))
		output_add(&report->printer.output, text, length);
}

void report_end(struct report *report, const char *ending, size_t length)
{
	if (report->options.why && is_wanted(report))
		comment_on_verdicts(report);
	else if (report->options.mode == FILTER_COMMENT && report->count > 0)
		annotate_comment(&report->annotate, report->told,
				 report->told_count);
	report_put_rest(report, ending, length);
}

void report_prompt(struct report *report, const char *text, size_t length)
{
	output_add(&report->printer.output, text, length);
	(void)report_flush(report);
}

bool report_flush(struct report *report)
{
	return printer_flush(&report->printer);
}

bool report_is_settled(const struct report *report)
{
	return report->printer.output.error != 0 ||
	       (report->options.mode == FILTER_QUIET && report->met);
}

static size_t longest_name(const struct report *report,
			   const struct tally_row *rows, size_t count)
{
	size_t longest = 0;

	for (size_t i = 0; i < count; i++) {
		char name[RECORD_NAME_SIZE];
		struct record record;
		size_t claimants;

		if (!comment_record(report->table, rows[i].value,
				    &rows[i].named, &record, &claimants))
			continue;
		record_name(&record, name);
		if (strlen(name) > longest)
			longest = strlen(name);
	}
	return longest;
}

static void print_counts(struct report *report)
{
	size_t count;
	const struct tally_row *rows = tally_rows(report->tally, &count);
	size_t width = longest_name(report, rows, count);

	for (size_t i = 0; i < count; i++) {
		struct record record = { .count = rows[i].count };
		size_t claimants;

		if (!comment_record(report->table, rows[i].value,
				    &rows[i].named, &record, &claimants))
			continue;
		format_count(&report->format, report->table, &record, width);
		if (!printer_works(&report->printer))
			break;
	}
	if (tally_lost(report->tally) > 0)
		diag_note("--count", "%" PRIu64 " more codes of too many kinds",
			  tally_lost(report->tally));
}

bool report_finish(struct report *report)
{
	if (report->options.mode == FILTER_COUNT)
		print_counts(report);
	(void)printer_finish(&report->printer);
	return report->met;
}
