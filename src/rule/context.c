/* SPDX-License-Identifier: MIT */
/* context: what a line has told so far of the numbers that follow. */
#include <config.h>

#include "rule/context.h"

#include <string.h>

#include "base/ascii.h"
#include "rule/marks.h"

/*
 * How far a reason reaches: far enough for "C_Login failed with error code:
 * [0x", and bounded, because a line may be long.
 */
enum {
	MOST_SEPARATORS = 12,
	MOST_FILLERS = 3,
	MOST_ARGUMENTS = 400,
	MOST_NEAR = 40,
	MOST_MESSAGE = 400,
	MOST_MEASURE_WORDS = 2,
	MOST_ATTRIBUTE = 64,
};

void context_begin(struct context *context, bool pkcs11)
{
	static const struct context beginning = {
		.function = CONTEXT_NOWHERE,
		.introduced = CONTEXT_NOWHERE,
		.marker = CONTEXT_NOWHERE,
		.measure = CONTEXT_NOWHERE,
		.stop = CONTEXT_NOWHERE,
		.earlier_stop = CONTEXT_NOWHERE,
		.reach = CONTEXT_NOWHERE,
	};

	*context = beginning;
	context->pkcs11 = pkcs11;
	context->speaks = pkcs11;
}

/* "C_Login(0x5, 1) = 160": arguments right behind a word of the chain. */
static void open_parenthesis(struct context *context, const struct line *line,
			     size_t at)
{
	if (context->depth > 0) {
		context->depth++;
	} else if ((context->chain.flags & CHAIN_ALIVE) &&
		   context->between == 0) {
		context->kept = context->chain;
		context->depth = 1;
		context->parenthesis = at;
	}
	context->bracketed =
		ascii_is_blank(line_before(line, at)) &&
				line_is_word(line_before(line, at - 1))
			? context->message
			: 0;
}

/* True when the chain goes on as if the arguments were not there. */
static bool close_parenthesis(struct context *context, size_t at)
{
	if (context->depth == 0 || --context->depth > 0 ||
	    at - context->parenthesis > MOST_ARGUMENTS)
		return false;
	context->chain = context->kept;
	context->between = 0;
	context->gap = 0;
	return true;
}

/* A message in words begins behind a colon behind an introducer. */
static void begin_message(struct context *context, size_t at)
{
	context->message = 0;
	if (context->introduced == CONTEXT_NOWHERE ||
	    at - context->introduced > MOST_MESSAGE)
		return;
	context->message = MESSAGE_OPEN;
	if (context->is_foreign)
		context->message |= MESSAGE_FOREIGN;
	if (context->function != CONTEXT_NOWHERE)
		context->message |= MESSAGE_BEHIND_FUNCTION;
}

/* "couldn't", "d'erreur": no quote begins or ends here. */
static bool is_apostrophe(struct line *line, size_t at, char mark)
{
	return mark == '\'' && line_is_word(line_before(line, at)) &&
	       line_is_word(line_at(line, at + 1));
}

void context_mark(struct context *context, struct line *line, size_t at,
		  char mark)
{
	unsigned int bits = marks_of(mark);

	if ((bits & MARKS_STOPS) && !is_apostrophe(line, at, mark)) {
		context->earlier_stop = context->stop;
		context->stop = at;
	}
	if (bits & MARKS_CLOSES)
		context->reach = CONTEXT_NOWHERE;
	if (mark == '(')
		open_parenthesis(context, line, at);
	if (bits & MARKS_ASSIGNS)
		begin_message(context, at);
	else if (!(bits & MARKS_IN_MESSAGE))
		context->message = 0;
	if (mark == '"' || mark == '\'' || mark == '>')
		context->in_uri = false;
	context->after_stop = mark == '.';
	if (mark == ')' && close_parenthesis(context, at))
		return;
	context->between |= bits;
	context->gap++;
}

unsigned int context_chain(const struct context *context)
{
	unsigned int flags = context->chain.flags;
	unsigned int between = context->between;

	if ((between & MARKS_PARTS) || context->gap > MOST_SEPARATORS)
		return flags & ~(unsigned int)CHAIN_ALIVE;
	if (between & MARKS_COLON)
		flags |= CHAIN_COLON;
	if (between & (MARKS_ASSIGNS | MARKS_POINTS))
		flags |= CHAIN_ASSIGNED;
	if ((flags & CHAIN_WANTS_BLANK) && (between & MARKS_ASSIGNS))
		flags |= CHAIN_SPOILED;
	if (between & MARKS_LOOSE)
		flags |= CHAIN_LOOSE;
	return flags;
}

/* A marker, and then only words, but for a bracket before the introducer. */
static bool is_near(const struct context *context, const struct line *line,
		    size_t start)
{
	size_t stop = context->stop;
	size_t from;

	if (stop != CONTEXT_NOWHERE && stop + 1 == start &&
	    strchr("([{", line->text[stop]))
		stop = context->earlier_stop;
	/* "Failed to initialize PKCS#11, error: 7" */
	if (stop != CONTEXT_NOWHERE && stop + 2 == start &&
	    line->text[stop] == ',' && context->marker != CONTEXT_NOWHERE &&
	    context->marker < stop && stop - context->marker <= MOST_NEAR &&
	    !memchr(line->text + context->marker, ' ', stop - context->marker))
		stop = context->earlier_stop;
	from = start > MOST_NEAR ? start - MOST_NEAR : 0;
	if (stop != CONTEXT_NOWHERE && stop + 1 > from)
		from = stop + 1;
	return context->marker != CONTEXT_NOWHERE && context->marker >= from;
}

static bool is_quoted_key(const struct line *line,
			  const struct context_word *word)
{
	return line_before(line, word->start) == '"' &&
	       word->end < line->length && line->text[word->end] == '"';
}

/* A marker is near; or, for a key of JSON that says error code, anywhere. */
static bool is_marked(const struct context *context, const struct line *line,
		      const struct context_word *word, unsigned char introduces)
{
	return is_near(context, line, word->start) ||
	       (introduces == WORDS_NAMED && is_quoted_key(line, word) &&
		context->marker != CONTEXT_NOWHERE);
}

/* CreateFileA, sqlite3_step: names of functions, but none of Cryptoki's. */
static bool is_identifier(const struct line *line,
			  const struct context_word *word, unsigned int classes)
{
	if (classes & LINE_JOINT)
		return true;
	for (size_t at = word->start + 1; at < word->end; at++)
		if (ascii_is_upper(line->text[at]) &&
		    ascii_is_lower(line->text[at - 1]))
			return true;
	return false;
}

/* "CreateFileA failed: 0x5": what is right before the verb is its subject. */
static bool is_of_others(const struct context *context, const struct line *line)
{
	enum {
		OURS = MEANING_SPEAKS | MEANING_FUNCTION |
		       MEANING_IS(WORDS_INTRODUCERS)
	};

	return context->words > 0 && context->between == 0 &&
	       !(context->last_kinds & OURS) &&
	       is_identifier(line, &context->last, context->last_classes);
}

static void begin_chain(struct context *context, const struct line *line,
			const struct context_word *word)
{
	struct context_chain *chain = &context->chain;
	unsigned int flags = CHAIN_ALIVE;

	if ((chain->flags & CHAIN_ALIVE) && (chain->flags & CHAIN_DIRECT) &&
	    !(chain->flags & CHAIN_LOOSE))
		flags |= CHAIN_OF_FUNCTION;
	if (context->measure != CONTEXT_NOWHERE &&
	    context->function != CONTEXT_NOWHERE &&
	    context->measure > context->function)
		flags |= CHAIN_MEASURED;
	if (is_of_others(context, line)) {
		flags |= CHAIN_OF_OTHERS;
		context->foreign = context->last;
		context->foreign.row = NULL; /* by its form, not by a row */
	}
	chain->flags = flags;
	chain->word = *word;
}

/* A word that introduces numbers; a filler of that kind goes on a chain. */
static void take_introducer(struct context *context, const struct line *line,
			    const struct context_word *word,
			    const struct meaning *meaning)
{
	struct context_chain *chain = &context->chain;
	bool joins =
		(chain->flags & CHAIN_ALIVE) &&
		(!(chain->flags & CHAIN_LOOSE) ||
		 (chain->flags & (CHAIN_OF_FUNCTION | CHAIN_HAS_FUNCTION))) &&
		(meaning->kinds & MEANING_IS(WORDS_FILLERS));

	if (!joins)
		begin_chain(context, line, word);
	chain->fillers = 0;
	chain->flags &= ~(unsigned int)(CHAIN_DIRECT | CHAIN_WANTS_BLANK |
					CHAIN_SPOILED);
	if (meaning->introduces == WORDS_ANY)
		chain->flags |= CHAIN_TAKES_ANY;
	if (meaning->introduces != WORDS_HEX)
		chain->flags |= CHAIN_TAKES_DECIMAL;
	if (meaning->introduces == WORDS_SAID)
		chain->flags |= CHAIN_SAID;
	if (is_marked(context, line, word, meaning->introduces))
		chain->flags |= CHAIN_NEAR;
	if ((meaning->kinds & MEANING_IS(WORDS_MARKERS)) &&
	    !memchr(line->text + word->start, '_', word->end - word->start))
		chain->flags |= CHAIN_OWN;
	if (context->function != CONTEXT_NOWHERE)
		chain->flags |= CHAIN_BEHIND_FUNCTION;
	context->introduced = word->end;
	if (chain->flags & (CHAIN_OF_FUNCTION | CHAIN_HAS_FUNCTION))
		context->reach = word->end;
}

/* "length from C_EncryptFinal: 16": the number is the measure. */
static bool is_measure_near(const struct context *context)
{
	return context->measure != CONTEXT_NOWHERE &&
	       context->words - context->measured < MOST_MEASURE_WORDS;
}

/* "Failed to C_GetTokenInfo": an introducer in the same clause. */
static bool is_introduced(const struct context *context, size_t start)
{
	return context->introduced != CONTEXT_NOWHERE &&
	       start - context->introduced <= MOST_NEAR &&
	       (context->stop == CONTEXT_NOWHERE ||
		context->stop < context->introduced);
}

static void take_function(struct context *context,
			  const struct context_word *word)
{
	unsigned int flags = CHAIN_ALIVE | CHAIN_DIRECT | CHAIN_HAS_FUNCTION;

	if (is_measure_near(context))
		flags |= CHAIN_MEASURED;
	if (is_introduced(context, word->start)) {
		flags |= CHAIN_INTRODUCED;
		context->reach = word->end;
	}
	context->chain.flags = flags;
	context->chain.fillers = 0;
	context->chain.word = *word;
	context->reporter = word->start;
	if (context->function == CONTEXT_NOWHERE)
		context->function = word->start;
}

static void take_filler(struct context *context, const struct meaning *meaning)
{
	struct context_chain *chain = &context->chain;

	if (++chain->fillers > MOST_FILLERS)
		chain->flags &= ~(unsigned int)CHAIN_ALIVE;
	if (meaning->then == WORDS_BLANK)
		chain->flags |= CHAIN_WANTS_BLANK;
	chain->flags &= ~(unsigned int)CHAIN_DIRECT;
}

/* pkcs11:object=rv=5 is a URI (RFC 7512), until a blank or a quote. */
static bool begins_uri(struct line *line, const struct word *word)
{
	size_t colon = word_end(word);
	size_t at = colon + 1;

	if (word->length != 6 || !word_is(word->text, 6, "pkcs11", 6, false) ||
	    line_at(line, colon) != ':' || !ascii_is_lower(line_at(line, at)))
		return false;
	while (at - colon <= MOST_ATTRIBUTE &&
	       (line_is_word(line_at(line, at)) || line_at(line, at) == '-'))
		at++;
	return line_at(line, at) == '=';
}

/* Where nothing but CKR_OK does, the numbers beside it are no errors. */
static void take_speech(struct context *context, struct line *line,
			const struct word *word)
{
	if (word_is_success(word))
		return;
	context->speaks = true;
	context->is_foreign = false;
	context->marker = word->start;
	if (is_introduced(context, word->start)) {
		context->reach = word_end(word);
		context->reporter = word->start;
	}
	context->in_uri = begins_uri(line, word);
}

/* "C_Login.sh failed": a file is called like a function. */
static bool is_file(struct line *line, const struct word *word)
{
	return line_at(line, word_end(word)) == '.' &&
	       line_is_word(line_at(line, word_end(word) + 1));
}

/* A word that some table has, or that ends a chain. */
static void take_meaning(struct context *context, struct line *line,
			 const struct word *word, const struct meaning *meaning)
{
	unsigned int kinds = meaning->kinds;
	struct context_word taken = { word->start, word_end(word),
				      meaning->reason };

	context->chain.flags = context_chain(context);
	if (kinds & MEANING_SPEAKS)
		take_speech(context, line, word);
	if (kinds & MEANING_IS(WORDS_FOREIGN)) {
		context->is_foreign = true;
		context->foreign = taken;
		context->chain.flags = 0;
	} else if ((kinds & MEANING_FUNCTION) && !is_file(line, word)) {
		take_function(context, &taken);
	} else if (kinds & MEANING_IS(WORDS_INTRODUCERS)) {
		take_introducer(context, line, &taken, meaning);
	} else if ((context->chain.flags & CHAIN_ALIVE) &&
		   (kinds & MEANING_IS(WORDS_FILLERS))) {
		take_filler(context, meaning);
	} else if ((kinds & (MEANING_PREFIX | MEANING_NAME)) !=
		   MEANING_PREFIX) {
		context->chain.flags = 0; /* CKR_UNKNOWN (0x153) goes on */
	}
	if (kinds & MEANING_IS(WORDS_MEASURES)) {
		context->measure = word->start;
		context->measured = context->words + 1;
	}
}

void context_word(struct context *context, struct line *line,
		  const struct word *word, const struct meaning *meaning)
{
	if (word->classes & (LINE_DIGIT | LINE_JOINT))
		context->message = 0;
	/* Most words mean nothing, and stand behind others that do not. */
	if (meaning->kinds)
		take_meaning(context, line, word, meaning);
	else
		context->chain.flags = 0;
	context->last.start = word->start;
	context->last.end = word_end(word);
	context->last.row = meaning->reason;
	context->last_kinds = meaning->kinds;
	context->last_classes = word->classes;
	context->words++;
	context->after_stop = false;
	context->between = 0;
	context->gap = 0;
}
