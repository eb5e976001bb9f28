/* SPDX-License-Identifier: MIT */
/* mute: digits in a line on which none of its codes depends. */
#include <config.h>

#include "rule/mute.h"

#include <string.h>

#include "base/ascii.h"
#include "words/notation.h"

/* So many have room in 64 bits, in hexadecimal too; longer ones are rare. */
enum { LONGEST_ASKED = 16 };

void mutes_add(struct mutes *mutes, const struct line *line,
	       const struct word *word, bool is_asked)
{
	if (mutes->count == MUTES_MOST || word_end(word) > MUTES_FARTHEST ||
	    (is_asked && notation_has_sign(line->text, word->start)))
		return;
	mutes->items[mutes->count++] =
		(struct mute){ .start = (unsigned short)word->start,
			       .length = (unsigned short)word->length,
			       .is_asked = is_asked };
}

void mutes_ask(struct mutes *mutes, const struct line *line, size_t start)
{
	struct mute *last;

	if (mutes->count == 0)
		return;
	last = &mutes->items[mutes->count - 1];
	if (last->start != start)
		return;
	last->is_asked = true;
	mutes->count -= notation_has_sign(line->text, start);
}

static bool is_code(const struct scanner *scanner, uint64_t value)
{
	return value >= TABLE_VENDOR_DEFINED ||
	       table_has(scanner->table, (uint32_t)value);
}

/* True when digits are no code, whether decimal or hexadecimal. */
static bool is_no_code(const struct scanner *scanner, const char *digits,
		       size_t length)
{
	uint64_t decimal = 0;
	uint64_t hexadecimal = 0;

	if (length > LONGEST_ASKED)
		return false;
	for (size_t i = 0; i < length; i++) {
		unsigned int digit = (unsigned int)(digits[i] - '0');

		decimal = decimal * 10 + digit;
		hexadecimal = hexadecimal * 16 + digit;
	}
	return !is_code(scanner, decimal) && !is_code(scanner, hexadecimal);
}

/* True when the digits of a text may stand in the place of others. */
static bool may_stand(const struct mute *mute, const struct scanner *scanner,
		      const char *text)
{
	const char *digits = text + mute->start;

	return !scanner_has_digits(scanner, digits, mute->length) &&
	       (!mute->is_asked || is_no_code(scanner, digits, mute->length));
}

void mutes_check(struct mutes *mutes, const struct scanner *scanner,
		 const char *text)
{
	unsigned short kept = 0;

	for (unsigned short i = 0; i < mutes->count; i++)
		if (may_stand(&mutes->items[i], scanner, text))
			mutes->items[kept++] = mutes->items[i];
	mutes->count = kept;
}

bool mutes_are_among(const struct mutes *mutes, const struct mutes *others)
{
	unsigned short at = 0;

	for (unsigned short i = 0; i < mutes->count; i++, at++) {
		const struct mute *mute = &mutes->items[i];

		while (at < others->count &&
		       others->items[at].start < mute->start)
			at++;
		if (at == others->count ||
		    others->items[at].start != mute->start ||
		    others->items[at].length != mute->length ||
		    (others->items[at].is_asked && !mute->is_asked))
			return false;
	}
	return true;
}

bool mutes_are_same(const struct mutes *mutes, const struct mutes *others)
{
	return mutes_are_among(mutes, others) && mutes_are_among(others, mutes);
}

bool mutes_blot(const struct mutes *mutes, const struct scanner *scanner,
		char *text)
{
	for (unsigned short i = 0; i < mutes->count; i++) {
		const struct mute *mute = &mutes->items[i];

		if (!ascii_are_digits(text + mute->start, mute->length) ||
		    !may_stand(mute, scanner, text))
			return false;
		memset(text + mute->start, 0, mute->length);
	}
	return true;
}
