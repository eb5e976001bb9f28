/* SPDX-License-Identifier: MIT */
/* sieve: tells at the speed of memory which lines may have a return value. */
#include <config.h>

#include "scan/sieve.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scan/recall.h"
#include "scan/trace.h"
#include "scan/trigrams.h"

struct sieve {
	const struct scanner *scanner;
	struct recall recall;
	struct trigrams trigrams;
};

/*
 * The kinds of trigrams, by the bit that finds them. What is found for a word
 * is looked up; what is found for a shape, or for a marker that is no word,
 * makes the line worth a look at once.
 */
enum {
	NAMES,           /* capital or digit, "_", capital */
	NUMBERED,        /* capital, "_", digit: CKR_0x000001B0 */
	FIRST_WORD,      /* of the markers */
	FIRST_SHAPE = 5, /* of the shapes, before the number */
	FIRST_REST,      /* of the others, and of markers that are no words */
};

/*
 * The characters of logs, the most frequent first (counted over 150 MB of logs
 * of servers, kernels and programs); what is not here is rarer still.
 */
static const char frequent[] =
	" eta0oins1r2l:d./-c3,u45mph=f6b789_g\"'w()k[]vyTxECSAIPRDLNMFBzOGqHUW"
	"j;V>KX<\\JYQZ@#%+&?|*{}!$`~^";

static size_t rarity(char c)
{
	const char *found = strchr(frequent, c);

	return found && c ? (size_t)(found - frequent) : sizeof(frequent);
}

/*
 * What most logs have in most lines, and traces of calls, as a marker would
 * have it: three bytes of it tell nothing.
 */
static const char usual[] =
	"Nov 25 12:00:00 host app[123]: 10.0.0.1 - - \"GET /a HTTP/1.1\" 200 - "
	"\"Mozilla/5.0 (X11; Linux x86_64; rv:109.0) (KHTML, like Gecko)\" "
	"INFO [main] com.example: error: failed: {\"level\":\"info\",\"msg\":"
	"\"user=root id=1 (pid 12): ok\"}, 2026-11-25T12:00:00.000Z "
	"hsession hobject pmechanism ulmaxobjectcount psignature ptemplate "
	"get getattribute";

static bool is_usual(const char *three)
{
	char text[4] = { three[0], three[1], three[2], '\0' };

	return strstr(usual, text) != NULL;
}

/* A set of bytes with one, or with both cases of a letter. */
static void allow(struct trigrams_set *set, char c, bool any_case)
{
	trigrams_allow(set, c);
	if (any_case) {
		trigrams_allow(set, ascii_to_lower(c));
		trigrams_allow(set, ascii_to_upper(c));
	}
}

static void allow_range(struct trigrams_set *set, char first, char last)
{
	for (char c = first; c <= last; c++)
		trigrams_allow(set, c);
}

/* Stands for any digit in the text of a shape. */
#define DIGIT '\1'

/* Of a line's byte behind two that are given: what may stand for it there. */
static void allow_last(struct trigrams_set *set, char c, bool any_case)
{
	static const char blanks[] = " \t\\\033#";

	if (c == ' ')
		for (const char *blank = blanks; *blank; blank++)
			trigrams_allow(set, *blank);
	else if (c == '"') /* in a string of JSON it has a backslash */
		for (const char *quote = "\"\\"; *quote; quote++)
			trigrams_allow(set, *quote);
	else if (c == DIGIT)
		allow_range(set, '0', '9');
	else
		allow(set, c, any_case);
}

/* True for what a line has as it is, wherever it stands. */
static bool is_plain(char c)
{
	return c != ' ' && c != '"' && c != '*' && c != '^' && c != '\0';
}

/* True when a line must have the three bytes side by side as they are. */
static bool is_fixed(const char *three)
{
	return (is_plain(three[0]) || three[0] == '"') && is_plain(three[1]) &&
	       three[2] != '*';
}

static size_t rarity_of(const char *three)
{
	return is_usual(three)
		       ? 0
		       : rarity(three[0]) + rarity(three[1]) + rarity(three[2]);
}

/*
 * The first of the three bytes that are rarest, in the parts of a text between
 * the characters of ENDS and places; NULL when there are no three.
 */
static const char *rarest_of(const char *text, const char *ends)
{
	const char *rarest = NULL;
	size_t best = 0;

	while (*text) {
		const char *end = text + strcspn(text, ends);

		for (; text + 2 < end; text++) {
			size_t sum = rarity_of(text);

			if (is_fixed(text) && (!rarest || sum > best)) {
				rarest = text;
				best = sum;
			}
		}
		text = end + (*end == '<' ? strcspn(end, ">") : 0);
		text += *text != '\0';
	}
	return rarest;
}

static void add(struct sieve *sieve, unsigned int kind, const char *three,
		bool any_case)
{
	struct trigrams_set sets[3] = { 0 };

	allow(&sets[0], three[0], any_case);
	allow(&sets[1], three[1], any_case);
	allow_last(&sets[2], three[2], any_case);
	trigrams_add(&sieve->trigrams, kind, sets);
}

/* A marker's blank is nothing or up to two joints: its words are looked for. */
static bool add_marker(struct sieve *sieve, const char *text)
{
	const char *rarest = rarest_of(text + (*text == '*'), " ");
	bool is_word = true;
	size_t kind;

	if (!rarest)
		return false;
	for (size_t i = 0; i < 3; i++)
		is_word &= (line_class(rarest[i]) & LINE_PLAIN) != 0;
	kind = is_word ? FIRST_WORD + sieve->trigrams.count % 3
		       : FIRST_REST + sieve->trigrams.count % 2;
	add(sieve, (unsigned int)kind, rarest, true);
	return true;
}

/*
 * The text of a shape up to its place for the number, and from there on. Of a
 * negative number the sign is part of the text, and a digit follows.
 */
static bool add_shape(struct sieve *sieve, const char *shape)
{
	static const char negative[] = "<negative>";
	enum { LONGEST = 256 };
	char text[LONGEST];
	const char *place = strstr(shape, negative);
	const char *rarest;
	bool is_before;

	(void)snprintf(text, sizeof(text), "%.*s%s%s",
		       place ? (int)(place - shape) : (int)strlen(shape), shape,
		       place ? "-\1*" : "",
		       place ? place + strlen(negative) : "");
	rarest = rarest_of(text, "*<");
	if (!rarest)
		return false;
	/* Then the code is the first number behind them. */
	is_before = rarest[strcspn(rarest, "*<0123456789")] == '<' &&
		    (size_t)(rarest - text) < strcspn(text, "<");
	add(sieve,
	    is_before ? FIRST_SHAPE
		      : (unsigned int)(FIRST_REST + sieve->trigrams.count % 2),
	    rarest, false);
	return true;
}

/* True when a word of a shape is a marker, which is looked for anyway. */
static bool has_marker(const struct sieve *sieve, const char *shape)
{
	struct line line = { .text = shape,
			     .length = strlen(shape),
			     .is_complete = true };

	for (size_t at = 0; at < line.length; at++) {
		struct meaning meaning;
		struct word word;

		if (!line_is_word(shape[at]))
			continue;
		word_read(&line, at, &word);
		(void)lexicon_look_up(sieve->scanner->lexicon, &line, &word,
				      &meaning);
		if (word.length > 1 && !word_is_success(&word) &&
		    (meaning.kinds & MEANING_IS(WORDS_MARKERS)))
			return true;
		at += word.length;
	}
	return false;
}

/* True when nothing of this row can be missed; false: no line is skipped. */
static bool add_row(struct sieve *sieve, const struct words_row *row)
{
	if (row->table == WORDS_MARKERS)
		return add_marker(sieve, row->text);
	/* Names that stand in a shape are found as names, markers as such. */
	if (row->table == WORDS_SHAPES && row->choice != WORDS_NO &&
	    !strstr(row->text, "<name>") && !has_marker(sieve, row->text))
		return add_shape(sieve, row->text);
	return true;
}

static void add_names(struct sieve *sieve)
{
	struct trigrams_set sets[3] = { 0 };

	allow_range(&sets[0], 'A', 'Z');
	trigrams_allow(&sets[1], '_');
	allow_range(&sets[2], '0', '9');
	trigrams_add(&sieve->trigrams, NUMBERED, sets);
	allow_range(&sets[0], '0', '9');
	memset(&sets[2], 0, sizeof(sets[2]));
	allow_range(&sets[2], 'A', 'Z');
	trigrams_add(&sieve->trigrams, NAMES, sets);
}

struct sieve *sieve_new(const struct scanner *scanner)
{
	struct sieve *sieve = calloc(1, sizeof(*sieve));

	if (!sieve)
		return NULL;
	sieve->scanner = scanner;
	add_names(sieve);
	for (size_t i = 0; i < scanner->file_count; i++) {
		struct words words = scanner->files[i];

		for (size_t j = 0; j < words.count; j++)
			if (!add_row(sieve, &words.rows[j]))
				trigrams_add_all(&sieve->trigrams, FIRST_REST);
	}
	trigrams_are_ready(&sieve->trigrams);
	return sieve;
}

void sieve_free(struct sieve *sieve)
{
	free(sieve);
}

/* The end of a run of ASCII's letters, digits and "_". */
static const char *end_of_run(const char *text, const char *end)
{
	while (text < end && line_is_name(*text))
		text++;
	return text;
}

/* What seems to begin a word may be the end of an escape. */
static bool may_end_escape(char c)
{
	return c == '\\' || c == '#' || c == '[' || c == ';';
}

/*
 * True when the word around a place may make its line one of ours. If not,
 * *next is the first place of which another word tells.
 */
static bool is_promising(struct sieve *sieve, const char *text,
			 const char *place, const char *end, const char **next)
{
	const char *start = place;
	const char *run;
	struct line line = { .is_complete = true };
	const struct meaning *meaning;
	struct word word;

	while (start > text && line_is_name(start[-1])) {
		if (place - start > WORD_LONGEST)
			return true;
		start--;
	}
	if (start > text && may_end_escape(start[-1]))
		return true;
	run = end_of_run(start, end);
	/* And "PKCS\r11" is "PKCS  11". */
	if (run < end && *run == '\\')
		return true;
	*next = run;
	if (trace_is_heading(text, start, run, end) ||
	    (!sieve->scanner->all && trace_is_success(start, run, end)))
		return false;
	/* Markers look a little before the word, and behind it. */
	line.text = text;
	line.length = (size_t)((end - start > 4 * WORD_LONGEST
					? start + 4 * WORD_LONGEST
					: end) -
			       text);
	word_read(&line, (size_t)(start - text), &word);
	if (word.length > 2 * WORD_LONGEST)
		return true;
	meaning = recall_look_up(&sieve->recall, sieve->scanner->lexicon, &line,
				 &word);
	return meaning->kinds & (MEANING_SPEAKS | MEANING_NAME);
}

const char *sieve_next(struct sieve *sieve, const char *text, const char *end)
{
	const char *place = text;
	const char *next = text;
	bool all = sieve->scanner->all;
	unsigned int kinds;

	while ((place = trigrams_next(&sieve->trigrams, place, end, &kinds))) {
		bool is_shape = kinds >> FIRST_REST ||
				(kinds >> FIRST_SHAPE &&
				 (all || !trace_leads_to_zero(place, end)));

		if (is_shape || (place >= next &&
				 is_promising(sieve, text, place, end, &next)))
			return place;
		place++;
	}
	return end;
}
