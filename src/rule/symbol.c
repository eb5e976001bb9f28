/* SPDX-License-Identifier: MIT */
/* symbol: whether a name in a line is a return value. */
#include <config.h>

#include "rule/symbol.h"

#include <string.h>

#include "base/number.h"
#include "rule/judge.h"
#include "words/scanner.h"

/* CKR_ names count anywhere; vendors' others where PKCS #11 is spoken. */
static bool is_ours(const struct word *word)
{
	return word_prefix_length(word->text, word->length) > 0 ||
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
		return line_before(line, start - 1) == ':';
	return before != '\0' && strchr(marks, before);
}

static void judge_bare(const struct evidence *evidence, const struct word *word,
		       enum style style, struct verdict *verdict)
{
	const struct token token = { .start = word->start,
				     .end = word_end(word),
				     .is_symbol = true };
	const struct words_row *row =
		style == STYLE_SYMBOL
			? shapes_match_name(evidence->scanner->shapes,
					    evidence->seen, evidence->line,
					    token.start, token.end)
			: NULL;
	struct judgement found;

	if (row) {
		verdict->counts = row->choice != WORDS_NEVER;
		verdict->reason = VERDICT_BY_SHAPE;
		verdict->word.row = row;
		return;
	}
	found = judge_place(evidence->context, evidence->line, &token);
	verdict->counts = found.place >= JUDGE_WEAK ||
			  is_placed(evidence->line, token.start, style);
	verdict->hit.needs = HIT_NEEDS_SPEECH;
	if (verdict->counts && found.place < JUDGE_WEAK)
		return;
	verdict->reason = found.reason;
	verdict->word = found.word;
}

bool symbol_judge(const struct evidence *evidence, const struct word *word,
		  const struct meaning *meaning, struct verdict *verdict)
{
	struct hit *hit = &verdict->hit;

	*verdict = (struct verdict){
		.hit = { .start = word->start,
			 .length = word->length,
			 .is_name = true },
		.reason = VERDICT_BY_NAME,
		.counts = true,
	};
	if (!(meaning->kinds & MEANING_NAME))
		return read_composite(evidence->scanner, word, &hit->value);
	hit->value = meaning->entry.row->value;
	if (meaning->entry.source->kind != TABLE_STANDARD)
		hit->named = meaning->entry;
	if (hit->value == 0 && !evidence->scanner->all)
		return false;
	if (meaning->style != STYLE_FULL)
		judge_bare(evidence, word, meaning->style, verdict);
	else if (!is_ours(word))
		hit->needs = HIT_NEEDS_SPEECH;
	else if (hit->value == TABLE_VENDOR_DEFINED)
		hit->length = end_of_offset(evidence->line, word_end(word),
					    &hit->value) -
			      word->start;
	return true;
}
