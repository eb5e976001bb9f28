/* SPDX-License-Identifier: MIT */
/* filter: reads logs and says, line by line, what their codes mean. */
#define _GNU_SOURCE /* memrchr */
#include <config.h>

#include "filter.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "annotate.h"
#include "comment.h"
#include "diag.h"
#include "input.h"
#include "output.h"
#include "sieve.h"
#include "tally.h"
#include "words.h"

enum {
	READ_SIZE = 1 << 18,
	BUFFER_SIZE = FILTER_LINE_LIMIT + READ_SIZE,
	MOST_HITS = 64,
};

/*
 * The buffer holds complete lines only while they are worked on; between two
 * reads it holds at most one unfinished line.
 */
struct filter {
	const struct table *table;
	struct filter_options options;
	struct format *format;
	const struct scanner *scanner;
	struct output output;
	struct annotate annotate;
	struct tally *tally; /* for FILTER_COUNT and --once, else NULL */
	const char *name;    /* of the input, for records */
	uint64_t line;	     /* number of the line at .start */
	bool met;	     /* a code */
	char *buffer;
	size_t start;  /* of the unfinished line */
	size_t end;    /* of what has been read */
	size_t passed; /* bytes of that line which are out already */
	/* An unfinished line longer than the limit has been looked at: */
	bool is_long;
	bool drop_long; /* --only, and it has no code */
	struct scan_hit long_hits[MOST_HITS];
	size_t long_count;
};

struct filter *filter_new(const struct table *table,
			  const struct scanner *scanner,
			  const struct filter_options *options,
			  struct format *format, int descriptor)
{
	struct filter *filter = calloc(1, sizeof(*filter));
	bool counts = options->mode == FILTER_COUNT || options->once;

	if (!filter)
		return NULL;
	filter->table = table;
	filter->scanner = scanner;
	filter->options = *options;
	filter->format = format;
	filter->line = 1;
	filter->buffer = malloc(BUFFER_SIZE);
	filter->tally = counts ? tally_new() : NULL;
	output_init(&filter->output, descriptor);
	filter->annotate.table = table;
	filter->annotate.output = &filter->output;
	filter->annotate.describe = options->describe;
	filter->annotate.color = options->color;
	if (!filter->buffer || (counts && !filter->tally)) {
		filter_free(filter);
		return NULL;
	}
	return filter;
}

void filter_free(struct filter *filter)
{
	if (!filter)
		return;
	tally_free(filter->tally);
	free(filter->buffer);
	free(filter);
}

static bool prints_lines(const struct filter *filter)
{
	return filter->options.mode == FILTER_COMMENT ||
	       filter->options.mode == FILTER_INLINE;
}

/* Finds the codes of a line that count. */
static size_t find_codes(const struct filter *filter, const char *line,
			 size_t length, struct scan_hit hits[MOST_HITS])
{
	size_t found =
		scan_line(filter->scanner, line, length, hits, MOST_HITS);
	size_t kept = 0;

	for (size_t i = 0; i < found; i++)
		if (hits[i].value != 0 || filter->options.all)
			hits[kept++] = hits[i];
	return kept;
}

/* --once: drops the codes that had their comment already. */
static size_t drop_known(const struct filter *filter, struct scan_hit *hits,
			 size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		if (tally_add(filter->tally, hits[i].value) == 1)
			hits[kept++] = hits[i];
	return kept;
}

static void count_codes(const struct filter *filter,
			const struct scan_hit *hits, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		bool repeated = false;

		/* A number beside its own name is one code, not two. */
		for (size_t j = 0; j < i; j++)
			repeated |= hits[j].value == hits[i].value;
		if (!repeated)
			(void)tally_add(filter->tally, hits[i].value);
	}
}

static void print_records(const struct filter *filter, const char *line,
			  const struct scan_hit *hits, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct place place = {
			.file = filter->name,
			.line = filter->line,
			.column = hits[i].start + 1,
			.token = line + hits[i].start,
			.token_length = hits[i].length,
		};
		struct record record = { .place = &place };
		size_t claimants;
		bool repeated = false;

		for (size_t j = 0; j < i; j++)
			repeated |= hits[j].value == hits[i].value;
		if (!repeated && comment_record(filter->table, hits[i].value,
						&record, &claimants))
			format_record(filter->format, filter->table, &record);
	}
}

/*
 * Works on a line with codes, of which the first PASSED bytes are out; CONTENT
 * is its length without CR and newline, FULL with them.
 */
static void take_line(struct filter *filter, const char *line, size_t passed,
		      size_t content, size_t full, struct scan_hit *hits,
		      size_t count)
{
	size_t shown = count;

	filter->met = true;
	switch (filter->options.mode) {
	case FILTER_QUIET:
		return;
	case FILTER_COUNT:
		count_codes(filter, hits, count);
		return;
	case FILTER_RECORDS:
		print_records(filter, line, hits, count);
		return;
	case FILTER_INLINE:
		if (filter->options.once)
			shown = drop_known(filter, hits, count);
		annotate_inline(&filter->annotate, line, passed, content, hits,
				shown);
		break;
	case FILTER_COMMENT:
		if (filter->options.once)
			shown = drop_known(filter, hits, count);
		if (filter->options.color)
			annotate_colored(&filter->annotate, line, passed,
					 content, hits, shown);
		else
			output_add(&filter->output, line + passed,
				   content - passed);
		annotate_comment(&filter->annotate, hits, shown);
		break;
	}
	output_add(&filter->output, line + content, full - content);
}

static size_t without_ending(const char *line, size_t length)
{
	if (length > 0 && line[length - 1] == '\n')
		length--;
	if (length > 0 && line[length - 1] == '\r')
		length--;
	return length;
}

/* Passes lines without codes on. */
static void pass(struct filter *filter, const char *text, size_t length)
{
	if (prints_lines(filter) && !filter->options.only)
		output_add(&filter->output, text, length);
}

static void count_lines(struct filter *filter, const char *text,
			const char *end)
{
	if (filter->options.mode != FILTER_RECORDS)
		return;
	while (text < end && (text = memchr(text, '\n', (size_t)(end - text)))) {
		filter->line++;
		text++;
	}
}

/* One complete line, or the last one without a newline. */
static void look_at_line(struct filter *filter, const char *line, size_t passed,
			 size_t full)
{
	struct scan_hit hits[MOST_HITS];
	size_t content = without_ending(line, full);
	size_t count = find_codes(filter, line, content, hits);

	if (count > 0)
		take_line(filter, line, passed, content, full, hits, count);
	else
		pass(filter, line + passed, full - passed);
	count_lines(filter, line, line + full);
}

/* Complete lines: only those that the sieve holds back are looked at. */
static void look_at_lines(struct filter *filter, const char *text,
			  const char *end)
{
	const char *line = text;
	struct sieve sieve = { .all = filter->options.all };

	while (line < end) {
		const char *found = filter->options.every_line
					    ? line
					    : sieve_next(&sieve, line, end);
		const char *line_end;

		if (found >= end)
			break;
		const char *newline = memrchr(line, '\n',
					      (size_t)(found - line));
		const char *begin = newline ? newline + 1 : line;

		pass(filter, line, (size_t)(begin - line));
		count_lines(filter, line, begin);
		line_end = memchr(found, '\n', (size_t)(end - found));
		line_end = line_end ? line_end + 1 : end;
		look_at_line(filter, begin, 0, (size_t)(line_end - begin));
		line = line_end;
		if (filter->options.mode == FILTER_QUIET && filter->met)
			return;
	}
	pass(filter, line, (size_t)(end - line));
	count_lines(filter, line, end);
}

/* The part of a long line that is looked at ends where a word ends. */
static size_t looked_at(const char *line)
{
	size_t length = FILTER_LINE_LIMIT;

	while (length > 0 && words_is_part(line[length - 1]))
		length--;
	return length > 0 ? length : FILTER_LINE_LIMIT;
}

/* An unfinished line has reached the limit: decide on it now, pass it on. */
static void begin_long_line(struct filter *filter)
{
	const char *line = filter->buffer + filter->start;
	size_t looked = looked_at(line);
	bool inline_names = filter->options.mode == FILTER_INLINE;

	filter->is_long = true;
	filter->long_count =
		find_codes(filter, line, looked, filter->long_hits);
	filter->drop_long = filter->options.only && filter->long_count == 0;
	if (filter->long_count > 0 && !prints_lines(filter)) {
		take_line(filter, line, 0, looked, looked, filter->long_hits,
			  filter->long_count);
	} else if (filter->long_count > 0 && inline_names) {
		take_line(filter, line, filter->passed, looked, looked,
			  filter->long_hits, filter->long_count);
		filter->passed = looked;
	}
}

/* The end of a long line: CR and newline, or nothing at the end of input. */
static void end_long_line(struct filter *filter, const char *text,
			  size_t length)
{
	bool comment = filter->options.mode == FILTER_COMMENT &&
		       filter->long_count > 0;

	if (comment)
		take_line(filter, text, 0, 0, length, filter->long_hits,
			  filter->long_count);
	else if (!filter->drop_long && prints_lines(filter))
		output_add(&filter->output, text, length);
	count_lines(filter, text, text + length);
	filter->is_long = false;
}

/* Passes on what there is of a long line; a CR may belong to its end. */
static void pass_long_line(struct filter *filter, size_t end)
{
	const char *text = filter->buffer + filter->start + filter->passed;
	size_t length = end - filter->start - filter->passed;

	if (prints_lines(filter) && !filter->drop_long)
		output_add(&filter->output, text, length);
	filter->start = end;
	filter->passed = 0;
}

/* What has been read of a long line: more of it, or its end. */
static void take_long_line(struct filter *filter)
{
	char *from = filter->buffer + filter->start + filter->passed;
	char *limit = filter->buffer + filter->end;
	char *newline = memchr(from, '\n', (size_t)(limit - from));
	char *stop = newline ? newline : limit;

	if (stop > from && stop[-1] == '\r')
		stop--;
	pass_long_line(filter, (size_t)(stop - filter->buffer));
	if (!newline)
		return;
	end_long_line(filter, stop, (size_t)(newline + 1 - stop));
	filter->start = (size_t)(newline + 1 - filter->buffer);
}

/* Works on all complete lines that the buffer holds. */
static void take_block(struct filter *filter)
{
	char *limit = filter->buffer + filter->end;
	char *text;
	char *last;

	if (filter->is_long)
		take_long_line(filter);
	text = filter->buffer + filter->start;
	last = memrchr(text, '\n', (size_t)(limit - text));
	if (!filter->is_long && last) {
		last++;
		if (filter->passed > 0) {
			char *first = (char *)memchr(text, '\n',
						     (size_t)(limit - text)) +
				      1;

			look_at_line(filter, text, filter->passed,
				     (size_t)(first - text));
			filter->passed = 0;
			text = first;
		}
		look_at_lines(filter, text, last);
		filter->start = (size_t)(last - filter->buffer);
	}
	if (!filter->is_long &&
	    filter->end - filter->start >= FILTER_LINE_LIMIT) {
		begin_long_line(filter);
		take_long_line(filter);
	}
}

/* Makes room behind the unfinished line; nothing may be waiting to go out. */
static void make_room(struct filter *filter)
{
	size_t kept = filter->end - filter->start;

	if (filter->start > 0 && BUFFER_SIZE - filter->end < READ_SIZE) {
		memmove(filter->buffer, filter->buffer + filter->start, kept);
		filter->start = 0;
		filter->end = kept;
	}
	if (kept == 0) {
		filter->start = 0;
		filter->end = 0;
	}
}

/*
 * How much of an unfinished line can go out before its end is known: for a
 * comment all but a CR that may belong to its end; inline only what stands
 * before the first word, which may still become a code.
 */
static size_t safe_length(const struct filter *filter, const char *line,
			  size_t length)
{
	size_t safe = 0;

	if (filter->options.only || filter->options.color ||
	    !prints_lines(filter))
		return 0;
	if (filter->options.mode == FILTER_COMMENT)
		return length > 0 && line[length - 1] == '\r' ? length - 1
							       : length;
	while (safe < length &&
	       (line[safe] < '0' || line[safe] > '9') && line[safe] != '-' &&
	       (line[safe] < 'A' || line[safe] > 'Z') && line[safe] != 'c')
		safe++;
	return safe;
}

/* A prompt without a newline must be seen. */
static void pass_prompt(struct filter *filter)
{
	const char *line = filter->buffer + filter->start;
	size_t safe = safe_length(filter, line, filter->end - filter->start);

	if (filter->is_long || safe <= filter->passed)
		return;
	output_add(&filter->output, line + filter->passed,
		   safe - filter->passed);
	filter->passed = safe;
	(void)output_flush(&filter->output);
}

/* The last line has no newline. */
static void take_rest(struct filter *filter)
{
	const char *line = filter->buffer + filter->start;
	size_t length = filter->end - filter->start;

	if (filter->is_long)
		end_long_line(filter, line, length);
	else if (length > 0)
		look_at_line(filter, line, filter->passed, length);
	filter->start = filter->end;
	filter->passed = 0;
}

static bool is_done(const struct filter *filter)
{
	return filter->output.error != 0 ||
	       (filter->options.mode == FILTER_QUIET && filter->met);
}

static bool flush(struct filter *filter)
{
	bool written = output_flush(&filter->output);

	/* Records of a log that is still growing must be seen too. */
	if (filter->options.mode == FILTER_RECORDS)
		(void)fflush(filter->format->out);
	return written;
}

bool filter_read(struct filter *filter, int descriptor, const char *name,
		 bool more)
{
	filter->name = name;
	if (!prints_lines(filter)) {
		filter->line = 1;
		more = false;
	}
	input_widen_pipe(descriptor);
	while (!is_done(filter)) {
		ssize_t count;

		make_room(filter);
		if (filter->start < filter->end && input_is_quiet(descriptor))
			pass_prompt(filter);
		count = input_read(descriptor, filter->buffer + filter->end,
				   READ_SIZE);
		if (count < 0)
			diag_trouble(name, "%s", strerror(errno));
		if (count <= 0)
			break;
		filter->end += (size_t)count;
		take_block(filter);
		(void)flush(filter);
	}
	if (!more)
		take_rest(filter);
	return flush(filter) && !is_done(filter);
}

static void print_counts(struct filter *filter)
{
	size_t count;
	const struct tally_row *rows = tally_rows(filter->tally, &count);

	for (size_t i = 0; i < count; i++) {
		struct record record = { .count = rows[i].count };
		size_t claimants;

		if (comment_record(filter->table, rows[i].value, &record,
				   &claimants))
			format_count(filter->format, filter->table, &record);
	}
	if (tally_lost(filter->tally) > 0)
		diag_note("--count", "%" PRIu64 " more codes of too many kinds",
			  tally_lost(filter->tally));
}

bool filter_finish(struct filter *filter)
{
	if (filter->options.mode == FILTER_COUNT)
		print_counts(filter);
	if (filter->output.error)
		diag_trouble("standard output", "%s",
			     strerror(filter->output.error));
	return filter->met;
}
