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
 * How much work a mixture makes. A search looks bytes up by their halves, each
 * low one with each high one; what that lets in is looked up in full, and what
 * that lets in is so many times the work: a word is read.
 */
static uint64_t work_of(const struct mixtures *mixtures,
			const struct mixture *mixture)
{
	enum { WORD = 8 };
	uint64_t by_halves = 1;
	uint64_t in_full = WORD;

	for (size_t i = 0; i < 3; i++) {
		const struct mixture_bytes *bytes = &mixture->places[i];
		unsigned int low = 0;
		uint64_t halves = 0;
		uint64_t full = 0;

		for (unsigned int high = 0; high < 16; high++)
			low |= row_of(bytes, high);
		for (unsigned int high = 0; high < 16; high++) {
			unsigned int row = row_of(bytes, high);

			if (row == 0)
				continue;
			halves += chance_of(mixtures, high, low);
			full += chance_of(mixtures, high, row);
		}
		by_halves *= halves;
		in_full *= full;
	}
	return by_halves + in_full;
}

static struct mixture mix(const struct mixtures *mixtures,
			  const struct mixture *one,
			  const struct mixture *other)
{
	struct mixture mixture = { .kind = one->kind };

	for (size_t i = 0; i < 3; i++)
		for (size_t j = 0; j < 8; j++)
			mixture.places[i].bits[j] = one->places[i].bits[j] |
						    other->places[i].bits[j];
	mixture.work = work_of(mixtures, &mixture);
	return mixture;
}

static bool has(const struct mixture *mixture, const struct mixture *other)
{
	if (mixture->kind != other->kind)
		return false;
	for (size_t i = 0; i < 3; i++)
		for (size_t j = 0; j < 8; j++)
			if (other->places[i].bits[j] &
			    ~mixture->places[i].bits[j])
				return false;
	return true;
}

/* Two of one kind become one: those that make least more work so. */
static void mix_two(struct mixtures *mixtures)
{
	struct mixture *items = mixtures->items;
	struct mixture best = { 0 };
	size_t left = 0;
	size_t right = 0; /* none so far */

	for (size_t j = 1; j < mixtures->count; j++)
		for (size_t i = 0; i < j; i++) {
			struct mixture both;

			if (items[i].kind != items[j].kind)
				continue;
			both = mix(mixtures, &items[i], &items[j]);
			if (right > 0 &&
			    both.work + items[left].work + items[right].work >=
				    best.work + items[i].work + items[j].work)
				continue;
			best = both;
			left = i;
			right = j;
		}
	items[left] = best;
	items[right] = items[--mixtures->count];
}

void mixtures_add(struct mixtures *mixtures, unsigned int kind,
		  const struct mixture_bytes places[3])
{
	struct mixture mixture = { .kind = kind };

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
