/* SPDX-License-Identifier: MIT */
/* check_mixture: trigrams that are sought as one. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "scan/mixture.h"
#include "tests/unit.h"

static void add(struct mixtures *mixtures, unsigned int kind, const char *three)
{
	struct mixture_bytes places[3] = { 0 };

	for (size_t i = 0; i < 3; i++)
		mixture_allow(&places[i], three[i]);
	mixtures_add(mixtures, kind, places);
}

/* True when a mixture of the kind has the three bytes. */
static bool has(const struct mixtures *mixtures, unsigned int kind,
		const char *three)
{
	for (size_t i = 0; i < mixtures->count; i++) {
		const struct mixture *mixture = &mixtures->items[i];
		size_t found = 0;

		for (size_t place = 0; place < 3; place++)
			found += mixture_allows(&mixture->places[place],
						(unsigned char)three[place]);
		if (found == 3 && mixture->kind == kind)
			return true;
	}
	return false;
}

START_TEST(what_is_added_stays_of_its_kind)
{
	enum { KINDS = 3, MANY = 200 };
	static char threes[MANY][4];
	struct mixtures mixtures = { 0 };

	srand(11);
	for (size_t i = 0; i < MANY; i++)
		for (size_t place = 0; place < 3; place++)
			threes[i][place] = (char)rand();
	for (size_t i = 0; i < MANY; i++) {
		add(&mixtures, (unsigned int)i % KINDS, threes[i]);
		ck_assert_uint_le(mixtures.count, MIXTURES_MOST);
		for (size_t j = 0; j <= i; j++)
			ck_assert(has(&mixtures, (unsigned int)j % KINDS,
				      threes[j]));
	}
}
END_TEST

START_TEST(each_is_by_itself_as_long_as_there_is_room)
{
	static const char *const threes[MIXTURES_MOST] = {
		"abc", "bcd", "cde", "def", "efg", "fgh", "ghi", "hij",
	};
	struct mixtures mixtures = { 0 };

	for (size_t i = 0; i < MIXTURES_MOST; i++)
		add(&mixtures, 0, threes[i]);
	ck_assert_uint_eq(mixtures.count, MIXTURES_MOST);
	for (size_t i = 0; i + 1 < MIXTURES_MOST; i++) {
		char across[4] = "";

		memcpy(across, threes[i], 2);
		across[2] = threes[i + 1][2];
		ck_assert(!has(&mixtures, 0, across));
	}
}
END_TEST

START_TEST(what_is_there_is_not_added_again)
{
	struct mixtures mixtures = { 0 };

	add(&mixtures, 0, "pin");
	add(&mixtures, 0, "pin");
	ck_assert_uint_eq(mixtures.count, 1);
	add(&mixtures, 1, "pin");
	ck_assert_uint_eq(mixtures.count, 2);
}
END_TEST

/* "\001" and "\002" are in no log: with them the others let in nothing new. */
START_TEST(those_are_mixed_that_logs_have_least_of)
{
	static const char *const frequent[] = {
		"eta", "0oi", "ns1", "r2l", "d./", "-c3", "u45",
	};
	struct mixtures mixtures = { 0 };

	for (size_t i = 0; i + 1 < MIXTURES_MOST; i++)
		add(&mixtures, 0, frequent[i]);
	add(&mixtures, 0, "\001\002\001");
	add(&mixtures, 0, "\002\001\002");
	ck_assert_uint_eq(mixtures.count, MIXTURES_MOST);
	ck_assert(has(&mixtures, 0, "\001\001\001"));
	ck_assert(!has(&mixtures, 0, "et\001"));
	ck_assert(!has(&mixtures, 0, "0t1"));
}
END_TEST

UNIT_MAIN("mixture", what_is_added_stays_of_its_kind,
	  each_is_by_itself_as_long_as_there_is_room,
	  what_is_there_is_not_added_again,
	  those_are_mixed_that_logs_have_least_of)
