/* SPDX-License-Identifier: MIT */
/* tally: how often each code was met. */
#include <config.h>

#include "filter/tally.h"

#include <stdlib.h>

enum { SLOTS = 2 * TALLY_CODES };

/* Rows in the order of their first appearance, found by open addressing. */
struct tally {
	struct tally_row rows[TALLY_CODES];
	size_t count;
	uint64_t lost;
	uint16_t slots[SLOTS]; /* index of a row, plus one; 0: free */
};

struct tally *tally_new(void)
{
	return calloc(1, sizeof(struct tally));
}

void tally_free(struct tally *tally)
{
	free(tally);
}

uint64_t tally_add(struct tally *tally, uint32_t value)
{
	/* Fibonacci hashing: neighbouring codes spread over the slots. */
	size_t at = (value * UINT32_C(2654435769)) >> 17;

	for (; tally->slots[at]; at = (at + 1) % SLOTS) {
		struct tally_row *row = &tally->rows[tally->slots[at] - 1];

		if (row->value == value)
			return ++row->count;
	}
	if (tally->count == TALLY_CODES) {
		tally->lost++;
		return 1;
	}
	tally->rows[tally->count].value = value;
	tally->rows[tally->count].count = 1;
	tally->slots[at] = (uint16_t)++tally->count;
	return 1;
}

static int compare(const void *a, const void *b)
{
	const struct tally_row *left = a;
	const struct tally_row *right = b;

	if (left->count != right->count)
		return left->count > right->count ? -1 : 1;
	return left->value < right->value ? -1 : left->value > right->value;
}

const struct tally_row *tally_rows(struct tally *tally, size_t *count)
{
	qsort(tally->rows, tally->count, sizeof(tally->rows[0]), compare);
	*count = tally->count;
	return tally->rows;
}

uint64_t tally_lost(const struct tally *tally)
{
	return tally->lost;
}
