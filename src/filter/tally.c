/* SPDX-License-Identifier: MIT */
/* tally: how often each code was met. */
#include <config.h>

#include "filter/tally.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/*
 * Rows in the order of their first appearance, found by way of an order of
 * their codes. A log may be hostile, and there are no values that this is slow
 * for; with those that logs have, hashing is no faster.
 */
struct tally {
	struct tally_row rows[TALLY_CODES];
	size_t count;
	uint64_t lost;
	uint16_t by_code[TALLY_CODES]; /* indices of rows */
};

struct tally *tally_new(void)
{
	return calloc(1, sizeof(struct tally));
}

void tally_free(struct tally *tally)
{
	free(tally);
}

/* By value, then those with a name, in any order that stays. */
static int compare_codes(const struct tally_row *row, uint32_t value,
			 const struct table_entry *named)
{
	uintptr_t left = (uintptr_t)row->named.row;
	uintptr_t right = (uintptr_t)named->row;

	if (row->value != value)
		return row->value < value ? -1 : 1;
	return left < right ? -1 : left > right;
}

/* Where the first code stands that is not below this one. */
static size_t place_of(const struct tally *tally, uint32_t value,
		       const struct table_entry *named)
{
	size_t low = 0;
	size_t high = tally->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		const struct tally_row *row =
			&tally->rows[tally->by_code[middle]];

		if (compare_codes(row, value, named) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void insert(struct tally *tally, size_t at, uint32_t value,
		   const struct table_entry *named)
{
	uint16_t *place = &tally->by_code[at];

	memmove(place + 1, place, (tally->count - at) * sizeof(*place));
	*place = (uint16_t)tally->count;
	tally->rows[tally->count].value = value;
	tally->rows[tally->count].named = *named;
	tally->rows[tally->count].count = 1;
	tally->count++;
}

uint64_t tally_add(struct tally *tally, uint32_t value,
		   const struct table_entry *named)
{
	size_t at = place_of(tally, value, named);

	if (at < tally->count) {
		struct tally_row *row = &tally->rows[tally->by_code[at]];

		if (compare_codes(row, value, named) == 0)
			return ++row->count;
	}
	if (tally->count == TALLY_CODES)
		tally->lost++;
	else
		insert(tally, at, value, named);
	return 1;
}

static int compare(const void *a, const void *b)
{
	const struct tally_row *left = a;
	const struct tally_row *right = b;

	if (left->count != right->count)
		return left->count > right->count ? -1 : 1;
	return compare_codes(left, right->value, &right->named);
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
