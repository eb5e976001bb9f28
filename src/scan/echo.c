/* SPDX-License-Identifier: MIT */
/* echo: lines that end as an earlier one did; a storm repeats itself. */
#include <config.h>

#include "scan/echo.h"

#include <stdint.h>
#include <string.h>

/* So many bytes at its end choose the slot of a line. */
enum { ENDING = 16 };

/* What is looked back at from a word and a number, but by shapes. */
enum { BEFORE_WORD = 2, BEFORE_NUMBER = 7 };

static size_t slot_of(const struct line *line)
{
	const uint64_t factor = UINT64_C(0x9E3779B97F4A7C15);
	size_t length = line->length < ENDING ? line->length : ENDING;
	uint64_t halves[2] = { 0, 0 };
	uint64_t hash;

	memcpy(halves, line->text + line->length - length, length);
	hash = (halves[0] * factor >> 32 ^ halves[1]) * factor;
	hash = (hash >> 32 ^ hash) * factor;
	return (size_t)(hash >> (64 - ECHO_SLOT_BITS));
}

/* How many bytes at their ends two texts have in common. */
static size_t common_ending(const char *one, size_t one_length,
			    const char *other, size_t other_length)
{
	enum { STEP = 8 };
	size_t most = one_length < other_length ? one_length : other_length;
	size_t common = 0;

	one += one_length;
	other += other_length;
	while (common + STEP <= most &&
	       memcmp(one - common - STEP, other - common - STEP, STEP) == 0)
		common += STEP;
	while (common < most && *(one - common - 1) == *(other - common - 1))
		common++;
	return common;
}

const struct echo_line *echo_find(const struct echo *echo,
				  const struct line *line, size_t *from)
{
	const struct echo_line *earlier = &echo->slots[slot_of(line)];
	size_t common = common_ending(earlier->text, earlier->length,
				      line->text, line->length);

	*from = line->length - common;
	return common >= ENDING || echo_is_same(earlier, line, *from) ? earlier
								      : NULL;
}

bool echo_may_follow(const struct echo_line *earlier, const struct line *line,
		     size_t from, size_t *word, size_t *end)
{
	*word = from + BEFORE_WORD;
	*end = from + BEFORE_NUMBER;
	return earlier->lowest + line->length > earlier->length + from;
}

bool echo_is_quiet(const struct echo_line *earlier, const struct line *line,
		   size_t start, size_t end)
{
	size_t first = 0;

	while (!line_is_word(earlier->text[first]))
		first++;
	return first + line->length < earlier->length + start &&
	       earlier->quiet + line->length >= earlier->length + end;
}

void echo_keep(struct echo *echo, const struct line *line, size_t quiet,
	       const struct hit *hits, size_t count)
{
	struct echo_line *slot;

	if (line->length > ECHO_LONGEST || count > ECHO_MOST_HITS)
		return;
	slot = &echo->slots[slot_of(line)];
	slot->length = line->length;
	slot->quiet = quiet;
	slot->lowest = line->lowest;
	slot->count = count;
	memcpy(slot->text, line->text, line->length);
	for (size_t i = 0; i < count; i++)
		slot->hits[i] = hits[i];
}
