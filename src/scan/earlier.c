/* SPDX-License-Identifier: MIT */
/* earlier: lines that were read before, and the codes they had. */
#include <config.h>

#include "scan/earlier.h"

#include <string.h>

#include "base/turn.h"

static const char *text_of(const struct earlier_line *line)
{
	return (const char *)&line->hits[line->count];
}

/*
 * A place that was never filled is that of the first line, or, as long as there
 * is none, of zeros: of no form.
 */
static const struct earlier_line *line_at(const struct earlier *earlier,
					  const struct earlier_place *place,
					  uint64_t hash)
{
	if (place->hash != hash ||
	    earlier->written - place->start > EARLIER_ROOM)
		return NULL;
	return (const void *)(earlier->ring + place->start % EARLIER_ROOM);
}

const struct earlier_line *earlier_find(const struct earlier *earlier,
					uint64_t form, uint64_t hash,
					const char *text, size_t length)
{
	const struct earlier_place *places =
		earlier->places[hash % EARLIER_SETS];

	for (size_t i = 0; i < EARLIER_WAYS; i++) {
		const struct earlier_line *line =
			line_at(earlier, &places[i], hash);

		if (line && line->form == form && line->length == length &&
		    memcmp(text_of(line), text, length) == 0)
			return line;
	}
	return NULL;
}

/* Makes room behind what is there, in one piece; returns where it begins. */
static uint64_t make_room(struct earlier *earlier, size_t size)
{
	const size_t unit = _Alignof(struct earlier_line);
	size_t left = EARLIER_ROOM - earlier->written % EARLIER_ROOM;
	uint64_t start = earlier->written + (size > left ? left : 0);

	earlier->written = start + (size + unit - 1) / unit * unit;
	return start;
}

void earlier_keep(struct earlier *earlier, uint64_t form, uint64_t hash,
		  const char *text, size_t length, const struct hit *hits,
		  size_t count)
{
	struct earlier_line *line;
	size_t size = sizeof(*line) + count * sizeof(*hits) + length;
	uint64_t start = make_room(earlier, size);
	size_t set = hash % EARLIER_SETS;
	size_t turn = turn_take(&earlier->turns[set], EARLIER_WAYS);

	line = (void *)(earlier->ring + start % EARLIER_ROOM);
	line->form = form;
	line->length = (unsigned short)length;
	line->count = (unsigned short)count;
	for (size_t i = 0; i < count; i++)
		line->hits[i] = hits[i];
	memcpy(&line->hits[count], text, length);
	earlier->places[set][turn] = (struct earlier_place){ hash, start };
}
