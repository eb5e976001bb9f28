/* SPDX-License-Identifier: MIT */
/* sieve: tells at the speed of memory which lines may have a return value. */
#include <config.h>

#include "scan/sieve.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scan/glance.h"
#include "scan/mixture.h"
#include "scan/rarest.h"
#include "scan/trace.h"
#include "scan/trigrams.h"
#include "words/lexicon.h"
#include "words/place.h"

/*
 * What a trigram is of. The word around one of the first two is looked up; the
 * others make the line worth a look at once.
 */
enum {
	NAME,  /* a joint, as in names */
	WORD,  /* of the markers */
	SHAPE, /* before its number, which may not be 0 */
	OTHER, /* shape, or marker that is no word */
	KINDS,
};

struct sieve {
	struct glance glance;
	struct trigrams trigrams;
	uint64_t kinds[KINDS]; /* the bits of their trigrams */
};

static void add_sets(struct sieve *sieve, unsigned int kind,
		     const struct mixture_bytes sets[3])
{
	uint64_t *bits = &sieve->kinds[kind];

	*bits |= trigrams_add(&sieve->trigrams, *bits, sets);
}

/* A set of bytes with one, or with both cases of a letter. */
static void allow(struct mixture_bytes *set, char c, bool any_case)
{
	mixture_allow(set, c);
	if (any_case) {
		mixture_allow(set, ascii_to_lower(c));
		mixture_allow(set, ascii_to_upper(c));
	}
}

static void allow_all(struct mixture_bytes *set, const char *characters)
{
	for (; *characters; characters++)
		mixture_allow(set, *characters);
}

#define DIGITS   "0123456789"
#define CAPITALS "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

/* Stands for any digit in the text of a shape. */
#define DIGIT '\1'

/* Of a line's byte behind two that are given: what may stand for it there. */
static void allow_last(struct mixture_bytes *set, char c, bool any_case)
{
	if (c == ' ')
		allow_all(set, " \t\\\033#");
	else if (c == '"') /* in a string of JSON it has a backslash */
		allow_all(set, "\"\\");
	else if (c == DIGIT)
		allow_all(set, DIGITS);
	else
		allow(set, c, any_case);
}

static void add(struct sieve *sieve, unsigned int kind, const char *three,
		bool any_case)
{
	struct mixture_bytes sets[3] = { 0 };

	allow(&sets[0], three[0], any_case);
	allow(&sets[1], three[1], any_case);
	allow_last(&sets[2], three[2], any_case);
	add_sets(sieve, kind, sets);
}

/*
 * True when a look at the word around three bytes of a marker tells whether it
 * is there: they are in the word that it begins with, and behind that word is
 * at most one more, for no escape stands between that would be seen as blanks.
 */
static bool is_told_by_word(const char *text, const char *three)
{
	size_t blanks = 0;

	for (const char *c = text; *c; c++) {
		blanks += *c == ' ';
		if ((*c != ' ' && !line_is_name(*c)) ||
		    (c < three && *c == ' '))
			return false;
	}
	return blanks < 2;
}

/* A marker's blank is nothing or up to two joints: its words are looked for. */
static bool add_marker(struct sieve *sieve, const char *marker)
{
	const char *text = marker + (*marker == '*');
	const char *rarest = rarest_of(text, " ");

	if (!rarest)
		return false;
	add(sieve, is_told_by_word(text, rarest) ? WORD : OTHER, rarest, true);
	return true;
}

/*
 * The text of a shape, with a star in the place for the number. Of a negative
 * number the sign is part of the text, and a digit follows.
 */
static bool add_shape(struct sieve *sieve, const char *shape)
{
	enum { LONGEST = 256 };
	char text[LONGEST];
	struct place place;
	const char *rarest;
	bool is_before;

	if (!place_find(shape, &place))
		return false;
	(void)snprintf(text, sizeof(text), "%.*s%s*%s", (int)place.start, shape,
		       place.kind == PLACE_NEGATIVE ? "-\1" : "",
		       shape + place.end);
	rarest = rarest_of(text, "*<");
	if (!rarest)
		return false;
	/* Then the code is the first number behind them. */
	is_before = rarest + strcspn(rarest, "*" DIGITS) == text + place.start;
	add(sieve, is_before ? SHAPE : OTHER, rarest, false);
	return true;
}

/*
 * True when a word of a shape is the whole word in each line that the shape
 * fits. Beside a star, or at an end, it may go on there: "CKR_" as CKR_OK. The
 * "code" of <code> is none.
 */
static bool is_whole(const char *shape, const struct word *word)
{
	char before = word->start > 0 ? shape[word->start - 1] : '*';
	char behind = shape[word_end(word)];

	/* What begins with a letter begins a word. */
	return before != '<' && (*word->text != '_' || before != '*') &&
	       behind != '*' && behind != '\0';
}

/*
 * True when a word of a shape is a marker, which is looked for anyway. One of
 * several words may be none where the shape has wider blanks.
 */
static bool has_marker(const struct sieve *sieve, const char *shape)
{
	struct line line = { .text = shape,
			     .length = strlen(shape),
			     .is_complete = true };
	struct word word = { .length = 0 };
	struct meaning meaning;

	while (word_next(shape, line.length, &word))
		if (is_whole(shape, &word) && !word_is_success(&word) &&
		    lexicon_look_up(sieve->glance.scanner->lexicon, &line,
				    &word, &meaning) == 0 &&
		    (meaning.kinds & MEANING_IS(WORDS_MARKERS)))
			return true;
	return false;
}

/* True when nothing of this row can be missed; false: no line is skipped. */
static bool add_row(struct sieve *sieve, const struct words_row *row)
{
	if (row->table == WORDS_MARKERS)
		return add_marker(sieve, row->text);
	if (row->table == WORDS_SHAPES && trace_heads_with_code(row->text))
		sieve->glance.skips_headings = false;
	/* Names that stand in a shape are found as names, markers as such. */
	if (row->table == WORDS_SHAPES && row->choice != WORDS_NO &&
	    row->choice != WORDS_NEVER && !strstr(row->text, "<name>") &&
	    !has_marker(sieve, row->text))
		return add_shape(sieve, row->text);
	return true;
}

/* Every line is worth a look. */
static void add_all(struct sieve *sieve)
{
	struct mixture_bytes sets[3];

	memset(sets, 0xFF, sizeof(sets));
	add_sets(sieve, OTHER, sets);
}

static bool have(const struct mixture_bytes sets[3], const char *three)
{
	for (size_t i = 0; i < 3; i++)
		if (!mixture_allows(&sets[i], (unsigned char)three[i]))
			return false;
	return true;
}

/* Those that most names' sets have not. */
static void add_other_names(struct sieve *sieve,
			    const struct mixture_bytes sets[3])
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	while (table_next(sieve->glance.scanner->table, &cursor, &entry)) {
		const char *name = entry.row->name;
		const char *joint = style_joint(
			name + word_prefix_length(name, strlen(name)));

		if (joint && !have(sets, joint - 1))
			add(sieve, NAME, joint - 1, false);
	}
}

/*
 * Most have a capital or a digit, "_", and a capital. Those that begin with
 * CKR_ are found by its marker, whatever follows.
 */
static void add_names(struct sieve *sieve)
{
	struct mixture_bytes sets[3] = { 0 };

	allow_all(&sets[0], DIGITS CAPITALS);
	allow_all(&sets[1], "_");
	allow_all(&sets[2], CAPITALS);
	add_sets(sieve, NAME, sets);
	add_other_names(sieve, sets);
}

struct sieve *sieve_new(const struct scanner *scanner)
{
	struct sieve *sieve = calloc(1, sizeof(*sieve));

	if (!sieve)
		return NULL;
	sieve->glance.scanner = scanner;
	sieve->glance.skips_headings = true;
	add_names(sieve);
	for (size_t i = 0; i < scanner->file_count; i++) {
		struct words words = scanner->files[i];

		for (size_t j = 0; j < words.count; j++)
			if (!add_row(sieve, &words.rows[j]))
				add_all(sieve);
	}
	trigrams_make(&sieve->trigrams);
	return sieve;
}

void sieve_free(struct sieve *sieve)
{
	free(sieve);
}

/*
 * False when the "_" behind a place is in no name. Where the word ends behind
 * one more byte it may be.
 */
static bool may_be_name(const struct sieve *sieve, const char *text,
			const char *place, const char *end)
{
	return place == text || end - place <= 3 || !line_is_name(place[3]) ||
	       lexicon_has_joint(sieve->glance.scanner->lexicon, place + 1);
}

/*
 * True when what was found at a place makes its line worth a look. Of the words
 * before *next another has told.
 */
static bool is_worth_a_look(struct sieve *sieve, uint64_t found,
			    const char *text, const char *place,
			    const char *end, const char **next)
{
	const uint64_t *kinds = sieve->kinds;

	if (found & kinds[OTHER])
		return true;
	if ((found & kinds[SHAPE]) &&
	    (sieve->glance.scanner->all || !trace_leads_to_zero(place, end)))
		return true;
	return place >= *next &&
	       ((found & kinds[WORD]) ||
		((found & kinds[NAME]) &&
		 may_be_name(sieve, text, place, end))) &&
	       glance_at(&sieve->glance, text, place, end, next);
}

const char *sieve_next(struct sieve *sieve, const char *text, const char *end)
{
	struct trigrams_search search =
		trigrams_search(&sieve->trigrams, text, end);
	const char *place;
	const char *next = text;
	uint64_t found;

	while ((place = trigrams_next(&search, &found)))
		if (is_worth_a_look(sieve, found, text, place, end, &next))
			return place;
	return end;
}
