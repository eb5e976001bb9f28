/* SPDX-License-Identifier: MIT */
/* scan: finds the return values in one line of a log. */
#include <config.h>

#include "scan/scan.h"

#include <stdlib.h>

#include "rule/halves.h"
#include "rule/walk.h"
#include "scan/echo.h"
#include "words/escape.h"

struct scan {
	struct walk walk;
	struct escape_text escapes;
	/* It is large, and of use from the second line on. */
	struct echo *echo; /* NULL: none yet, or memory is short */
	bool has_read;
	bool is_begun; /* the walk over this line */
	/* Where an unfinished word that is no name and no number begins, ends.
	 */
	size_t plain;
	size_t plain_end;
};

struct scan *scan_new(const struct scanner *scanner, size_t max, bool explains)
{
	struct scan *scan = calloc(1, sizeof(*scan));

	if (!scan)
		return NULL;
	scan->walk.scanner = scanner;
	scan->walk.max = max;
	scan->walk.hits = calloc(max + 1, sizeof(*scan->walk.hits));
	if (explains)
		scan->walk.verdicts =
			calloc(max + 1, sizeof(*scan->walk.verdicts));
	if (!scan->walk.hits || (explains && !scan->walk.verdicts)) {
		scan_free(scan);
		return NULL;
	}
	scan_begin(scan);
	return scan;
}

void scan_free(struct scan *scan)
{
	if (!scan)
		return;
	escape_free(&scan->escapes);
	free(scan->echo);
	free(scan->walk.hits);
	free(scan->walk.verdicts);
	free(scan);
}

void scan_begin(struct scan *scan)
{
	escape_begin(&scan->escapes);
	scan->is_begun = false;
	scan->plain = scan->plain_end = 0;
}

static bool is_met(const struct context *context, unsigned int needs)
{
	return ((needs & HIT_NEEDS_SPEECH) == 0 || context->speaks) &&
	       ((needs & HIT_NEEDS_FUNCTION) == 0 ||
		context->function != CONTEXT_NOWHERE);
}

/* What would have needed something that has not turned up does not count. */
static void finish_verdict(const struct context *context,
			   struct verdict *verdict)
{
	if (is_met(context, verdict->hit.needs))
		return;
	if (verdict->counts)
		verdict->reason = VERDICT_NO_FUNCTION;
	verdict->counts = false;
	if (!context->speaks) {
		verdict->reason = VERDICT_SILENT_LINE;
		verdict->word.row = NULL;
	}
}

/* A name of several values has that of the number that stands beside it. */
static void finish_verdicts(struct walk *walk)
{
	const struct walk_progress *progress = &walk->progress;
	size_t at = 0;

	for (size_t i = 0; i < progress->verdict_count; i++) {
		struct hit *hit = &walk->verdicts[i].hit;

		finish_verdict(&progress->context, &walk->verdicts[i]);
		while (at < progress->count &&
		       walk->hits[at].start < hit->start)
			at++;
		if (at < progress->count && walk->hits[at].start == hit->start)
			*hit = walk->hits[at];
	}
}

/* Drops what would have needed something that has not turned up. */
static void finish(struct scan *scan)
{
	struct walk_progress *progress = &scan->walk.progress;
	size_t kept = 0;

	for (size_t i = 0; i < progress->count; i++) {
		struct hit hit = scan->walk.hits[i];

		if (!is_met(&progress->context, hit.needs))
			continue;
		hit.needs = 0;
		scan->walk.hits[kept++] = hit;
	}
	progress->count = halves_pair(scan->walk.scanner->table,
				      &scan->walk.line, scan->walk.hits, kept);
	if (scan->walk.verdicts)
		finish_verdicts(&scan->walk);
}

/* True when an earlier line had the same codes; this one is read to its end. */
static bool read_echo(struct scan *scan)
{
	struct walk *walk = &scan->walk;
	struct earlier_codes codes;

	if (!scan->echo ||
	    !echo_find(scan->echo, walk->scanner, &walk->line, &codes))
		return false;
	for (size_t i = 0; i < codes.count; i++)
		walk->hits[i] = codes.hits[i];
	for (size_t i = 0; i < codes.verdict_count; i++)
		walk->verdicts[i] = codes.verdicts[i];
	walk->progress.count = codes.count;
	walk->progress.verdict_count = codes.verdict_count;
	walk->progress.at = walk->line.length;
	return true;
}

/*
 * A line that has begun is begun, and where few codes are wanted there may be
 * no room for those of an earlier line.
 */
static bool has_echo(const struct scan *scan)
{
	return !scan->is_begun && scan->walk.max >= ECHO_MOST_HITS;
}

static void keep_echo(struct scan *scan)
{
	struct walk *walk = &scan->walk;
	struct earlier_codes codes = {
		.hits = walk->hits,
		.count = walk->progress.count,
		.verdicts = walk->verdicts,
		.verdict_count = walk->progress.verdict_count,
	};

	echo_keep(scan->echo, walk->scanner, &walk->line, &walk->mutes, &codes);
}

/* A line that is here as a whole. */
static void read_whole(struct scan *scan)
{
	struct walk *walk = &scan->walk;

	if (!scan->echo && scan->has_read)
		scan->echo = calloc(1, sizeof(*scan->echo));
	scan->has_read = true;
	if (read_echo(scan))
		return;
	walk_begin(walk);
	walk_on(walk);
	finish(scan);
	if (scan->echo)
		keep_echo(scan);
}

/* What begins so is no name, and no number in any notation. */
static bool is_plain(char first)
{
	return first > 'f' && first <= 'z';
}

/* Goes on with a word that is no name and no number, as far as it is there. */
static void follow_plain(struct scan *scan)
{
	const struct line *line = &scan->walk.line;
	size_t at = scan->walk.progress.at;

	if (at != scan->plain || scan->plain_end > line->length)
		scan->plain = scan->plain_end = at;
	if (at >= line->length || !is_plain(line->text[at]))
		return;
	while (scan->plain_end < line->length &&
	       line_is_name(line->text[scan->plain_end]))
		scan->plain_end++;
}

void scan_go_on(struct scan *scan, const char *text, size_t length,
		bool is_complete)
{
	bool was_copied = scan->escapes.is_copied;

	escape_prepare(&scan->escapes, text, length, is_complete,
		       &scan->walk.line);
	if (is_complete && has_echo(scan)) {
		read_whole(scan);
		return;
	}
	/* The first escape may change what was made of the text before it. */
	if (!scan->is_begun || scan->escapes.is_copied != was_copied)
		walk_begin(&scan->walk);
	scan->is_begun = true;
	walk_on(&scan->walk);
	if (is_complete)
		finish(scan);
	else
		follow_plain(scan);
}

const struct hit *scan_hits(const struct scan *scan, size_t *count)
{
	*count = scan->walk.progress.count;
	return scan->walk.hits;
}

const struct verdict *scan_verdicts(const struct scan *scan, size_t *count)
{
	*count = scan->walk.progress.verdict_count;
	return scan->walk.verdicts;
}

size_t scan_settled(const struct scan *scan)
{
	const struct walk_progress *progress = &scan->walk.progress;
	const struct context_word *last = &progress->context.last;
	size_t at = progress->at;

	if (progress->count > 0)
		return scan->walk.hits[0].start;
	if (halves_may_follow(&scan->walk.line, scan->walk.scanner->hex,
			      last->start, last->end, at))
		at = last->start;
	else if (scan->plain_end > at)
		return scan->plain_end;
	/* A minus sign belongs to a number. */
	return at > 0 && scan->walk.line.text[at - 1] == '-' ? at - 1 : at;
}

const struct hit *scan_line(struct scan *scan, const char *text, size_t length,
			    size_t *count)
{
	scan_begin(scan);
	scan_go_on(scan, text, length, true);
	return scan_hits(scan, count);
}
