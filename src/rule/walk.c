/* SPDX-License-Identifier: MIT */
/* walk: goes over the tokens of a line, once, and keeps what they are. */
#include <config.h>

#include "rule/walk.h"

#include "rule/halves.h"
#include "rule/numeral.h"
#include "rule/symbol.h"
#include "words/ending.h"
#include "words/notation.h"

void walk_begin(struct walk *walk)
{
	struct walk_progress *progress = &walk->progress;

	pieces_begin(&walk->seen);
	mutes_begin(&walk->mutes);
	walk->unfinished.length = 0;
	*progress = (struct walk_progress){ 0 };
	context_begin(&progress->context, walk->scanner->pkcs11);
}

static void keep_verdict(struct walk *walk, const struct verdict *verdict)
{
	size_t *count = &walk->progress.verdict_count;

	/* What is concluded anew must not overwrite what is not. */
	if (!walk->verdicts || *count >= walk->max || walk->line.starved)
		return;
	/* A number that nothing introduces may still stand beside its name. */
	if (*count > 0 &&
	    walk->verdicts[*count - 1].hit.start == verdict->hit.start)
		--*count;
	walk->verdicts[(*count)++] = *verdict;
}

/* False when there are as many as are wanted. */
static bool add_hit(struct walk *walk, const struct hit *hit)
{
	if (walk->progress.count >= walk->max)
		return false;
	walk->hits[walk->progress.count++] = *hit;
	return true;
}

/* A number beside its own name is found too, whatever introduces it. */
static void add_half(struct walk *walk, const struct hit *name, size_t start,
		     size_t end, uint32_t value)
{
	struct verdict half = {
		.hit = { .value = value,
			 .named = name->named,
			 .start = start,
			 .length = end - start,
			 .needs = name->needs },
		.counts = true,
		.reason = VERDICT_BESIDE_NAME,
		.word = { .start = name->start, .end = hit_end(name) },
	};

	if (add_hit(walk, &half.hit))
		keep_verdict(walk, &half);
}

/*
 * True when a number right before a name that was just read says the same; it
 * may tell whose the name is.
 */
static bool read_half_before(struct walk *walk, struct hit *name, size_t *start,
			     uint32_t *value)
{
	const struct context_word *before = &walk->progress.context.last;

	*start = before->start;
	if (before->end == 0)
		return false;
	mutes_ask(&walk->mutes, &walk->line, *start);
	*start -= notation_has_sign(walk->line.text, *start);
	return halves_read_before(walk->scanner->table, &walk->line,
				  walk->scanner->hex, name, *start, before->end,
				  value);
}

/* The number before a name, which nothing else found. */
static void add_half_before(struct walk *walk, struct hit *name)
{
	const struct walk_progress *progress = &walk->progress;
	const struct context_word *before = &progress->context.last;
	size_t start;
	uint32_t value;

	if (progress->count > 0 &&
	    hit_end(&walk->hits[progress->count - 1]) > before->start)
		return;
	if (read_half_before(walk, name, &start, &value))
		add_half(walk, name, start, before->end, value);
}

/* What the number at a place needed it needs no more; it may be no hit. */
static void free_number(struct walk *walk, size_t start)
{
	size_t count = walk->progress.count;
	size_t verdicts = walk->progress.verdict_count;

	if (count > 0 && walk->hits[count - 1].start == start)
		walk->hits[count - 1].needs = 0;
	if (walk->verdicts && verdicts > 0 &&
	    walk->verdicts[verdicts - 1].hit.start == start)
		walk->verdicts[verdicts - 1].hit.needs = 0;
}

/*
 * A name of the standard without its prefix needs nothing else in the line
 * where its own number stands right before: "rc=160 (PIN_INCORRECT)", as
 * jacknji11 says it. Small numbers others have too, "5 (GENERAL_ERROR)", but
 * not with eight digits.
 */
static void prove_by_number(struct walk *walk, struct verdict *verdict)
{
	enum { LEAST = 0x10, EIGHT_DIGITS = 10 };
	const struct context_word *before = &walk->progress.context.last;
	struct hit name = verdict->hit;
	size_t start;
	uint32_t value;

	if (!read_half_before(walk, &name, &start, &value) ||
	    walk->line.text[start] == '-' ||
	    (value < LEAST && before->end - start < EIGHT_DIGITS) ||
	    value >= TABLE_VENDOR_DEFINED || name.named.row)
		return;
	free_number(walk, start);
	name.needs = 0;
	*verdict = (struct verdict){
		.hit = name,
		.counts = true,
		.reason = VERDICT_BESIDE_NUMBER,
		.word = { .start = start, .end = before->end },
	};
}

/* The number behind the name that was read last, which nothing else found. */
static void add_half_behind(struct walk *walk, struct hit *name,
			    const struct word *word)
{
	size_t start =
		word->start - notation_has_sign(walk->line.text, word->start);
	uint32_t value;

	if (halves_read_behind(walk->scanner->table, &walk->line, name, start,
			       word_end(word), &value))
		add_half(walk, name, start, word_end(word), value);
}

static struct evidence evidence_of(struct walk *walk)
{
	return (struct evidence){ walk->scanner, &walk->progress.context,
				  &walk->seen, &walk->recall, &walk->line };
}

/* True when a shape may want the value of a number again behind it. */
static bool may_be_compared(const struct walk *walk, const struct word *word)
{
	const char *text = walk->line.text;
	size_t start = word->start - notation_has_sign(text, word->start);

	return shapes_traits(walk->scanner->shapes, ending_of(text, start)) &
	       SHAPES_COMPARE;
}

/* The word is judged as a number, and as the half of a name before it. */
static enum numeral_asked take_number(struct walk *walk,
				      const struct word *word)
{
	const struct evidence evidence = evidence_of(walk);
	size_t count = walk->progress.count;
	struct verdict verdict;
	enum numeral_asked asked = numeral_judge(
		&evidence, word, walk->verdicts != NULL, &verdict);

	if (asked > NUMERAL_NO_CODE)
		walk->mutes.is_asking |= may_be_compared(walk, word);
	if (asked == NUMERAL_JUDGED) {
		if (sentence_contains(&walk->progress.sentence, word)) {
			verdict.counts = false;
			verdict.reason = VERDICT_IN_SENTENCE;
		}
		keep_verdict(walk, &verdict);
		if (verdict.counts)
			(void)add_hit(walk, &verdict.hit);
	}
	if (walk->progress.is_behind_name && walk->progress.count == count)
		add_half_behind(walk, &walk->hits[count - 1], word);
	return asked;
}

/* A name in the standard's description was not returned, or has been told. */
static bool is_described(const struct walk *walk, const struct word *word,
			 uint32_t value)
{
	const struct sentence_place *sentence = &walk->progress.sentence;

	return sentence_names(sentence, word, value) ||
	       (walk->scanner->pkcs11 && sentence_contains(sentence, word));
}

/* Returns the place behind the name and what belongs to it. */
static size_t take_name(struct walk *walk, const struct word *word,
			const struct meaning *meaning)
{
	const struct evidence evidence = evidence_of(walk);
	struct walk_progress *progress = &walk->progress;
	struct verdict verdict;

	if (!symbol_judge(&evidence, word, meaning, &verdict))
		return word_end(word);
	if ((meaning->kinds & MEANING_NAME) && meaning->style == STYLE_SYMBOL)
		prove_by_number(walk, &verdict);
	if (is_described(walk, word, verdict.hit.value)) {
		verdict.counts = false;
		verdict.reason = VERDICT_IN_SENTENCE;
	}
	if (verdict.counts)
		add_half_before(walk, &verdict.hit);
	keep_verdict(walk, &verdict);
	if (!verdict.counts || !add_hit(walk, &verdict.hit))
		return word_end(word);
	progress->is_behind_name = true;
	return hit_end(&verdict.hit);
}

/*
 * The standard's description of a value: what it names was not returned. With
 * --pkcs11 it is a code; else who can read it knows what the line says.
 */
static void take_sentence(struct walk *walk, const struct word *word)
{
	const struct scanner *scanner = walk->scanner;
	struct sentence_place *sentence = &walk->progress.sentence;
	struct verdict verdict = { .counts = true,
				   .reason = VERDICT_BY_SENTENCE };

	if (sentence_contains(sentence, word) ||
	    !sentences_find(&scanner->sentences, &walk->line, word, sentence) ||
	    !scanner->pkcs11 || (sentence->row->value == 0 && !scanner->all))
		return;
	verdict.hit = (struct hit){ .value = sentence->row->value,
				    .start = word->start,
				    .length = sentence->end - word->start };
	keep_verdict(walk, &verdict);
	(void)add_hit(walk, &verdict.hit);
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
	struct walk_progress *progress = &walk->progress;
	size_t count = progress->count;
	enum numeral_asked asked = take_number(walk, word);

	if (asked <= NUMERAL_NO_CODE && progress->count == count &&
	    word->start >= progress->sentence.compared)
		mutes_add(&walk->mutes, &walk->line, word,
			  asked == NUMERAL_NO_CODE || walk->mutes.is_asking ||
				  progress->is_behind_name);
	progress->is_behind_name = false;
	context_word(&progress->context, &walk->line, word, &nothing);
}

/* BadDac is a name of Luna's, and digits where a shape has them: not both. */
static void take_letters(struct walk *walk, const struct word *word)
{
	enum { NAMES = MEANING_NAME | MEANING_PREFIX };
	const struct scanner *scanner = walk->scanner;
	struct walk_progress *progress = &walk->progress;
	size_t count = progress->count;
	const struct meaning *meaning;

	if (sentences_may_begin(&scanner->sentences, word))
		take_sentence(walk, word);
	if (may_be_number(walk, word))
		(void)take_number(walk, word);
	progress->is_behind_name = false;
	/* What is behind a number is looked up as well, and this would go. */
	meaning = recall_look_up(&walk->recall, scanner->lexicon, &walk->line,
				 word);
	if ((meaning->kinds & NAMES) && progress->count == count)
		progress->at = take_name(walk, word, meaning);
	for (size_t i = 0; i < meaning->piece_count; i++)
		pieces_note(&scanner->pieces, &walk->seen, &walk->line, word,
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
	sentence_mark(&progress->sentence, walk->line.text[at]);
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
	struct walk_progress *progress = &walk->progress;
	struct walk_progress before;

	while (progress->at < walk->line.length) {
		if (!walk->line.is_complete)
			before = *progress;
		take_token(walk);
		if (walk->line.starved) {
			*progress = before;
			break;
		}
	}
}
