/* SPDX-License-Identifier: MIT */
/* glance: what one word tells of a line that is not read. */
#include <config.h>

#include "scan/glance.h"

#include "base/ascii.h"
#include "scan/lexicon.h"
#include "scan/line.h"
#include "scan/trace.h"
#include "scan/word.h"

/* The end of a run of ASCII's letters, digits and "_". */
static const char *end_of_run(const char *text, const char *end)
{
	while (text < end && line_is_name(*text))
		text++;
	return text;
}

/*
 * True when a color may end behind a place: "\033[1;31mCKR_OK". Before the "["
 * stands the character, or how a source writes it: \x1b, \u001b, \033, \e.
 */
static bool may_end_color(const char *text, const char *place)
{
	while (place > text && (ascii_is_digit(place[-1]) || place[-1] == ';'))
		place--;
	return place > text + 1 && place[-1] == '[' &&
	       (place[-2] == '\033' || place[-2] == 'b' || place[-2] == '3' ||
		place[-2] == 'e');
}

/*
 * Where the word of a run begins, whose first characters may be the end of an
 * escape: "\nCKR_OK". NULL when that takes a look at more than these.
 */
static const char *begin_behind_escape(const char *text, const char *run)
{
	const char *slash = run;

	while (slash > text && slash[-1] == '\\')
		slash--;
	/* Any character ends one, a backslash too. */
	if (may_end_color(text, slash))
		return NULL;
	/* Two are one, which is no escape. */
	if ((run - slash) % 2 == 0)
		return run;
	if (*run == 'n' || *run == 't' || *run == 'r')
		return run + 1;
	return *run == 'u' ? NULL : run;
}

/*
 * Where the word begins that a run seems to begin: an escape may end in it.
 * NULL when that is not so simple, or the word has begun before with another
 * alphabet: "éCKR_OK" is no CKR_OK, and may have a user's marker.
 */
static const char *begin_of_word(const char *text, const char *run)
{
	char before = run > text ? run[-1] : ' ';

	if (before == '\\')
		return begin_behind_escape(text, run);
	if ((line_class(before) & LINE_HIGH) ||
	    (before == '#' && ascii_is_digit(*run)) ||
	    ((before == '[' || before == ';') && may_end_color(text, run)))
		return NULL;
	return run;
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

bool glance_at(struct glance *glance, const char *text, const char *place,
	       const char *end, const char **next)
{
	const struct scanner *scanner = glance->scanner;
	struct line line = { .text = text, .is_complete = true };
	const char *start = place;
	const char *run;
	struct word word;

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
	run = word.classes & LINE_HIGH ? end_of_run(start, end)
				       : start + word.length;
	if (word.length > 2 * WORD_LONGEST)
		return true;
	*next = run;
	if ((glance->skips_headings &&
	     trace_is_heading(text, start, run, end)) ||
	    (!scanner->all && word_is_success(&word)))
		return false;
	/* "PKCS\r11" is "PKCS  11". */
	if (run < end && *run == '\\')
		return is_ours_before_escape(scanner, &line, &word);
	return is_ours(recall_look_up(&glance->recall, scanner->lexicon, &line,
				      &word));
}
