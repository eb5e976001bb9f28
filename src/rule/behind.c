/* SPDX-License-Identifier: MIT */
/* behind: what stands behind a number, and tells that it is no return value. */
#include <config.h>

#include "rule/behind.h"

#include <string.h>

#include "base/ascii.h"
#include "words/notours.h"
#include "words/recall.h"
#include "words/scanner.h"
#include "words/word.h"

/* Blanks and marks between a number and a text behind it. */
enum { MOST_BETWEEN = 16 };

/* How many of the characters stand at a place, at most MOST_BETWEEN. */
static size_t span(struct line *line, size_t at, const char *characters)
{
	size_t used = 0;
	char c;

	while (used < MOST_BETWEEN && (c = line_at(line, at + used)) != '\0' &&
	       c != LINE_END && strchr(characters, c))
		used++;
	return used;
}

static bool has_text(struct line *line, size_t at, const char *text)
{
	for (; *text; text++, at++)
		if (ascii_to_lower(line_at(line, at)) != ascii_to_lower(*text))
			return false;
	return !line_is_word(line_at(line, at)) && line_at(line, at) != '=';
}

static bool is_text(const struct notours *notours, struct line *line,
		    size_t end, struct context_word *text)
{
	const struct notours_rows *texts = &notours->tables[WORDS_TEXTS];
	size_t start = end + span(line, end, " -:(,[\"'");
	char first = ascii_to_lower(line_at(line, start));

	/* Most words begin no text (a fifth of the worst line's time). */
	if (start == end || !notours->begins_text[(unsigned char)first])
		return false;
	for (size_t i = 0; i < texts->count; i++) {
		const struct words_row *row = texts->rows[i];

		if (!has_text(line, start, row->text))
			continue;
		*text = (struct context_word){ start, start + strlen(row->text),
					       row };
		return true;
	}
	return false;
}

/* What the word at a place means; 0 where there is none. */
static unsigned int kinds_of(const struct evidence *evidence, size_t at,
			     struct word *word, struct context_word *found)
{
	struct line *line = evidence->line;
	const struct meaning *meaning;

	word->length = 0;
	if (line_ends(line, at))
		return 0;
	word_read(line, at, word);
	if (word->length == 0)
		return 0;
	meaning = recall_look_up(evidence->recall, evidence->scanner->lexicon,
				 line, word);
	*found = (struct context_word){ at, word_end(word), meaning->reason };
	return meaning->kinds;
}

/* "160 session 5": a thing, not several, has a number of its own. */
static bool has_number(struct line *line, size_t end)
{
	return line_at(line, end) == ' ' &&
	       ascii_is_digit(line_at(line, end + 1));
}

/* "5 slots", "3 tries": a word in small letters that is no grammar. */
static bool is_counted(const struct evidence *evidence, size_t end,
		       struct context_word *noun)
{
	enum { OTHERS = LINE_DIGIT | LINE_CAPITAL | LINE_JOINT };
	struct line *line = evidence->line;
	size_t blanks = span(line, end, " -");
	unsigned int kinds;
	struct word word;

	if (blanks == 0 || !ascii_is_lower(line_at(line, end + blanks)))
		return false;
	kinds = kinds_of(evidence, end + blanks, &word, noun);
	if ((kinds & MEANING_IS(WORDS_GRAMMAR)) ||
	    ((kinds & MEANING_IS(WORDS_THINGS)) &&
	     has_number(line, word_end(&word))))
		return false;
	return !(word.classes & OTHERS) &&
	       line_at(line, word_end(&word)) != '=';
}

/* "from Esys_Load": a word of another system is told as the owner. */
static bool is_owned(const struct evidence *evidence, size_t end,
		     struct context_word *owner)
{
	static const char *const joints[] = { " from ", " by ", " in " };
	struct line *line = evidence->line;
	struct word word;

	for (size_t i = 0; i < sizeof(joints) / sizeof(*joints); i++) {
		const char *c = joints[i];
		size_t at = end;

		for (; *c && line_at(line, at) == *c; c++)
			at++;
		if (!*c)
			return kinds_of(evidence, at, &word, owner) &
			       MEANING_IS(WORDS_FOREIGN);
	}
	return false;
}

/* "160.5", "5%", "160/x": the rest of a date, a version, a path. */
static bool goes_on(struct line *line, size_t end, bool hex)
{
	char next = line_at(line, end);

	return next == '%' || (next == '/' && !hex) ||
	       (next != '\0' && strchr(".:-,/", next) &&
		ascii_is_digit(line_at(line, end + 1)));
}

void behind_judge(const struct evidence *evidence, const struct token *token,
		  struct verdict *verdict)
{
	struct line *line = evidence->line;
	size_t end = token->end;
	bool hex = token->is_hex;
	struct context_word word = { 0 };
	enum verdict_reason reason;

	if (goes_on(line, end, hex))
		reason = VERDICT_PART_OF_MORE;
	else if (is_owned(evidence, end, &word))
		reason = VERDICT_IS_FOREIGN;
	else if (!hex && is_text(&evidence->scanner->notours, line, end, &word))
		reason = VERDICT_FOREIGN_TEXT;
	else if (!hex && is_counted(evidence, end, &word))
		reason = VERDICT_COUNTS_THINGS;
	else
		return;
	verdict->counts = false;
	verdict->reason = reason;
	verdict->word = word;
}
