/* SPDX-License-Identifier: MIT */
/* scan: finds the return values in one line of a log. */
#include <config.h>

#include "scan/scan.h"

#include <stdlib.h>
#include <string.h>

#include "scan/candidate.h"
#include "scan/escape.h"
#include "scan/halves.h"

/* A token that may be the other half of the name before it. */
enum { NO_NAME = -1 };

/* What the walk over a line knows; it is taken back where a token is starved. */
struct progress {
	size_t at; /* what is before has been read */
	size_t count;
	size_t verdict_count;
	size_t previous; /* the last word: where it begins, and ends */
	size_t previous_end;
	ptrdiff_t name; /* the hit that is a name right before, or NO_NAME */
	struct context context;
};

struct scan {
	const struct scanner *scanner;
	struct line line;
	struct escape_text escapes;
	struct shapes_seen seen;
	struct progress progress;
	size_t max;
	struct scan_hit *hits;
	struct scan_verdict *verdicts; /* NULL: they are not kept */
};

struct scan *scan_new(const struct scanner *scanner, size_t max, bool explains)
{
	struct scan *scan = calloc(1, sizeof(*scan));

	if (!scan)
		return NULL;
	scan->scanner = scanner;
	scan->max = max;
	scan->hits = calloc(max + 1, sizeof(*scan->hits));
	if (explains)
		scan->verdicts = calloc(max + 1, sizeof(*scan->verdicts));
	if (!scan->hits || (explains && !scan->verdicts)) {
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
	free(scan->hits);
	free(scan->verdicts);
	free(scan);
}

static void restart(struct scan *scan)
{
	struct progress *progress = &scan->progress;

	shapes_begin(&scan->seen, scan->line.length);
	progress->at = 0;
	progress->count = 0;
	progress->verdict_count = 0;
	progress->previous = 0;
	progress->previous_end = 0;
	progress->name = NO_NAME;
	context_begin(&progress->context, scan->scanner->pkcs11);
}

void scan_begin(struct scan *scan)
{
	restart(scan);
	escape_begin(&scan->escapes);
}

bool scan_is_same(const struct scan_hit *left, const struct scan_hit *right)
{
	return left->value == right->value &&
	       (!left->named.row || !right->named.row ||
		left->named.row == right->named.row);
}

static void keep_verdict(struct scan *scan, const struct candidate *candidate)
{
	struct progress *progress = &scan->progress;

	if (!scan->verdicts || progress->verdict_count >= scan->max)
		return;
	scan->verdicts[progress->verdict_count++] = (struct scan_verdict){
		.value = candidate->value,
		.start = candidate->start,
		.length = candidate->end - candidate->start,
		.counts = candidate->counts,
		.needs = candidate->needs,
		.reason = candidate->reason,
		.word = candidate->word,
		.row = candidate->reason_row,
	};
}

static bool is_full(const struct scan *scan)
{
	return scan->progress.count >= scan->max;
}

static void add_hit(struct scan *scan, const struct candidate *candidate)
{
	scan->hits[scan->progress.count++] = (struct scan_hit){
		.value = candidate->value,
		.named = candidate->named,
		.start = candidate->start,
		.length = candidate->end - candidate->start,
		.is_name = candidate->is_name,
		.needs = candidate->needs,
	};
}

/* A number beside its own name is found too, whatever introduces it. */
static void add_half(struct scan *scan, const struct scan_hit *name,
		     size_t start, size_t end, uint32_t value)
{
	struct candidate half = {
		.value = value,
		.named = name->named,
		.start = start,
		.end = end,
		.counts = true,
		.needs = name->needs,
		.reason = CONTEXT_BESIDE_NAME,
		.word = { .start = name->start,
			  .end = name->start + name->length },
	};

	if (is_full(scan))
		return;
	keep_verdict(scan, &half);
	add_hit(scan, &half);
}

/* The number before a name that was just read, and may tell whose it is. */
static void add_half_before(struct scan *scan, struct candidate *name)
{
	const struct progress *progress = &scan->progress;
	const struct scan_hit *last =
		progress->count > 0 ? &scan->hits[progress->count - 1] : NULL;
	struct scan_hit hit = { .value = name->value,
				.named = name->named,
				.start = name->start,
				.length = name->end - name->start,
				.needs = name->needs };
	size_t start = progress->previous;
	uint32_t value;

	if (progress->previous_end == 0 ||
	    (last && last->start + last->length > start))
		return;
	if (notation_has_sign(scan->line.text, start))
		start--;
	if (!halves_read_before(scan->scanner->table, &scan->line, &hit, start,
				progress->previous_end, &value))
		return;
	add_half(scan, &hit, start, progress->previous_end, value);
	name->value = hit.value;
	name->named = hit.named;
}

/* The number behind the name that was read last, which nothing else found. */
static void add_half_behind(struct scan *scan, struct scan_hit *name,
			    size_t start, size_t end)
{
	uint32_t value;

	if (notation_has_sign(scan->line.text, start))
		start--;
	if (halves_read_behind(scan->scanner->table, &scan->line, name, start,
			       end, &value))
		add_half(scan, name, start, end, value);
}

/* The word is judged as a number, and as the half of a name before it. */
static void take_number(struct scan *scan, const struct word *word)
{
	struct progress *progress = &scan->progress;
	ptrdiff_t name = progress->name;
	size_t count = progress->count;
	size_t end = word_end(word);
	struct candidate candidate;

	if (candidate_number(scan->scanner, &progress->context, &scan->seen,
			     &scan->line, word, scan->verdicts != NULL,
			     &candidate)) {
		keep_verdict(scan, &candidate);
		if (candidate.counts && !is_full(scan))
			add_hit(scan, &candidate);
	}
	if (name != NO_NAME && progress->count == count)
		add_half_behind(scan, &scan->hits[name], word->start, end);
}

/* Returns the place behind the name and what belongs to it. */
static size_t take_name(struct scan *scan, const struct word *word,
			const struct lexicon_meaning *meaning)
{
	struct progress *progress = &scan->progress;
	struct candidate candidate;

	if (!candidate_name(scan->scanner, &progress->context, &scan->seen,
			    &scan->line, word, meaning, &candidate))
		return word_end(word);
	if (candidate.counts)
		add_half_before(scan, &candidate);
	keep_verdict(scan, &candidate);
	if (!candidate.counts || is_full(scan))
		return word_end(word);
	progress->name = (ptrdiff_t)progress->count;
	add_hit(scan, &candidate);
	return candidate.end;
}

/* Hexadecimal digits have a digit among them, or stand behind "=". */
static bool may_be_number(const struct scan *scan, const struct word *word)
{
	return (word->classes & LINE_DIGIT) ||
	       line_before(&scan->line, word->start) == '=';
}

static void take_word(struct scan *scan, const struct word *word)
{
	enum { NAMES = LEXICON_NAME | LEXICON_PREFIX };
	const struct scanner *scanner = scan->scanner;
	struct progress *progress = &scan->progress;
	struct lexicon_meaning meaning;

	/* No table has a word of digits alone. */
	meaning.kinds = 0;
	meaning.piece_count = 0;
	meaning.reason = NULL;
	progress->at = word_end(word);
	if (word->classes & ~(unsigned int)LINE_DIGIT)
		lexicon_look_up(scanner->lexicon, &scan->line, word, &meaning);
	if (may_be_number(scan, word))
		take_number(scan, word);
	progress->name = NO_NAME;
	if (meaning.kinds & NAMES)
		progress->at = take_name(scan, word, &meaning);
	for (size_t i = 0; i < meaning.piece_count; i++)
		shapes_note(scanner->shapes, &scan->seen, &scan->line, word,
			    meaning.pieces[i]);
	context_word(&progress->context, &scan->line, word, &meaning);
	progress->previous = word->start;
	progress->previous_end = word_end(word);
}

/* A mark, or a character that stands for one. */
static void take_mark(struct scan *scan)
{
	struct progress *progress = &scan->progress;
	size_t at = progress->at;
	struct line_character character = { LINE_MARK, scan->line.text[at], 1 };

	if (line_class(character.mark) & LINE_HIGH)
		character = line_character(&scan->line, at);
	progress->at += character.length;
	if (character.mark == ' ')
		context_blank(&progress->context);
	else
		context_mark(&progress->context, &scan->line, at,
			     character.mark);
}

static void take_token(struct scan *scan)
{
	struct progress *progress = &scan->progress;
	unsigned int class = line_class(scan->line.text[progress->at]);
	struct word word;

	if (class & LINE_BLANK) {
		do
			progress->at++;
		while (progress->at < scan->line.length &&
		       (line_class(scan->line.text[progress->at]) &
			LINE_BLANK));
		context_blank(&progress->context);
		return;
	}
	if (!(class & LINE_WORD)) {
		take_mark(scan);
		return;
	}
	word = word_read(&scan->line, progress->at);
	if (word.length > 0)
		take_word(scan, &word);
	else
		take_mark(scan);
}

/* Goes on until the line ends, or what follows must be known first. */
static void walk(struct scan *scan)
{
	struct progress before;

	while (scan->line.is_complete &&
	       scan->progress.at < scan->line.length)
		take_token(scan);
	while (scan->progress.at < scan->line.length) {
		before = scan->progress;
		take_token(scan);
		if (scan->line.starved) {
			scan->progress = before;
			break;
		}
	}
}

static bool is_met(const struct context *context, unsigned int needs)
{
	return ((needs & CONTEXT_NEEDS_SPEECH) == 0 || context->speaks) &&
	       ((needs & CONTEXT_NEEDS_FUNCTION) == 0 ||
		context->function != CONTEXT_NOWHERE);
}

/* Drops what would have needed something that has not turned up. */
static void finish(struct scan *scan)
{
	struct progress *progress = &scan->progress;
	size_t kept = 0;

	for (size_t i = 0; i < progress->count; i++) {
		struct scan_hit hit = scan->hits[i];

		if (!is_met(&progress->context, hit.needs))
			continue;
		hit.needs = 0;
		scan->hits[kept++] = hit;
	}
	progress->count = halves_pair(scan->scanner->table, &scan->line,
				      scan->hits, kept);
	for (size_t i = 0; scan->verdicts && i < progress->verdict_count; i++) {
		struct scan_verdict *verdict = &scan->verdicts[i];

		if (is_met(&progress->context, verdict->needs))
			continue;
		verdict->counts = false;
		verdict->reason = progress->context.speaks
					  ? CONTEXT_NO_FUNCTION
					  : CONTEXT_SILENT_LINE;
	}
}

void scan_go_on(struct scan *scan, const char *text, size_t length,
		bool is_complete)
{
	bool was_copied = scan->escapes.is_copied;

	escape_prepare(&scan->escapes, text, length, is_complete, &scan->line);
	/* The first escape may change what was made of the text before it. */
	if (scan->escapes.is_copied != was_copied)
		restart(scan);
	walk(scan);
	if (is_complete)
		finish(scan);
}

const struct scan_hit *scan_hits(const struct scan *scan, size_t *count)
{
	*count = scan->progress.count;
	return scan->hits;
}

const struct scan_verdict *scan_verdicts(const struct scan *scan,
					 size_t *count)
{
	*count = scan->progress.verdict_count;
	return scan->verdicts;
}

/* What begins so is no name, and no number in any notation. */
static bool is_plain(char first)
{
	return first > 'f' && first <= 'z';
}

/* The end of a word that is no name and no number, as far as it is there. */
static size_t end_of_plain(const struct scan *scan, size_t at)
{
	if (at >= scan->line.length || !is_plain(scan->line.text[at]))
		return at;
	while (at < scan->line.length &&
	       (ascii_is_alnum(scan->line.text[at]) ||
		scan->line.text[at] == '_'))
		at++;
	return at;
}

size_t scan_settled(const struct scan *scan)
{
	const struct progress *progress = &scan->progress;
	size_t at = progress->at;

	if (progress->count > 0)
		return scan->hits[0].start;
	if (halves_may_follow(&scan->line, progress->previous,
			      progress->previous_end, at))
		at = progress->previous;
	else if (end_of_plain(scan, at) > at)
		return end_of_plain(scan, at);
	/* A minus sign belongs to a number. */
	return at > 0 && scan->line.text[at - 1] == '-' ? at - 1 : at;
}

const struct scan_hit *scan_line(struct scan *scan, const char *text,
				 size_t length, size_t *count)
{
	scan_begin(scan);
	scan_go_on(scan, text, length, true);
	return scan_hits(scan, count);
}
