/* SPDX-License-Identifier: MIT */
/* glance: what one word tells of a line that is not read. */
#include <config.h>

#include "scan/glance.h"

#include "scan/trace.h"
#include "words/escape.h"
#include "words/lexicon.h"
#include "words/line.h"
#include "words/word.h"

/*
 * Where the word begins that a run seems to begin. NULL when an escape may end
 * in it, and it is not clear where, or when the word has begun before with
 * another alphabet: "éCKR_OK" is no CKR_OK, and may have a user's marker.
 */
static const char *begin_of_word(const char *text, const char *run)
{
	return run > text && (line_class(run[-1]) & LINE_HIGH)
		       ? NULL
		       : escape_begin_behind(text, run);
}

static bool is_ours(const struct meaning *meaning)
{
	return meaning->kinds & (MEANING_SPEAKS | MEANING_NAME);
}

/* True when a word is, or may be with what is behind an escape after it. */
static bool is_ours_before_escape(const struct scanner *scanner,
				  struct line *line, const struct word *word)
{
	struct meaning meaning;
	size_t beyond = lexicon_look_up(scanner->lexicon, line, word, &meaning);

	return beyond > 0 || is_ours(&meaning);
}

/* The end of the word at a place where a trace goes on as usual, or NULL. */
static const char *end_of_usual(const struct glance *glance, const char *text,
				const char *place, const char *end)
{
	const char *usual = glance->scanner->all
				    ? NULL
				    : trace_success_end(text, place, end);

	return !usual && glance->skips_headings
		       ? trace_heading_end(text, place, end)
		       : usual;
}

bool glance_at(struct glance *glance, const char *text, const char *place,
	       const char *end, const char **next)
{
	const struct scanner *scanner = glance->scanner;
	struct line line = { .text = text, .is_complete = true };
	const char *start = place;
	const char *run = end_of_usual(glance, text, place, end);
	struct word word;

	if (run) {
		*next = run;
		return false;
	}
	while (start > text && line_is_name(start[-1])) {
		if (place - start > WORD_LONGEST)
			return true;
		start--;
	}
	start = begin_of_word(text, start);
	if (!start)
		return true;
	/* Markers look a little before the word, and behind it. */
	line.length = (size_t)((end - start > 4 * WORD_LONGEST
					? start + 4 * WORD_LONGEST
					: end) -
			       text);
	word_read(&line, (size_t)(start - text), &word);
	run = word.classes & LINE_HIGH ? line_name_end(start, end)
				       : start + word.length;
	if (word.length > 2 * WORD_LONGEST)
		return true;
	*next = run;
	if (!scanner->all && word_is_success(&word))
		return false;
	/* "PKCS\r11" is "PKCS  11". */
	if (run < end && *run == '\\')
		return is_ours_before_escape(scanner, &line, &word);
	return is_ours(recall_look_up(&glance->recall, scanner->lexicon, &line,
				      &word));
}
