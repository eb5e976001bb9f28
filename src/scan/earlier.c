/* SPDX-License-Identifier: MIT */
/* earlier: lines that were read before, and the codes they had. */
#include <config.h>

#include "scan/earlier.h"

#include <string.h>

#include "base/turn.h"

static const struct verdict *verdicts_of(const struct earlier_line *line)
{
	return (const void *)&line->hits[line->count];
}

static const char *text_of(const struct earlier_line *line)
{
	return (const char *)(verdicts_of(line) + line->verdict_count);
}

static struct earlier_codes codes_of(const struct earlier_line *line)
{
	return (struct earlier_codes){
		.hits = line->hits,
		.count = line->count,
		.verdicts = verdicts_of(line),
		.verdict_count = line->verdict_count,
	};
}

/*
 * A place that was never filled is that of the first line, or, as long as there
 * is none, of zeros: of no form.
 */
static const struct earlier_line *kept_at(const struct earlier *earlier,
					  const struct earlier_place *place,
					  uint64_t hash)
{
	if (place->hash != hash ||
	    earlier->written - place->start > EARLIER_ROOM)
		return NULL;
	return (const void *)(earlier->ring + place->start % EARLIER_ROOM);
}

bool earlier_find(const struct earlier *earlier, uint64_t form, uint64_t hash,
		  const char *text, size_t length, struct earlier_codes *codes)
{
	const struct earlier_place *places =
		earlier->places[hash % EARLIER_SETS];

	for (size_t i = 0; i < EARLIER_WAYS; i++) {
		const struct earlier_line *line =
			kept_at(earlier, &places[i], hash);

		if (line && line->form == form && line->length == length &&
		    memcmp(text_of(line), text, length) == 0) {
			*codes = codes_of(line);
			return true;
		}
	}
	return false;
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

/* There may be none of them, and nowhere. */
static void copy(char *to, const void *from, size_t size)
{
	if (size > 0)
		memcpy(to, from, size);
}

void earlier_keep(struct earlier *earlier, uint64_t form, uint64_t hash,
		  const char *text, size_t length,
		  const struct earlier_codes *codes)
{
	struct earlier_line *line;
	size_t hits = codes->count * sizeof(*codes->hits);
	size_t verdicts = codes->verdict_count * sizeof(*codes->verdicts);
	uint64_t start =
		make_room(earlier, sizeof(*line) + hits + verdicts + length);
	size_t set = hash % EARLIER_SETS;
	size_t turn = turn_take(&earlier->turns[set], EARLIER_WAYS);

	line = (void *)(earlier->ring + start % EARLIER_ROOM);
	line->form = form;
	line->length = (unsigned short)length;
	line->count = (unsigned short)codes->count;
	line->verdict_count = (unsigned short)codes->verdict_count;
	copy((char *)line->hits, codes->hits, hits);
	copy((char *)line->hits + hits, codes->verdicts, verdicts);
	copy((char *)line->hits + hits + verdicts, text, length);
	earlier->places[set][turn] = (struct earlier_place){ hash, start };
}
