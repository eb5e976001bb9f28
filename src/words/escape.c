/* SPDX-License-Identifier: MIT */
/* escape: what stands for another character, or for none, in a log. */
#include <config.h>

#include "words/escape.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"

/* No escape that counts is longer; the rest of one that is, is text. */
enum { LONGEST = 64 };

void escape_free(struct escape_text *text)
{
	free(text->copy);
}

void escape_begin(struct escape_text *text)
{
	text->done = 0;
	text->is_copied = false;
}

/* \u003d of JSON, #011 of syslog daemons: one character in many. */
static size_t character_length(struct line *line, size_t at)
{
	if (line->text[at] == '\\') {
		for (size_t i = 2; i < 6; i++)
			if (!ascii_is_hex_digit(line_at(line, at + i)))
				return 0;
		return 6;
	}
	for (size_t i = 1; i < 4; i++) {
		char c = line_at(line, at + i);

		if (c < '0' || c > (i == 1 ? '0' : i == 2 ? '3' : '7'))
			return 0;
	}
	return 4;
}

/* How "\033[1;31m" begins, as it is or as a source has it. */
static const char *const colors[] = { "\033[", "\\u001b[", "\\x1b[", "\\033[",
				      "\\e[" };

enum { COLORS = sizeof(colors) / sizeof(colors[0]) };

static size_t color_length(struct line *line, size_t at)
{
	for (size_t i = 0; i < COLORS; i++) {
		const char *start = colors[i];
		size_t used = 0;

		while (start[used] && line_at(line, at + used) == start[used])
			used++;
		if (start[used])
			continue;
		while (used < LONGEST &&
		       (ascii_is_digit(line_at(line, at + used)) ||
			line_at(line, at + used) == ';'))
			used++;
		return line_ends(line, at + used) ? used : used + 1;
	}
	return 0;
}

/* \n, \t, \r: a letter of the escape, which no word has. */
static bool is_letter(char c)
{
	return c == 'n' || c == 't' || c == 'r';
}

/* Length of the escape at a place, or 0; the line may be starved. */
static size_t escape_length(struct line *line, size_t at)
{
	size_t color;
	char next;

	if (line->text[at] == '#')
		return character_length(line, at);
	if (line->text[at] == '\033')
		return color_length(line, at);
	next = line_at(line, at + 1);
	if (is_letter(next) || next == '\\' || next == '/')
		return 2;
	color = color_length(line, at);
	return color > 0 || next != 'u' ? color : character_length(line, at);
}

/* The characters that an escape may begin with: those of LINE_ESCAPE. */
static const char starts[] = { '\\', '\033', '#' };

enum { STARTS = sizeof(starts) };

/*
 * The next of them, LENGTH if there is none. ENDS has where the search for each
 * has come to, so that no byte is passed over more than once for each: 0 before
 * the first search.
 */
static size_t next_start(const char *text, size_t from, size_t length,
			 size_t ends[STARTS])
{
	enum { SHORT = 32 }; /* three searches take longer (measured) */
	size_t nearest = length;

	if (length - from <= SHORT) {
		while (from < length && !(line_class(text[from]) & LINE_ESCAPE))
			from++;
		return from;
	}
	for (size_t i = 0; i < STARTS; i++) {
		if (ends[i] <= from) {
			const char *found =
				memchr(text + from, starts[i], length - from);

			ends[i] = (found ? (size_t)(found - text) : length) + 1;
		}
		if (ends[i] - 1 < nearest)
			nearest = ends[i] - 1;
	}
	return nearest;
}

/* True when the copy has room for the line. */
static bool make_room(struct escape_text *text, size_t length)
{
	char *grown;

	if (length <= text->size)
		return true;
	grown = realloc(text->copy, 2 * length);
	if (!grown)
		return false;
	text->copy = grown;
	text->size = 2 * length;
	return true;
}

/* Blanks out what has not been looked at yet; false without a copy for it. */
static bool blank_out(struct escape_text *text, const char *raw,
		      struct line *line)
{
	size_t ends[STARTS] = { 0 };
	size_t at = next_start(raw, text->done, line->length, ends);

	while (at < line->length) {
		size_t escape = escape_length(line, at);

		if (line->starved) {
			line->length = at;
			break;
		}
		if (escape > 0 && !text->is_copied)
			return false;
		if (escape > 0)
			memset(text->copy + at, ' ', escape);
		at = next_start(raw, at + (escape > 0 ? escape : 1),
				line->length, ends);
	}
	text->done = line->length;
	return true;
}

/* Brings what is new of the line into the copy. */
static bool copy(struct escape_text *text, const char *raw, struct line *line)
{
	size_t from = text->is_copied ? text->done : 0;

	if (!make_room(text, line->length)) {
		text->is_copied = false;
		return false;
	}
	memcpy(text->copy + from, raw + from, line->length - from);
	text->is_copied = true;
	return true;
}

void escape_prepare(struct escape_text *text, const char *raw, size_t length,
		    bool is_complete, struct line *line)
{
	*line = (struct line){ .text = raw,
			       .length = length,
			       .is_complete = is_complete };
	if ((text->is_copied || !blank_out(text, raw, line)) &&
	    copy(text, raw, line))
		(void)blank_out(text, raw, line);
	if (text->is_copied)
		line->text = text->copy;
	line->starved = false;
}

/* True when a color may end behind a place. */
static bool may_end_color(const char *text, const char *place)
{
	while (place > text && (ascii_is_digit(place[-1]) || place[-1] == ';'))
		place--;
	for (size_t i = 0; i < COLORS; i++) {
		size_t length = strlen(colors[i]);

		if ((size_t)(place - text) >= length &&
		    memcmp(place - length, colors[i], length) == 0)
			return true;
	}
	return false;
}

/* As escape_begin_behind, where a backslash stands before the run. */
static const char *begin_behind_backslash(const char *text, const char *run)
{
	const char *first = run;

	while (first > text && first[-1] == '\\')
		first--;
	/* Any character ends a color, a backslash too. */
	if (may_end_color(text, first))
		return NULL;
	/* Two are one, which is no escape of a letter. */
	if ((run - first) % 2 == 0)
		return run;
	if (is_letter(*run))
		return run + 1;
	return *run == 'u' ? NULL : run;
}

const char *escape_begin_behind(const char *text, const char *run)
{
	char before = run > text ? run[-1] : ' ';

	if (before == '\\')
		return begin_behind_backslash(text, run);
	if ((before == '#' && ascii_is_digit(*run)) ||
	    ((before == '[' || before == ';') && may_end_color(text, run)))
		return NULL;
	return run;
}

bool escape_has(const char *text)
{
	struct escape_text escapes = { 0 };
	struct line line;
	bool found;

	escape_prepare(&escapes, text, strlen(text), true, &line);
	found = escapes.is_copied;
	escape_free(&escapes);
	return found;
}
