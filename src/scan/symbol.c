/* SPDX-License-Identifier: MIT */
/* symbol: whether a name in a line is a return value. */
#include <config.h>

#include <string.h>

#include "base/number.h"
#include "scan/numeral.h"
#include "scan/judge.h"

/* CKR_ names count anywhere; vendors' others where PKCS #11 is spoken. */
static bool is_ours(const struct word *word)
{
	return word_prefix_length(word) > 0 ||
	       (word->length > 6 && memcmp(word->text, "ETCKR_", 6) == 0);
}

/* "+ 0x12" or "|0x12" behind CKR_VENDOR_DEFINED: its end, and the sum. */
static size_t end_of_offset(struct line *line, size_t end, uint32_t *value)
{
	enum { MOST_BLANKS = 4 };
	size_t at = end;
	struct number number;
	struct word word;

	while (at - end < MOST_BLANKS && line_at(line, at) == ' ')
		at++;
	if (line_at(line, at) != '+' && line_at(line, at) != '|')
		return end;
	for (at++; at - end < 2 * MOST_BLANKS && line_at(line, at) == ' ';)
		at++;
	if (line_ends(line, at))
		return end;
	word_read(line, at, &word);
	if (number_parse(line->text + at, word.length, &number) != NUMBER_OK ||
	    number.value >= TABLE_VENDOR_DEFINED)
		return end;
	*value = TABLE_VENDOR_DEFINED + number.value;
	return word_end(&word);
}

/* CKR_0x000001B0, CKR_VENDOR_DEFINED_0x80000001: a name made of a number. */
static bool read_composite(const struct scanner *scanner,
			   const struct word *word, uint32_t *value)
{
	uint64_t wide;

	if (word->length <= 6 || word->length > WORD_LONGEST ||
	    memcmp(word->text, "CKR_", 4) != 0)
		return false;
	for (size_t i = 4; i + 2 < word->length; i++) {
		size_t left = word->length - i - 2;

		if (word->text[i] == '0' && (word->text[i + 1] | 0x20) == 'x')
			return number_scan(word->text + i + 2, left, 16,
					   &wide) == left &&
			       number_narrow(wide, value) &&
			       (*value >= TABLE_VENDOR_DEFINED ||
				table_has(scanner->table, *value)) &&
			       (*value > 0 || scanner->all);
	}
	return false;
}

/* PIN_INCORRECT and PinIncorrect count only where producers put a name. */
static bool is_placed(const struct line *line, size_t start, enum style style)
{
	const char *marks = style == STYLE_CAMEL ? ".:(" : "/";
	char before = line_before(line, start);

	if (before == ' ')
		return start > 1 && line->text[start - 2] == ':';
	return before != '\0' && strchr(marks, before);
}

static void judge_bare(const struct scanner *scanner,
		       const struct context *context,
		       const struct shapes_seen *seen, struct line *line,
		       const struct word *word, const struct meaning *meaning,
		       struct candidate *candidate)
{
	struct judge_token token = { .start = word->start,
				     .end = candidate->end,
				     .is_symbol = true };
	struct judge_verdict found;

	candidate->reason_row =
		meaning->style == STYLE_SYMBOL
			? shapes_match_name(scanner->shapes, seen, line,
					    word->start, candidate->end)
			: NULL;
	candidate->reason = CONTEXT_BY_SHAPE;
	candidate->counts = candidate->reason_row != NULL;
	if (candidate->counts)
		return;
	if (candidate_is_line(context, line, word->start, candidate->end)) {
		candidate->counts = true;
		candidate->reason = CONTEXT_IS_LINE;
		return;
	}
	found = judge_place(context, line, &token);
	candidate->word = found.word;
	candidate->reason_row = found.word.row;
	candidate->counts = found.place >= CONTEXT_WEAK ||
			    is_placed(line, word->start, meaning->style);
	candidate->needs = CONTEXT_NEEDS_SPEECH;
	candidate->reason = candidate->counts && found.place == CONTEXT_NONE
				    ? CONTEXT_BY_NAME
				    : found.reason;
}

bool candidate_name(const struct scanner *scanner,
		    const struct context *context,
		    const struct shapes_seen *seen, struct line *line,
		    const struct word *word, const struct meaning *meaning,
		    struct candidate *candidate)
{
	bool is_known = meaning->kinds & MEANING_NAME;

	*candidate = (struct candidate){
		.start = word->start,
		.end = word_end(word),
		.reason = CONTEXT_BY_NAME,
		.is_name = true,
		.counts = true,
	};
	if (!is_known)
		return read_composite(scanner, word, &candidate->value);
	candidate->value = meaning->entry.row->value;
	if (meaning->entry.source->kind != TABLE_STANDARD)
		candidate->named = meaning->entry;
	if (candidate->value == 0 && !scanner->all)
		return false;
	if (meaning->style != STYLE_FULL)
		judge_bare(scanner, context, seen, line, word, meaning,
			   candidate);
	else if (!is_ours(word))
		candidate->needs = CONTEXT_NEEDS_SPEECH;
	else if (candidate->value == TABLE_VENDOR_DEFINED)
		candidate->end =
			end_of_offset(line, candidate->end, &candidate->value);
	return true;
}
