/* SPDX-License-Identifier: MIT */
/* filter: reads logs and says, line by line, what their codes mean. */
#include <config.h>

#include "filter/filter.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/input.h"
#include "base/newline.h"
#include "base/progress.h"
#include "filter/report.h"
#include "filter/silence.h"
#include "scan/sieve.h"
#include "words/line.h"

/*
 * As much as cat reads: it stays in the cache on its way (measured: twice as
 * much is no faster, half is slower).
 */
enum {
	READ_SIZE = 1 << 17,
	/*
	 * What is read begins at such a boundary, unless a long line is not
	 * at its end. Some processors copy to a place up to 31 bytes behind
	 * that of a page five times as slowly (measured: a gigabyte from a
	 * file is read in 0.12 s or 0.6).
	 */
	BOUNDARY = 64,
	BUFFER_SIZE = FILTER_LINE_LIMIT + BOUNDARY + READ_SIZE,
};
static_assert(BUFFER_SIZE % BOUNDARY == 0, "aligned_alloc wants it");

/*
 * The buffer holds complete lines only while they are worked on; between two
 * reads it holds at most one unfinished line, shorter than FILTER_LINE_LIMIT.
 */
struct filter {
	struct filter_options options;
	struct report *report;
	struct sieve *sieve;     /* NULL: every line is looked at */
	struct silence *silence; /* or NULL: say nothing */
	int output;              /* descriptor */
	const char *name;        /* of the input, for messages */
	const char *file; /* the same for records; NULL: standard input */
	uint64_t line;    /* number of the line at .start, for records */
	char *buffer;
	size_t start;    /* of the unfinished line */
	size_t end;      /* of what has been read */
	size_t searched; /* so far it has no newline */
	size_t passed;   /* bytes of that line which are out already */
	bool is_long;    /* that line's first part is judged, and out */
};

struct filter *filter_new(const struct table *table,
			  const struct scanner *scanner,
			  const struct filter_options *options,
			  const struct format *format, int descriptor)
{
	struct filter *filter = calloc(1, sizeof(*filter));

	if (!filter)
		return NULL;
	filter->options = *options;
	filter->output = descriptor;
	filter->line = 1;
	filter->buffer = aligned_alloc(BOUNDARY, BUFFER_SIZE);
	filter->report =
		report_new(table, scanner, options, format, descriptor);
	filter->silence =
		options->hints ? silence_new(table, scanner->hex) : NULL;
	if (!options->every_line)
		filter->sieve = sieve_new(scanner);
	if (!filter->buffer || !filter->report ||
	    (!filter->sieve && !options->every_line)) {
		filter_free(filter);
		return NULL;
	}
	return filter;
}

void filter_free(struct filter *filter)
{
	if (!filter)
		return;
	report_free(filter->report);
	sieve_free(filter->sieve);
	silence_free(filter->silence);
	free(filter->buffer);
	free(filter);
}

static void count_lines(struct filter *filter, const char *text,
			const char *end)
{
	if (filter->options.mode != FILTER_RECORDS)
		return;
	while (text < end &&
	       (text = memchr(text, '\n', (size_t)(end - text)))) {
		filter->line++;
		text++;
	}
}

static void pass_lines(struct filter *filter, const char *text, const char *end)
{
	report_pass(filter->report, text, (size_t)(end - text));
	count_lines(filter, text, end);
}

/* The part of a long line that is looked at ends where a word ends. */
static size_t looked_at(const char *line, size_t length)
{
	size_t looked = FILTER_LINE_LIMIT;

	if (length < FILTER_LINE_LIMIT)
		return length;
	while (looked > 0 && line_is_word(line[looked - 1]))
		looked--;
	return looked > 0 ? looked : FILTER_LINE_LIMIT;
}

/* Length of a line without the CR that may stand before its newline. */
static size_t without_cr(const char *line, size_t length)
{
	return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
}

/*
 * One complete line, or the last one without a newline. Returns whether it has
 * a code.
 */
static bool look_at_line(struct filter *filter, const char *line,
			 const char *end)
{
	size_t length = (size_t)(end - line);
	size_t body = length > 0 && end[-1] == '\n' ? length - 1 : length;
	size_t content = without_cr(line, body);
	bool has_code;

	has_code = report_judge(filter->report, filter->file, filter->line,
				line, looked_at(line, body));
	report_put(filter->report, line, filter->passed, content);
	report_end(filter->report, line + content, length - content);
	count_lines(filter, line, end);
	filter->passed = 0;
	return has_code;
}

/*
 * Complete lines: only those that the sieve holds back are looked at, and in a
 * flock of codes each: the sieve would hold it back.
 */
static void look_at_lines(struct filter *filter, const char *line,
			  const char *end)
{
	enum { FLOCK = 2 };
	unsigned int codes = 0; /* so many lines right before have one */

	while (line < end && !report_is_settled(filter->report)) {
		const char *found =
			filter->sieve && codes < FLOCK
				? sieve_next(filter->sieve, line, end)
				: line;
		const char *begin;

		if (found >= end)
			break;
		begin = newline_last(line, found);
		pass_lines(filter, line, begin);
		if (begin > line)
			codes = 0;
		line = newline_next(found, end);
		codes = look_at_line(filter, begin, line) ? codes + 1 : 0;
	}
	pass_lines(filter, line, end);
}

/* An unfinished line has reached the limit: it is judged by its start. */
static void begin_long_line(struct filter *filter)
{
	const char *line = filter->buffer + filter->start;
	size_t length = filter->end - filter->start;
	/* A CR may belong to the end of the line. */
	size_t content = without_cr(line, length);

	(void)report_judge(filter->report, filter->file, filter->line, line,
			   looked_at(line, length));
	report_put(filter->report, line, filter->passed, content);
	filter->passed = 0;
	filter->start += content;
	filter->is_long = true;
}

/* More of a long line, or its end. */
static void go_on_with_long_line(struct filter *filter)
{
	const char *text = filter->buffer + filter->start;
	const char *end = filter->buffer + filter->end;
	const char *newline = memchr(text, '\n', (size_t)(end - text));
	const char *stop = newline ? newline : end;
	size_t content = without_cr(text, (size_t)(stop - text));

	report_put_rest(filter->report, text, content);
	filter->start += content;
	if (!newline)
		return;
	report_end(filter->report, text + content,
		   (size_t)(newline + 1 - text) - content);
	count_lines(filter, newline, newline + 1);
	filter->start = (size_t)(newline + 1 - filter->buffer);
	filter->is_long = false;
}

static void look_at_silence(struct filter *filter, const char *text,
			    const char *end)
{
	if (filter->silence)
		silence_look(filter->silence, filter->name, text,
			     (size_t)(end - text));
}

/* Works on all complete lines that the buffer holds. */
static void take_block(struct filter *filter)
{
	const char *end = filter->buffer + filter->end;
	const char *text;
	const char *last;

	if (filter->is_long)
		go_on_with_long_line(filter);
	if (filter->is_long)
		return;
	text = filter->buffer + filter->start;
	last = newline_last(filter->buffer + filter->searched, end);
	if (last > filter->buffer + filter->searched) {
		filter->start = (size_t)(last - filter->buffer);
		look_at_silence(filter, text, last);
		if (filter->passed > 0) {
			const char *second = newline_next(text, last);

			(void)look_at_line(filter, text, second);
			text = second;
		}
		look_at_lines(filter, text, last);
	}
	filter->searched = filter->end;
	if (filter->end - filter->start >= FILTER_LINE_LIMIT)
		begin_long_line(filter);
}

/*
 * Makes room behind the unfinished line; nothing may be waiting to go out. A
 * short one goes to the front each time, so that the buffer stays in the cache.
 */
static void make_room(struct filter *filter)
{
	enum { SHORT = 4096 };
	size_t kept = filter->end - filter->start;
	size_t end = (kept + BOUNDARY - 1) / BOUNDARY * BOUNDARY;

	if (kept > SHORT && BUFFER_SIZE - filter->end >= READ_SIZE)
		return;
	memmove(filter->buffer + end - kept, filter->buffer + filter->start,
		kept);
	filter->start = end - kept;
	filter->end = end;
	filter->searched = end;
}

/*
 * How much of an unfinished line can go out before its end is known: all, but
 * for a CR that may belong to its end; but where codes are marked in the line,
 * only what will not be.
 */
static size_t safe_length(struct filter *filter, const char *line,
			  size_t length)
{
	if (filter->options.only || !report_prints_lines(filter->report))
		return 0;
	length = without_cr(line, length);
	if (filter->options.mode == FILTER_COMMENT && !filter->options.color)
		return length;
	return report_settled(filter->report, line, length);
}

/* A prompt without newline must be seen. */
static void pass_prompt(struct filter *filter)
{
	const char *line = filter->buffer + filter->start;
	size_t safe = safe_length(filter, line, filter->end - filter->start);

	if (filter->is_long || safe <= filter->passed)
		return;
	report_prompt(filter->report, line + filter->passed,
		      safe - filter->passed);
	filter->passed = safe;
}

/* The last line has no newline. */
static void take_rest(struct filter *filter)
{
	const char *line = filter->buffer + filter->start;
	const char *end = filter->buffer + filter->end;

	if (filter->is_long)
		report_end(filter->report, line, (size_t)(end - line));
	else if (line < end)
		(void)look_at_line(filter, line, end);
	look_at_silence(filter, line, end);
	filter->start = filter->end;
	filter->is_long = false;
}

/* Reads to the end of the descriptor; a fault is reported. */
static void read_all(struct filter *filter, int descriptor,
		     struct progress *progress)
{
	bool more =
		false; /* the last read was full: the next one will not wait */

	while (!report_is_settled(filter->report)) {
		ssize_t count;

		make_room(filter);
		if (filter->start < filter->end && !more &&
		    input_is_quiet(descriptor))
			pass_prompt(filter);
		count = input_read(descriptor, filter->buffer + filter->end,
				   READ_SIZE);
		if (count < 0)
			diag_trouble(filter->name, "%s", strerror(errno));
		if (count <= 0)
			break;
		more = count == READ_SIZE;
		filter->end += (size_t)count;
		take_block(filter);
		(void)report_flush(filter->report);
		progress_add(progress, (uint64_t)count);
	}
}

bool filter_read(struct filter *filter, int descriptor, const char *name)
{
	struct progress progress;

	if (filter->options.mode != FILTER_QUIET &&
	    !input_is_apart(descriptor, name, filter->output))
		return true;
	filter->name = name;
	filter->file = descriptor == STDIN_FILENO ? NULL : name;
	input_widen_pipe(descriptor);
	input_widen_pipe(filter->output);
	progress_begin(&progress, descriptor, name,
		       filter->options.mode == FILTER_COUNT);
	read_all(filter, descriptor, &progress);
	progress_end(&progress);
	/* Lines go on from file to file, as cat would have it; places do not.
	 */
	if (!report_prints_lines(filter->report)) {
		take_rest(filter);
		filter->line = 1;
	}
	(void)report_flush(filter->report);
	return !report_is_settled(filter->report);
}

bool filter_finish(struct filter *filter)
{
	bool met;

	take_rest(filter);
	met = report_finish(filter->report);
	if (!met && filter->silence)
		silence_tell(filter->silence);
	return met;
}
