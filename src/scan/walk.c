/* SPDX-License-Identifier: MIT */
/* walk: goes over the tokens of a line, once, and keeps what they are. */
#include <config.h>

#include "scan/walk.h"

#include <string.h>

#include "scan/numeral.h"
#include "scan/halves.h"

/* There is no name right before. */
enum { NO_NAME = -1 };

void walk_begin(struct walk *walk)
{
	struct walk_progress *progress = &walk->progress;

	shapes_begin(&walk->seen, walk->line.length);
	progress->at = 0;
	progress->count = 0;
	progress->verdict_count = 0;
	progress->previous = 0;
	progress->previous_end = 0;
	progress->name = NO_NAME;
	walk->unfinished.length = 0;
	context_begin(&progress->context, walk->scanner->pkcs11);
}

static void keep_verdict(struct walk *walk, const struct candidate *candidate)
{
	struct walk_progress *progress = &walk->progress;

	if (!walk->verdicts || progress->verdict_count >= walk->max)
		return;
	/* A number that nothing introduces may still stand beside its name. */
	if (progress->verdict_count > 0 &&
	    walk->verdicts[progress->verdict_count - 1].start ==
		    candidate->start)
		progress->verdict_count--;
	walk->verdicts[progress->verdict_count++] = (struct verdict){
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

static bool is_full(const struct walk *walk)
{
	return walk->progress.count >= walk->max;
}

static void add_hit(struct walk *walk, const struct candidate *candidate)
{
	walk->hits[walk->progress.count++] = (struct hit){
		.value = candidate->value,
		.named = candidate->named,
		.start = candidate->start,
		.length = candidate->end - candidate->start,
		.is_name = candidate->is_name,
		.needs = candidate->needs,
	};
}

/* A number beside its own name is found too, whatever introduces it. */
static void add_half(struct walk *walk, const struct hit *name, size_t start,
		     size_t end, uint32_t value)
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

	if (is_full(walk))
		return;
	keep_verdict(walk, &half);
	add_hit(walk, &half);
}

/* The number before a name that was just read, and may tell whose it is. */
static void add_half_before(struct walk *walk, struct candidate *name)
{
	const struct walk_progress *progress = &walk->progress;
	const struct hit *last =
		progress->count > 0 ? &walk->hits[progress->count - 1] : NULL;
	struct hit hit = { .value = name->value,
			   .named = name->named,
			   .start = name->start,
			   .length = name->end - name->start,
			   .needs = name->needs };
	size_t start = progress->previous;
	uint32_t value;

	if (progress->previous_end == 0 ||
	    (last && last->start + last->length > start))
		return;
	if (notation_has_sign(walk->line.text, start))
		start--;
	if (!halves_read_before(walk->scanner->table, &walk->line, &hit, start,
				progress->previous_end, &value))
		return;
	add_half(walk, &hit, start, progress->previous_end, value);
	name->value = hit.value;
	name->named = hit.named;
}

/* The number behind the name that was read last, which nothing else found. */
static void add_half_behind(struct walk *walk, struct hit *name, size_t start,
			    size_t end)
{
	uint32_t value;

	if (notation_has_sign(walk->line.text, start))
		start--;
	if (halves_read_behind(walk->scanner->table, &walk->line, name, start,
			       end, &value))
		add_half(walk, name, start, end, value);
}

/* The word is judged as a number, and as the half of a name before it. */
static void take_number(struct walk *walk, const struct word *word)
{
	struct walk_progress *progress = &walk->progress;
	ptrdiff_t name = progress->name;
	size_t count = progress->count;
	size_t end = word_end(word);
	struct candidate candidate;

	if (candidate_number(walk->scanner, &progress->context, &walk->seen,
			     &walk->line, word, walk->verdicts != NULL,
			     &candidate)) {
		keep_verdict(walk, &candidate);
		if (candidate.counts && !is_full(walk))
			add_hit(walk, &candidate);
	}
	if (name != NO_NAME && progress->count == count)
		add_half_behind(walk, &walk->hits[name], word->start, end);
}

/* Returns the place behind the name and what belongs to it. */
static size_t take_name(struct walk *walk, const struct word *word,
			const struct meaning *meaning)
{
	struct walk_progress *progress = &walk->progress;
	struct candidate candidate;

	if (!candidate_name(walk->scanner, &progress->context, &walk->seen,
			    &walk->line, word, meaning, &candidate))
		return word_end(word);
	if (candidate.counts)
		add_half_before(walk, &candidate);
	keep_verdict(walk, &candidate);
	if (!candidate.counts || is_full(walk))
		return word_end(word);
	progress->name = (ptrdiff_t)progress->count;
	add_hit(walk, &candidate);
	return candidate.end;
}

/* Hexadecimal digits have a digit among them, or stand behind "=". */
static bool may_be_number(const struct walk *walk, const struct word *word)
{
	return (word->classes & LINE_DIGIT) ||
	       line_before(&walk->line, word->start) == '=';
}

/* A word of digits alone is in no table. */
static void take_digits(struct walk *walk, const struct word *word)
{
	static const struct meaning nothing;

	take_number(walk, word);
	walk->progress.name = NO_NAME;
	context_word(&walk->progress.context, &walk->line, word, &nothing);
}

static void take_letters(struct walk *walk, const struct word *word)
{
	enum { NAMES = MEANING_NAME | MEANING_PREFIX };
	const struct scanner *scanner = walk->scanner;
	struct walk_progress *progress = &walk->progress;
	const struct meaning *meaning = recall_look_up(
		&walk->recall, scanner->lexicon, &walk->line, word);

	if (may_be_number(walk, word))
		take_number(walk, word);
	progress->name = NO_NAME;
	if (meaning->kinds & NAMES)
		progress->at = take_name(walk, word, meaning);
	for (size_t i = 0; i < meaning->piece_count; i++)
		shapes_note(scanner->shapes, &walk->seen, &walk->line, word,
			    meaning->pieces[i]);
	context_word(&progress->context, &walk->line, word, meaning);
}

static void take_word(struct walk *walk, const struct word *word)
{
	struct walk_progress *progress = &walk->progress;

	progress->at = word_end(word);
	if (word->classes == LINE_DIGIT)
		take_digits(walk, word);
	else
		take_letters(walk, word);
	progress->previous = word->start;
	progress->previous_end = word_end(word);
}

/* A mark, or a character that stands for one. */
static void take_mark(struct walk *walk)
{
	struct walk_progress *progress = &walk->progress;
	size_t at = progress->at;
	struct line_character character = { LINE_MARK, walk->line.text[at], 1 };

	if (line_class(character.mark) & LINE_HIGH)
		character = line_character(&walk->line, at);
	progress->at += character.length;
	if (character.mark == ' ')
		context_blank(&progress->context);
	else
		context_mark(&progress->context, &walk->line, at,
			     character.mark);
}

/* A run of blanks counts once, also when it comes in pieces. */
static void take_blanks(struct walk *walk)
{
	struct walk_progress *progress = &walk->progress;
	char before = line_before(&walk->line, progress->at);

	do
		progress->at++;
	while (progress->at < walk->line.length &&
	       (line_class(walk->line.text[progress->at]) & LINE_BLANK));
	if (!(line_class(before) & LINE_BLANK))
		context_blank(&progress->context);
}

/* A word that the line ends in is not read again from its start. */
static void read_word(struct walk *walk, struct word *word)
{
	size_t at = walk->progress.at;

	if (walk->unfinished.length > 0 && walk->unfinished.start == at) {
		*word = walk->unfinished;
		word_go_on(&walk->line, word);
	} else {
		word_read(&walk->line, at, word);
	}
	if (walk->line.starved)
		walk->unfinished = *word;
}

static void take_token(struct walk *walk)
{
	struct walk_progress *progress = &walk->progress;
	unsigned int class = line_class(walk->line.text[progress->at]);
	struct word word;

	if (class & LINE_BLANK) {
		take_blanks(walk);
		return;
	}
	if (!(class & LINE_WORD)) {
		take_mark(walk);
		return;
	}
	read_word(walk, &word);
	if (walk->line.starved)
		return;
	if (word.length > 0)
		take_word(walk, &word);
	else
		take_mark(walk);
}

void walk_on(struct walk *walk)
{
	struct walk_progress before;

	while (walk->progress.at < walk->line.length) {
		if (!walk->line.is_complete)
			before = walk->progress;
		take_token(walk);
		if (walk->line.starved) {
			walk->progress = before;
			break;
		}
	}
}
