/* SPDX-License-Identifier: MIT */
/* mixture: trigrams that are sought as one, and what that lets in by chance. */
#include <config.h>

#include "scan/mixture.h"

#include <stdbool.h>

#include "scan/rarest.h"

/* Bytes by their halves: a bit for each low one that a high one has. */
static unsigned int row_of(const struct mixture_bytes *bytes, unsigned int high)
{
	return bytes->bits[high / 2] >> high % 2 * 16 & 0xFFFF;
}

/* How often logs have bytes of a row. */
static uint64_t chance_of(const struct mixtures *mixtures, unsigned int high,
			  unsigned int row)
{
	const unsigned short *frequencies = &mixtures->frequencies[high * 16];
	uint64_t chance = 0;

	for (; row > 0; row >>= 1, frequencies++)
		chance += row & 1 ? *frequencies : 0;
	return chance;
}

/*
 * How much work a mixture makes: as often as it lets three bytes in by chance.
 * A search looks them up by their halves, each low one with each high one.
 */
static uint64_t work_of(const struct mixtures *mixtures,
			const struct mixture *mixture)
{
	uint64_t work = 1;

	for (size_t i = 0; i < 3; i++) {
		const struct mixture_bytes *bytes = &mixture->places[i];
		unsigned int low = 0;
		uint64_t chance = 0;

		for (unsigned int high = 0; high < 16; high++)
			low |= row_of(bytes, high);
		for (unsigned int high = 0; high < 16; high++)
			if (row_of(bytes, high))
				chance += chance_of(mixtures, high, low);
		work *= chance;
	}
	return work;
}

static struct mixture mix(const struct mixtures *mixtures,
			  const struct mixture *one,
			  const struct mixture *other)
{
	struct mixture mixture;

	for (size_t i = 0; i < 3; i++)
		for (size_t j = 0; j < 8; j++)
			mixture.places[i].bits[j] = one->places[i].bits[j] |
						    other->places[i].bits[j];
	mixture.work = work_of(mixtures, &mixture);
	return mixture;
}

static bool has(const struct mixture *mixture, const struct mixture *other)
{
	for (size_t i = 0; i < 3; i++)
		for (size_t j = 0; j < 8; j++)
			if (other->places[i].bits[j] &
			    ~mixture->places[i].bits[j])
				return false;
	return true;
}

/* Two become one: those that make least more work so. */
static void mix_two(struct mixtures *mixtures)
{
	struct mixture *items = mixtures->items;
	struct mixture best = { 0 };
	int64_t least = INT64_MAX;
	size_t left = 0;
	size_t right = 0;

	for (size_t j = 1; j < mixtures->count; j++)
		for (size_t i = 0; i < j; i++) {
			struct mixture both =
				mix(mixtures, &items[i], &items[j]);
			int64_t more = (int64_t)both.work -
				       (int64_t)items[i].work -
				       (int64_t)items[j].work;

			if (more >= least)
				continue;
			least = more;
			best = both;
			left = i;
			right = j;
		}
	items[left] = best;
	items[right] = items[--mixtures->count];
}

void mixtures_add(struct mixtures *mixtures,
		  const struct mixture_bytes places[3])
{
	struct mixture mixture;

	if (mixtures->count == 0)
		for (unsigned int byte = 0; byte < 256; byte++)
			mixtures->frequencies[byte] =
				rarest_frequency((unsigned char)byte);
	for (size_t i = 0; i < 3; i++)
		mixture.places[i] = places[i];
	for (size_t i = 0; i < mixtures->count; i++)
		if (has(&mixtures->items[i], &mixture))
			return;
	mixture.work = work_of(mixtures, &mixture);
	mixtures->items[mixtures->count++] = mixture;
	if (mixtures->count > MIXTURES_MOST)
		mix_two(mixtures);
}
