/* SPDX-License-Identifier: MIT */
/* numeral: whether a number in a line is a return value. */
#include <config.h>

#include "rule/numeral.h"

#include <string.h>

#include "base/ascii.h"
#include "base/number.h"
#include "rule/behind.h"
#include "rule/judge.h"
#include "table/openssl.h"
#include "words/ending.h"
#include "words/notation.h"
#include "words/scanner.h"

/* A library's name in an error of OpenSSL, or a path, is no longer. */
enum { LONGEST_LIBRARY = 256 };

/* True when a word begins like a number and is not part of more. */
static bool begins_number(const struct line *line, const struct word *word)
{
	size_t start = word->start;
	char before = line_before(line, start);
	char first = word->text[0];

	if (!ascii_is_hex_digit(first) && first != 'O')
		return false;
	if (before == '.' || before == '/' || before == '%' || before == '$')
		return false;
	if ((before == ':' || before == '-' || before == ',') &&
	    ascii_is_digit(line_before(line, start - 1)))
		return false;
	return ascii_is_digit(first) ||
	       notation_may_be_number(word->text, word->length) ||
	       (ascii_is_hex_digit(first) && before == '=');
}

/* Digits without 0x, which a shape may take for hexadecimal. */
static bool read_hex_digits(const struct scanner *scanner, const char *text,
			    size_t length, uint32_t *value)
{
	struct number number;

	if (length > WORD_LONGEST ||
	    number_parse_hex(text, length, &number) != NUMBER_OK)
		return false;
	*value = number.value;
	return scanner_is_code(scanner, number.value);
}

/*
 * As the token is written. False when it is no number, or no code. 4294967295
 * may be what a function returned, -1 is not.
 */
static bool read_number(const struct scanner *scanner, const char *text,
			size_t length, uint32_t *value)
{
	return notation_read(text, length, scanner->hex, value) &&
	       (scanner_is_code(scanner, *value) ||
		(*value >= NOTATION_NEGATIVE && *text != '-'));
}

/* A byte among others: "C_GenerateRandom returned: a0 b3". */
static bool is_dumped(struct line *line, const struct word *word)
{
	size_t end = word_end(word);

	return notation_is_bare_hex(word->text, word->length) &&
	       line_at(line, end) == ' ' &&
	       ascii_is_hex_digit(line_at(line, end + 1)) &&
	       ascii_is_hex_digit(line_at(line, end + 2)) &&
	       !line_is_word(line_at(line, end + 3));
}

/* "error:418000A0:" of OpenSSL: the number, and then the library. */
static bool is_openssl(struct line *line, const struct word *word)
{
	static const char before[] = "error:";
	size_t skip = strlen(before);

	return word->length == 8 && word->start >= skip &&
	       line_at(line, word_end(word)) == ':' &&
	       memcmp(word->text - skip, before, skip) == 0;
}

static void judge_openssl(const struct scanner *scanner, struct line *line,
			  const struct word *word, struct verdict *verdict)
{
	size_t start = word_end(word) + 1;
	size_t end = start;
	struct openssl_error error;
	struct number number;

	while (end - start < LONGEST_LIBRARY && line_at(line, end) != ':' &&
	       line_at(line, end) != LINE_END)
		end++;
	verdict->reason = VERDICT_BY_LIBRARY;
	verdict->hit.needs = HIT_NEEDS_SPEECH;
	verdict->counts = line_at(line, end) == ':' &&
			  notours_is_library(&scanner->notours,
					     line->text + start, end - start) &&
			  number_parse_hex(word->text, word->length, &number) ==
				  NUMBER_OK &&
			  openssl_unpack(number.value, &error) &&
			  table_has(scanner->table, error.value) &&
			  scanner_is_code(scanner, error.value);
	if (verdict->counts)
		verdict->hit.value = error.value;
}

/*
 * Numbers that mean other things as well do not count alone, but in a shape
 * that nobody else writes.
 */
static bool counts_alone(const struct scanner *scanner,
			 const struct words_row *shape, uint32_t value,
			 bool is_hex)
{
	return shape->choice == WORDS_ALWAYS ||
	       (shape->choice == WORDS_YES &&
		!notours_range(&scanner->notours, value) &&
		(is_hex || !notours_common(&scanner->notours, value)));
}

/* "out: 0x11, 1": the first of several numbers is none of a producer's. */
static bool begins_list(struct line *line, size_t end)
{
	size_t next = end + 1 + (line_at(line, end + 1) == ' ');

	return line_at(line, end) == ',' && ascii_is_digit(line_at(line, next));
}

static bool judge_shape(const struct evidence *evidence,
			const struct token *token, struct verdict *verdict)
{
	const struct scanner *scanner = evidence->scanner;
	const struct context *context = evidence->context;
	uint32_t value;
	const struct words_row *shape = shapes_match(
		scanner->shapes, evidence->seen, evidence->line, token, &value);

	if (!shape || begins_list(evidence->line, token->end))
		return false;
	verdict->hit.value = value;
	verdict->hit.needs = 0;
	verdict->counts = !context->is_foreign;
	if (context->is_foreign) {
		verdict->reason = VERDICT_IS_FOREIGN;
		verdict->word = context->foreign;
	} else {
		verdict->reason = VERDICT_BY_SHAPE;
		if (!counts_alone(scanner, shape, value, token->is_hex))
			verdict->hit.needs = HIT_NEEDS_SPEECH;
		verdict->word.row = shape;
	}
	return true;
}

static void judge_number(const struct evidence *evidence, struct token *token,
			 struct verdict *verdict)
{
	const struct scanner *scanner = evidence->scanner;
	struct judgement found;
	const struct words_row *range = NULL;

	token->is_common = !token->is_hex &&
			   notours_common(&scanner->notours, token->value);
	found = judge_place(evidence->context, evidence->line, token);
	verdict->reason = found.reason;
	verdict->word = found.word;
	verdict->counts = found.place >= JUDGE_WEAK;
	verdict->hit.needs = found.needs | HIT_NEEDS_SPEECH;
	if (!verdict->counts)
		return;
	if (found.place == JUDGE_WEAK)
		range = notours_range(&scanner->notours, token->value);
	if (!range || table_is_chosen(scanner->table, token->value)) {
		behind_judge(evidence, token, verdict);
		return;
	}
	verdict->counts = false;
	verdict->reason = VERDICT_IN_RANGE;
	verdict->word.row = range;
}

/* True when something before the number may make it count; false for most. */
static bool is_introduced(const struct evidence *evidence, struct ending before)
{
	const struct context *context = evidence->context;

	return (context->chain.flags & CHAIN_ALIVE) || context->bracketed ||
	       context->pkcs11 || context->reach != CONTEXT_NOWHERE ||
	       shapes_may_match(evidence->scanner->shapes, evidence->seen,
				before);
}

/*
 * True when a number may count where it stands. Of its value only the judgement
 * of what is introduced depends.
 */
static bool is_in_place(const struct evidence *evidence,
			const struct token *token)
{
	return (evidence->context->chain.flags & CHAIN_ALIVE) ||
	       judge_place(evidence->context, evidence->line, token).place !=
		       JUDGE_NONE ||
	       shapes_stand(evidence->scanner->shapes, evidence->seen,
			    evidence->line, token);
}

/* True when a shape says that the number is no code. */
static bool is_refused(const struct evidence *evidence,
		       const struct token *token, struct verdict *verdict)
{
	const struct words_row *shape =
		shapes_refuse(evidence->scanner->shapes, evidence->seen,
			      evidence->line, token);

	if (!shape)
		return false;
	verdict->reason = VERDICT_BY_SHAPE;
	verdict->word.row = shape;
	return true;
}

/* Fills in the verdict on a number that stands where it may count. */
static enum numeral_asked judge(const struct evidence *evidence,
				struct token *token, struct verdict *verdict)
{
	const struct scanner *scanner = evidence->scanner;
	const char *text = evidence->line->text + token->start;
	size_t length = token->end - token->start;
	unsigned int traits = shapes_traits(scanner->shapes, token->before);
	bool rereads = traits & SHAPES_REREAD;

	token->has_value = read_number(scanner, text, length, &token->value);
	token->may_be_hex =
		rereads && !token->is_hex &&
		read_hex_digits(scanner, text, length, &token->as_hex);
	if (!token->has_value && !rereads)
		return NUMERAL_NO_CODE;
	verdict->hit.value = token->value;
	if ((traits & SHAPES_REFUSE) && is_refused(evidence, token, verdict))
		return NUMERAL_JUDGED;
	if (!token->has_value)
		return judge_shape(evidence, token, verdict) ? NUMERAL_JUDGED
							     : NUMERAL_SPECIAL;
	/* A shape may read digits in another way than the rule. */
	if (rereads && judge_shape(evidence, token, verdict))
		return NUMERAL_JUDGED;
	judge_number(evidence, token, verdict);
	if (!rereads && (!verdict->counts || !evidence->context->speaks ||
			 (verdict->hit.needs & HIT_NEEDS_FUNCTION)))
		(void)judge_shape(evidence, token, verdict);
	return NUMERAL_JUDGED;
}

enum numeral_asked numeral_judge(const struct evidence *evidence,
				 const struct word *word, bool wanted,
				 struct verdict *verdict)
{
	struct line *line = evidence->line;
	size_t end = word_end(word);
	size_t start = word->start;
	struct ending before;
	struct token token;
	const char *text;

	if (!begins_number(line, word))
		return NUMERAL_UNASKED;
	if (word->length == 1 && *word->text == '0' && !evidence->scanner->all)
		return NUMERAL_SPECIAL;
	if (is_openssl(line, word)) {
		*verdict = (struct verdict){ .hit = { .start = start,
						      .length = end - start } };
		judge_openssl(evidence->scanner, line, word, verdict);
		return verdict->counts ? NUMERAL_JUDGED : NUMERAL_SPECIAL;
	}
	start -= notation_has_sign(line->text, start);
	before = ending_of(line->text, start);
	if (!wanted && !is_introduced(evidence, before))
		return NUMERAL_UNASKED;
	if (is_dumped(line, word))
		return NUMERAL_SPECIAL;
	text = line->text + start;
	token = (struct token){
		.start = start,
		.end = end,
		.is_hex = notation_is_prefixed(text, end - start),
		.is_bare = notation_is_bare_hex(text, end - start),
		.is_padded = notation_is_padded(text, end - start),
		.before = before,
	};
	/* In a prompt, not to wait for what is behind any number. */
	if (!wanted && line->is_complete && !is_in_place(evidence, &token))
		return NUMERAL_UNASKED;
	*verdict = (struct verdict){ .hit = { .start = start,
					      .length = end - start } };
	return judge(evidence, &token, verdict);
}
