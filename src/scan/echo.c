/* SPDX-License-Identifier: MIT */
/* echo: lines that say what an earlier one did; a storm repeats itself. */
#include <config.h>

#include "scan/echo.h"

#include <string.h>

#include "base/turn.h"

/* When so many lines have other mutes, theirs are taken. */
enum { MOST_UNLIKE = 64 };

/* 0xFF for each of eight bytes that is no digit of ASCII. */
static uint64_t no_digits(uint64_t bytes)
{
	const uint64_t each = UINT64_C(0x0101010101010101);
	uint64_t digits = bytes ^ '0' * each; /* they are 0 to 9 */
	uint64_t others =
		digits | ((digits & 0x7F * each) + (0x80 - 10) * each);

	return (others >> 7 & each) * 0xFF;
}

static uint64_t mix(uint64_t hash, uint64_t bytes)
{
	hash = (hash ^ bytes) * UINT64_C(0x9E3779B97F4A7C15);
	return hash ^ hash >> 32;
}

static uint64_t load(const char *text)
{
	uint64_t bytes;

	memcpy(&bytes, text, sizeof(bytes));
	return bytes;
}

static void copy(struct echo *echo, const struct line *line)
{
	memcpy(echo->text, line->text, line->length);
	memset(echo->text + line->length, 0, sizeof(uint64_t));
}

/* The same for lines that differ in their digits alone. */
static uint64_t hash_form(const char *text, size_t length)
{
	uint64_t hash = length;

	for (size_t at = 0; at < length; at += sizeof(uint64_t)) {
		uint64_t bytes = load(text + at);

		hash = mix(hash, bytes | ~no_digits(bytes));
	}
	return mix(hash, 0);
}

static uint64_t hash_line(uint64_t form, const char *text, size_t length)
{
	uint64_t hash = form;

	for (size_t at = 0; at < length; at += sizeof(uint64_t))
		hash = mix(hash, load(text + at));
	return mix(hash, 0);
}

/* The form of the line that is sought, or NULL. */
static struct echo_form *find_form(struct echo *echo, size_t length)
{
	struct echo_form *forms = echo->forms[echo->hash % ECHO_SETS];

	for (size_t i = 0; i < ECHO_WAYS; i++)
		if (forms[i].hash == echo->hash && forms[i].length == length)
			return &forms[i];
	return NULL;
}

bool echo_find(struct echo *echo, const struct scanner *scanner,
	       const struct line *line, struct earlier_codes *codes)
{
	size_t length = line->length;
	const struct echo_form *form;

	if (length > ECHO_LONGEST)
		return false;
	copy(echo, line);
	echo->hash = hash_form(echo->text, length);
	form = find_form(echo, length);
	if (!form || form->id == 0 ||
	    !mutes_blot(&form->mutes, scanner, echo->text))
		return false;
	return earlier_find(&echo->earlier, form->id,
			    hash_line(form->id, echo->text, length), echo->text,
			    length, codes);
}

static void set_mutes(struct echo_form *form, uint64_t id,
		      const struct mutes *mutes)
{
	form->id = id;
	form->unlike = 0;
	form->mutes = *mutes;
}

/* True when lines of the form are kept with mutes that this one has, too. */
static bool agree(struct echo *echo, struct echo_form *form,
		  const struct mutes *mutes)
{
	if (form->id == 0)
		set_mutes(form, ++echo->ids, mutes);
	else if (mutes_are_same(&form->mutes, mutes))
		form->unlike = 0;
	else if (++form->unlike == MOST_UNLIKE)
		set_mutes(form, ++echo->ids, mutes);
	return mutes_are_among(&form->mutes, mutes);
}

/* In many logs no line is like another: of a first one nothing else is kept. */
static void begin_form(struct echo *echo, size_t length)
{
	size_t set = echo->hash % ECHO_SETS;
	struct echo_form *form =
		&echo->forms[set][turn_take(&echo->turns[set], ECHO_WAYS)];

	form->hash = echo->hash;
	form->length = (unsigned short)length;
	form->id = 0;
}

void echo_keep(struct echo *echo, const struct scanner *scanner,
	       const struct line *line, struct mutes *mutes,
	       const struct earlier_codes *codes)
{
	size_t length = line->length;
	struct echo_form *form;

	if (codes->count > ECHO_MOST_HITS ||
	    codes->verdict_count > ECHO_MOST_HITS || length > ECHO_LONGEST)
		return;
	form = find_form(echo, length);
	if (!form) {
		begin_form(echo, length);
		return;
	}
	mutes_check(mutes, scanner, line->text);
	if (!agree(echo, form, mutes))
		return;
	copy(echo, line); /* anew: it was blotted to be sought */
	if (mutes_blot(&form->mutes, scanner, echo->text))
		earlier_keep(&echo->earlier, form->id,
			     hash_line(form->id, echo->text, length),
			     echo->text, length, codes);
}
