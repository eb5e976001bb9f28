/* SPDX-License-Identifier: MIT */
/* sieve: tells at the speed of memory where a log may speak of PKCS #11. */
#include <config.h>

#include "scan/sieve.h"

#include <string.h>

#include "base/ascii.h"
#include "scan/words.h"

/*
 * Two steps: the marks in a chunk of text are found in a few instructions for
 * many bytes, then the marked places are looked at one by one. Every name,
 * function, marker and shape of data/words.md passes both steps, which
 * tests/scan/check_sieve.c makes sure of.
 */

/* The text in which a place is looked at; it begins and ends at lines. */
struct view {
	const char *begin;
	const char *end;
};

static bool starts_with(const struct view *view, const char *place,
			const char *text)
{
	size_t length = strlen(text);

	return (size_t)(view->end - place) >= length &&
	       memcmp(place, text, length) == 0;
}

static char at(const struct view *view, const char *place)
{
	return place < view->end ? *place : '\n';
}

/* The character so many places before one. */
static char back(const struct view *view, const char *place, size_t count)
{
	return (size_t)(place - view->begin) >= count ? place[-(ptrdiff_t)count]
						      : '\n';
}

/* The first of the blanks that end right before a place, or the place. */
static const char *before_blanks(const struct view *view, const char *place)
{
	while (ascii_is_blank(back(view, place, 1)))
		place--;
	return place;
}

/* No name is longer, and a word may be a mebibyte of rubbish. */
enum { LONGEST = 64 };

/*
 * PIN_INCORRECT behind ": " or "= ", all in capitals: it may be a symbol, as
 * its first mark tells.
 */
static bool may_be_symbol(const struct view *view, const char *place)
{
	const char *start = place;
	const char *colon;

	while (words_is_part(back(view, start, 1)) && place - start < LONGEST) {
		start--;
		if (*start == '_' && ascii_is_upper(back(view, start, 1)))
			return false;
	}
	colon = before_blanks(view, start);
	if (colon == start ||
	    (back(view, colon, 1) != ':' && back(view, colon, 1) != '='))
		return false;
	for (; words_is_part(at(view, start)); start++)
		if (ascii_is_lower(*start))
			return false;
	return true;
}

/* "12: C_Login" and no more on the line: a trace's heading, never a code. */
static bool is_heading(const struct view *view, const char *place)
{
	const char *p = place;

	while (words_is_part(at(view, p)) && p - place < LONGEST)
		p++;
	if (at(view, p) != '\n' && at(view, p) != '\r')
		return false;
	for (p = place; back(view, p, 1) != '\n'; p--)
		if (p[-1] != ' ' && p[-1] != ':' && !ascii_is_digit(p[-1]))
			return false;
	return true;
}

/* A capital and "_": of a name, a function, a type, or a bare symbol. */
static bool is_capital_word(const struct sieve *sieve, const struct view *view,
			    const char *place)
{
	char before = back(view, place, 1);
	char next = at(view, place + 2);

	/* A small letter or a digit may end an escape; NSS has NSC_Login. */
	if (*place == 'C' && ascii_is_upper(next) &&
	    (!ascii_is_upper(before) ||
	     (before == 'S' && back(view, place, 2) == 'N')))
		return !is_heading(view, place);
	/* CKR_, but not CKA_, CKM_ and their like: they are constants. */
	if (before == 'K' && back(view, place, 2) == 'C')
		return *place == 'R' &&
		       (sieve->all || !words_is_success(place - 2, view->end));
	if (*place == 'K' && next == 'R' && at(view, place + 3) == 'V')
		return true;
	if (*place == 'T' && before == 'S' && back(view, place, 2) == '>')
		return true; /* fcn->ST_Login, openCryptoki's own functions */
	return may_be_symbol(view, place);
}

static const char *skip(const struct view *view, const char *place,
			const char *characters)
{
	return place < view->end
		       ? place + ascii_span(place, (size_t)(view->end - place),
					    characters)
		       : place;
}

/*
 * "rv" and what assigns a number to it: rv=160, rv = 0xA0, "rv": 160, and the
 * same inside a string of JSON. Browsers say "rv:109.0" of themselves in every
 * other line of a web server's log.
 */
static bool is_assigned(const struct view *view, const char *place)
{
	const char *name_end = place + 2;
	const char *p;
	bool quoted;

	if (ascii_to_lower(at(view, place + 1)) != 'v')
		return false;
	p = skip(view, name_end, "\\\"");
	quoted = p > name_end;
	p = skip(view, p, " \t");
	if (at(view, p) != (quoted ? ':' : '='))
		return false;
	p = skip(view, p + 1, "\\\" \t");
	return ascii_is_digit(at(view, p)) || at(view, p) == '-';
}

static bool is_marker(const struct view *view, const char *place)
{
	return words_is_marker(view->begin, (size_t)(view->end - view->begin),
			       (size_t)(place - view->begin));
}

/* "Returned:  0 CKR_OK", the most frequent line of all. */
static bool is_zero(const struct view *view, const char *place)
{
	while (ascii_is_blank(at(view, place)))
		place++;
	return at(view, place) == '0' && !words_is_part(at(view, place + 1));
}

/* What tracers write at the start of a line's last words. */
static bool is_returned(const struct sieve *sieve, const struct view *view,
			const char *place)
{
	static const char returned[] = "Returned:";
	const char *end = place + strlen(returned);

	if (starts_with(view, place, returned))
		return ascii_is_blank(at(view, end)) &&
		       (sieve->all || !is_zero(view, end));
	return starts_with(view, place, "Returning");
}

static bool is_gck_error(const struct view *view, const char *place)
{
	return place - view->begin >= 2 &&
	       starts_with(view, place - 2, "gck-error");
}

/* The marker that has its mark at PLACE may have begun a few letters before. */
static bool ends_in_marker(const struct view *view, const char *place)
{
	enum { MOST_BEFORE = 6 };

	for (ptrdiff_t i = 0; i <= MOST_BEFORE && i <= place - view->begin; i++)
		if (is_marker(view, place - i))
			return true;
	return false;
}

/* pkcs11, pykcs11, ckr, cryptoki; but CKR_OK only where it may be carried. */
static bool is_marker_of_k(const struct sieve *sieve, const struct view *view,
			   const char *place)
{
	char before = ascii_to_lower(back(view, place, 1));

	switch (ascii_to_lower(at(view, place + 1))) {
	case 'c':
		return ascii_to_lower(at(view, place + 2)) == 's' &&
		       ends_in_marker(view, place);
	case 'r':
		return before == 'c' &&
		       (sieve->all ||
			!words_is_success(place - 1, view->end)) &&
		       ends_in_marker(view, place);
	case 'i':
		return before == 'o' && ends_in_marker(view, place);
	default:
		return false;
	}
}

static bool is_promising(const struct sieve *sieve, const struct view *view,
			 const char *place)
{
	if (at(view, place + 1) == '_' && ascii_is_upper(*place))
		return is_capital_word(sieve, view, place);
	switch (*place) {
	case 'K':
	case 'k':
		return is_marker_of_k(sieve, view, place) ||
		       is_gck_error(view, place);
	case 'P':
	case 'p':
		return ends_in_marker(view, place);
	case 'R':
		return is_returned(sieve, view, place) ||
		       is_assigned(view, place);
	case 'r':
		return is_assigned(view, place);
	case '[':
		return is_marker(view, place);
	case '(':
		return starts_with(view, place, "():") ||
		       back(view, before_blanks(view, place), 1) == ':';
	default:
		return false;
	}
}

/* Step two: the first marked place from OFFSET on that holds, or NULL. */
static const char *look(const struct sieve *sieve, const struct view *view,
			size_t offset)
{
	const unsigned char *from = sieve->marks + offset;
	const unsigned char *end = sieve->marks + sieve->length;
	const unsigned char *found;

	while ((found = memchr(from, MARKS_SET, (size_t)(end - from)))) {
		const char *place = sieve->chunk + (found - sieve->marks);

		if (is_promising(sieve, view, place))
			return place;
		from = found + 1;
	}
	return NULL;
}

/* Step one for the chunk that begins at TEXT: true when there are marks. */
static bool mark_chunk(struct sieve *sieve, const char *text, const char *end)
{
	size_t left = (size_t)(end - text);
	char copy[MARKS_CHUNK + MARKS_REACH];

	sieve->chunk = text;
	sieve->length = left < MARKS_CHUNK ? left : MARKS_CHUNK;
	if (left < sizeof(copy)) {
		/* The bytes behind the end are not ours to read. */
		memset(copy, '\n', sizeof(copy));
		memcpy(copy, text, left);
		text = copy;
	}
	return marks_find(text, sieve->marks);
}

const char *sieve_next(struct sieve *sieve, const char *text, const char *end)
{
	struct view view = { text, end };
	const char *found;

	/* The last chunk may hold more than the line that was found in it. */
	if (sieve->chunk && text >= sieve->chunk &&
	    text < sieve->chunk + sieve->length) {
		found = look(sieve, &view, (size_t)(text - sieve->chunk));
		if (found)
			return found;
		text = sieve->chunk + sieve->length;
	}
	for (; text < end; text += sieve->length) {
		if (!mark_chunk(sieve, text, end))
			continue;
		found = look(sieve, &view, 0);
		if (found)
			return found;
	}
	return end;
}
