/* SPDX-License-Identifier: MIT */
/* notours: what tells that a number is another system's, or a count. */
#include <config.h>

#include "scan/notours.h"

#include <string.h>

#include "base/ascii.h"
#include "scan/word.h"

/* Blanks and marks between a number and a text behind it. */
enum { MOST_BETWEEN = 16 };

bool notours_add(struct notours *notours, const struct words_row *row)
{
	struct notours_rows *rows = &notours->tables[row->table];

	if (rows->count == NOTOURS_MOST_ROWS)
		return false;
	rows->rows[rows->count++] = row;
	return true;
}

static const struct words_row *row_with(const struct notours_rows *rows,
					uint32_t value)
{
	for (size_t i = 0; i < rows->count; i++)
		if (rows->rows[i]->first <= value &&
		    value <= rows->rows[i]->last)
			return rows->rows[i];
	return NULL;
}

const struct words_row *notours_common(const struct notours *notours,
				       uint32_t value)
{
	return row_with(&notours->tables[WORDS_COMMON], value);
}

const struct words_row *notours_range(const struct notours *notours,
				      uint32_t value)
{
	return row_with(&notours->tables[WORDS_RANGES], value);
}

/* "/usr/lib/ossl-modules/pkcs11.so" without its folders and its suffix. */
static const char *file_stem(const char *path, size_t *length)
{
	size_t start = *length;
	const char *dot;

	while (start > 0 && path[start - 1] != '/')
		start--;
	*length -= start;
	dot = memchr(path + start, '.', *length);
	if (dot && start > 0)
		*length = (size_t)(dot - (path + start));
	return path + start;
}

bool notours_is_library(const struct notours *notours, const char *text,
			size_t length)
{
	const struct notours_rows *libraries =
		&notours->tables[WORDS_LIBRARIES];
	const char *name = file_stem(text, &length);

	for (size_t i = 0; i < libraries->count; i++) {
		const struct words_row *row = libraries->rows[i];

		if (word_is(name, length, row->text, strlen(row->text), false))
			return true;
	}
	return false;
}

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

	for (size_t i = 0; start > end && i < texts->count; i++) {
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
static unsigned int kinds_of(const struct lexicon *lexicon, struct line *line,
			     size_t at, struct word *word,
			     struct context_word *found)
{
	struct meaning meaning;

	word->length = 0;
	if (line_ends(line, at))
		return 0;
	word_read(line, at, word);
	if (word->length == 0)
		return 0;
	(void)lexicon_look_up(lexicon, line, word, &meaning);
	*found = (struct context_word){ at, word_end(word), meaning.reason };
	return meaning.kinds;
}

/* "5 slots", "3 tries": a word in small letters that is no grammar. */
static bool is_counted(const struct lexicon *lexicon, struct line *line,
		       size_t end, struct context_word *noun)
{
	enum { OTHERS = LINE_DIGIT | LINE_CAPITAL | LINE_JOINT };
	size_t blanks = span(line, end, " -");
	struct word word;

	if (blanks == 0 || !ascii_is_lower(line_at(line, end + blanks)) ||
	    kinds_of(lexicon, line, end + blanks, &word, noun) &
		    MEANING_IS(WORDS_GRAMMAR))
		return false;
	return !(word.classes & OTHERS) &&
	       line_at(line, word_end(&word)) != '=';
}

/* "from Esys_Load": a word of another system is told as the owner. */
static bool is_owned(const struct lexicon *lexicon, struct line *line,
		     size_t end, struct context_word *owner)
{
	static const char *const joints[] = { " from ", " by ", " in " };
	struct word word;

	for (size_t i = 0; i < sizeof(joints) / sizeof(*joints); i++) {
		const char *c = joints[i];
		size_t at = end;

		for (; *c && line_at(line, at) == *c; c++)
			at++;
		if (!*c)
			return kinds_of(lexicon, line, at, &word, owner) &
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

void notours_judge(const struct notours *notours, const struct lexicon *lexicon,
		   struct line *line, size_t end, bool hex,
		   struct verdict *verdict)
{
	struct context_word word = { 0 };
	enum verdict_reason reason;

	if (goes_on(line, end, hex))
		reason = VERDICT_PART_OF_MORE;
	else if (is_owned(lexicon, line, end, &word))
		reason = VERDICT_IS_FOREIGN;
	else if (!hex && is_text(notours, line, end, &word))
		reason = VERDICT_FOREIGN_TEXT;
	else if (!hex && is_counted(lexicon, line, end, &word))
		reason = VERDICT_COUNTS_THINGS;
	else
		return;
	verdict->counts = false;
	verdict->reason = reason;
	verdict->word = word;
}
