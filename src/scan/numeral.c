/* SPDX-License-Identifier: MIT */
/* numeral: a number or a name in a line that may be a return value. */
#include <config.h>

#include "scan/numeral.h"

#include <string.h>

#include "base/ascii.h"
#include "base/number.h"
#include "scan/judge.h"
#include "table/openssl.h"

/*
 * A library's name in an error of OpenSSL, or a path, is no longer; nor is what
 * stands around a line that is one code.
 */
enum { LONGEST_LIBRARY = 256, MOST_BLANKS = 200 };

/* True when a word begins like a number and is not part of more. */
static bool begins_number(const struct line *line, const struct word *word)
{
	size_t start = word->start;
	char before = line_before(line, start);
	char first = word->text[0];

	if (!ascii_is_digit(first) && !ascii_is_hex_digit(first) &&
	    first != 'O')
		return false;
	if (before == '.' || before == '/' || before == '%' || before == '$')
		return false;
	if ((before == ':' || before == '-' || before == ',') && start > 1 &&
	    ascii_is_digit(line->text[start - 2]))
		return false;
	return ascii_is_digit(first) ||
	       notation_may_be_number(word->text, word->length) ||
	       (ascii_is_hex_digit(first) && before == '=');
}

/*
 * As the token is written. False when it is no number, or no code. 4294967295
 * may be what a function returned, -1 is not.
 */
static bool read_number(const struct scanner *scanner, const char *text,
			size_t length, uint32_t *value)
{
	return notation_read(text, length, value) &&
	       (scanner_is_code(scanner, *value) ||
		(*value >= NOTATION_NEGATIVE && *text != '-'));
}

/* Digits without 0x, which a shape may take for hexadecimal. */
static bool read_hex_digits(const struct scanner *scanner, const char *text,
			    size_t length, uint32_t *value)
{
	struct number number;

	if (number_parse_hex(text, length, &number) != NUMBER_OK)
		return false;
	*value = number.value;
	return scanner_is_code(scanner, number.value);
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
			  const struct word *word, struct candidate *candidate)
{
	size_t start = word_end(word) + 1;
	size_t end = start;
	struct openssl_error error;
	struct number number;

	while (end - start < LONGEST_LIBRARY && line_at(line, end) != ':' &&
	       line_at(line, end) != LINE_END)
		end++;
	candidate->reason = CONTEXT_BY_LIBRARY;
	candidate->needs = CONTEXT_NEEDS_SPEECH;
	candidate->counts =
		line_at(line, end) == ':' &&
		notours_is_library(&scanner->notours, line->text + start,
				   end - start) &&
		number_parse_hex(word->text, word->length, &number) ==
			NUMBER_OK &&
		openssl_unpack(number.value, &error) &&
		table_has(scanner->table, error.value) &&
		scanner_is_code(scanner, error.value);
	if (candidate->counts)
		candidate->value = error.value;
}

/*
 * Numbers that mean other things as well do not count alone, but in a shape
 * that nobody else writes.
 */
static bool counts_alone(const struct scanner *scanner,
			 const struct shape_match *match, bool is_hex)
{
	return match->is_sure ||
	       (match->alone &&
		!notours_range(&scanner->notours, match->value) &&
		(is_hex || !notours_common(&scanner->notours, match->value)));
}

/* "out: 0x11, 1": the first of several numbers is none of a producer's. */
static bool begins_list(struct line *line, size_t end)
{
	size_t next = end + 1 + (line_at(line, end + 1) == ' ');

	return line_at(line, end) == ',' && ascii_is_digit(line_at(line, next));
}

static bool judge_shape(const struct scanner *scanner,
			const struct context *context,
			const struct shapes_seen *seen, struct line *line,
			const struct shape_number *number,
			struct candidate *candidate)
{
	struct shape_match match;

	if (!shapes_match(scanner->shapes, seen, line, number, &match) ||
	    begins_list(line, number->end))
		return false;
	candidate->value = match.value;
	candidate->reason = CONTEXT_BY_SHAPE;
	candidate->reason_row = match.row;
	candidate->counts = !context->is_foreign;
	candidate->needs = 0;
	if (context->is_foreign) {
		candidate->reason = CONTEXT_IS_FOREIGN;
		candidate->word = context->foreign;
	} else if (!counts_alone(scanner, &match, number->is_prefixed)) {
		candidate->needs = CONTEXT_NEEDS_SPEECH;
	}
	return true;
}

bool candidate_is_line(const struct context *context, struct line *line,
		       size_t start, size_t end)
{
	if (!context->pkcs11 || context->words > 1 || context->between != 0 ||
	    (context->words == 1 && context->last_classes != LINE_DIGIT) ||
	    start > MOST_BLANKS)
		return false;
	for (size_t at = 0; at < start; at++)
		if (!ascii_is_blank(line->text[at]) &&
		    !ascii_is_digit(line->text[at]))
			return false;
	for (size_t most = end + MOST_BLANKS;
	     end < most && ascii_is_blank(line_at(line, end));)
		end++;
	return line_ends(line, end);
}

/* What stands behind the number may tell that it is none of ours. */
static void judge_behind(const struct scanner *scanner, struct line *line,
			 const struct judge_token *token,
			 struct candidate *candidate)
{
	static const enum context_reason reasons[] = {
		[NOTOURS_MORE] = CONTEXT_PART_OF_MORE,
		[NOTOURS_TEXT] = CONTEXT_FOREIGN_TEXT,
		[NOTOURS_NOUN] = CONTEXT_COUNTS_THINGS,
		[NOTOURS_OWNER] = CONTEXT_IS_FOREIGN,
	};
	enum notours_behind behind = notours_behind(
		&scanner->notours, scanner->lexicon, line, token->end,
		token->is_hex, &candidate->reason_row);

	if (behind == NOTOURS_NOTHING)
		return;
	candidate->counts = false;
	candidate->reason = reasons[behind];
}

static void judge_number(const struct scanner *scanner,
			 const struct context *context, struct line *line,
			 struct judge_token *token, struct candidate *candidate)
{
	struct judge_verdict found;
	const struct words_row *range;

	if (candidate_is_line(context, line, token->start, token->end)) {
		candidate->counts = true;
		candidate->reason = CONTEXT_IS_LINE;
		return;
	}
	token->is_common = !token->is_hex &&
			   notours_common(&scanner->notours, token->value);
	found = judge_place(context, line, token);
	candidate->reason = found.reason;
	candidate->word = found.word;
	candidate->reason_row = found.word.row;
	candidate->counts = found.place >= CONTEXT_WEAK;
	candidate->needs = found.needs | CONTEXT_NEEDS_SPEECH;
	if (!candidate->counts)
		return;
	range = found.place == CONTEXT_WEAK
			? notours_range(&scanner->notours, token->value)
			: NULL;
	if (range && !table_is_chosen(scanner->table, token->value)) {
		candidate->counts = false;
		candidate->reason = CONTEXT_IN_RANGE;
		candidate->reason_row = range;
		return;
	}
	judge_behind(scanner, line, token, candidate);
}

/* True when something before the number may make it count. */
static bool is_introduced(const struct scanner *scanner,
			  const struct context *context,
			  const struct shapes_seen *seen,
			  struct shape_ending before, size_t start)
{
	return (context->chain.flags & CHAIN_ALIVE) || context->bracketed ||
	       context->pkcs11 || context->reach != CONTEXT_NOWHERE ||
	       shapes_may_match(scanner->shapes, seen, before, start);
}

/* Fills in the candidate, whose place is known. False: it is no number. */
static bool judge(const struct scanner *scanner, const struct context *context,
		  const struct shapes_seen *seen, struct line *line,
		  struct shape_ending before, struct candidate *candidate)
{
	const char *text = line->text + candidate->start;
	size_t length = candidate->end - candidate->start;
	bool rereads = shapes_may_read(scanner->shapes, before);
	struct shape_number number = {
		.start = candidate->start,
		.end = candidate->end,
		.before = before,
		.is_prefixed = notation_is_prefixed(text, length),
	};
	struct judge_token token = {
		.start = candidate->start,
		.end = candidate->end,
		.is_negative = *text == '-',
		.is_hex = number.is_prefixed,
	};

	number.has_value = read_number(scanner, text, length, &number.value);
	number.has_hex =
		rereads && !token.is_hex &&
		read_hex_digits(scanner, text, length, &number.hex_value);
	if (!number.has_value)
		return judge_shape(scanner, context, seen, line, &number,
				   candidate);
	token.is_bare = notation_is_bare_hex(text, length);
	candidate->value = token.value = number.value;
	/* A shape may read digits in another way, or count where no rule does.
	 */
	if (rereads &&
	    judge_shape(scanner, context, seen, line, &number, candidate))
		return true;
	judge_number(scanner, context, line, &token, candidate);
	if (!candidate->counts || !context->speaks ||
	    (candidate->needs & CONTEXT_NEEDS_FUNCTION))
		(void)judge_shape(scanner, context, seen, line, &number,
				  candidate);
	return true;
}

bool candidate_number(const struct scanner *scanner,
		      const struct context *context,
		      const struct shapes_seen *seen, struct line *line,
		      const struct word *word, bool wanted,
		      struct candidate *candidate)
{
	struct shape_ending before;
	size_t start = word->start;

	if (!begins_number(line, word) ||
	    (word->length == 1 && *word->text == '0' && !scanner->all))
		return false;
	if (is_openssl(line, word)) {
		*candidate = (struct candidate){ .start = start,
						 .end = word_end(word) };
		judge_openssl(scanner, line, word, candidate);
		return candidate->counts;
	}
	start -= notation_has_sign(line->text, start);
	before = shapes_ending(line->text, start);
	if ((!wanted &&
	     !is_introduced(scanner, context, seen, before, start)) ||
	    is_dumped(line, word))
		return false;
	*candidate =
		(struct candidate){ .start = start, .end = word_end(word) };
	return judge(scanner, context, seen, line, before, candidate);
}
