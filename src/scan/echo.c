/* SPDX-License-Identifier: MIT */
/* echo: lines that say what an earlier one did; a storm repeats itself. */
#include <config.h>

#include "scan/echo.h"

#include <string.h>

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

/* The line with zeros behind it; false when it is too long. */
static bool copy(const struct line *line, char text[ECHO_SIZE])
{
	if (line->length > ECHO_LONGEST)
		return false;
	memcpy(text, line->text, line->length);
	memset(text + line->length, 0, sizeof(uint64_t));
	return true;
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

/*
 * Blots out in the copy of a line what is mute; *hash is of what is left. False
 * when there are other characters, or digits that may matter.
 */
static bool blot(const struct echo_form *form, const struct scanner *scanner,
		 const struct line *line, char text[ECHO_SIZE], uint64_t *hash)
{
	*hash = form->id;

	for (size_t at = 0; at < line->length; at += sizeof(uint64_t)) {
		uint64_t bytes = load(text + at);
		uint64_t mask = load(form->mask + at);

		if (no_digits(bytes) & ~mask)
			return false;
		bytes &= mask;
		memcpy(text + at, &bytes, sizeof(bytes));
		*hash = mix(*hash, bytes);
	}
	*hash = mix(*hash, 0);
	return mutes_may_have(&form->mutes, scanner, line->text);
}

/* The form with this hash and length, or NULL. */
static struct echo_form *find_form(struct echo *echo, uint64_t hash,
				   size_t length)
{
	struct echo_form *forms = echo->forms[hash % ECHO_SETS];

	for (size_t i = 0; i < ECHO_WAYS; i++)
		if (forms[i].hash == hash && forms[i].length == length)
			return &forms[i];
	return NULL;
}

const struct echo_line *echo_find(struct echo *echo,
				  const struct scanner *scanner,
				  const struct line *line)
{
	size_t length = line->length;
	char text[ECHO_SIZE];
	uint64_t hash;
	const struct echo_form *form;
	const struct echo_line *lines;

	if (!copy(line, text))
		return NULL;
	form = find_form(echo, hash_form(text, length), length);
	if (!form || form->id == 0 || !blot(form, scanner, line, text, &hash))
		return NULL;
	lines = echo->lines[hash % ECHO_SETS];
	for (size_t i = 0; i < ECHO_WAYS; i++)
		if (lines[i].form == form->id && lines[i].length == length &&
		    memcmp(lines[i].text, text, length) == 0)
			return &lines[i];
	return NULL;
}

static void set_mutes(struct echo_form *form, uint64_t id,
		      const struct mutes *mutes)
{
	form->id = id;
	form->unlike = 0;
	form->mutes = *mutes;
	memset(form->mask, 0xFF, sizeof(form->mask));
	for (size_t i = 0; i < mutes->count; i++)
		memset(form->mask + mutes->items[i].start, 0,
		       mutes->items[i].length);
}

/* Which of a set is given up: one after the other. */
static size_t take_turn(unsigned char *next)
{
	size_t turn = *next;

	*next = (unsigned char)((turn + 1) % ECHO_WAYS);
	return turn;
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
static void begin_form(struct echo *echo, uint64_t hash, size_t length)
{
	size_t set = hash % ECHO_SETS;
	struct echo_form *form =
		&echo->forms[set][take_turn(&echo->next_form[set])];

	form->hash = hash;
	form->length = length;
	form->id = 0;
}

static void keep_line(struct echo *echo, const struct echo_form *form,
		      uint64_t hash, const char *text, size_t length,
		      const struct hit *hits, size_t count)
{
	size_t set = hash % ECHO_SETS;
	struct echo_line *kept =
		&echo->lines[set][take_turn(&echo->next_line[set])];

	kept->form = form->id;
	kept->length = length;
	kept->count = count;
	memcpy(kept->text, text, length);
	for (size_t i = 0; i < count; i++)
		kept->hits[i] = hits[i];
}

void echo_keep(struct echo *echo, const struct scanner *scanner,
	       const struct line *line, struct mutes *mutes,
	       const struct hit *hits, size_t count)
{
	char text[ECHO_SIZE];
	struct echo_form *form;
	uint64_t hash;

	if (count > ECHO_MOST_HITS || !copy(line, text))
		return;
	hash = hash_form(text, line->length);
	form = find_form(echo, hash, line->length);
	if (!form) {
		begin_form(echo, hash, line->length);
		return;
	}
	mutes_check(mutes, scanner, line->text);
	if (agree(echo, form, mutes) && blot(form, scanner, line, text, &hash))
		keep_line(echo, form, hash, text, line->length, hits, count);
}
