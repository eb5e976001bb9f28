/* SPDX-License-Identifier: MIT */
/* check_mixture: trigrams that are sought as one. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "scan/mixture.h"
#include "tests/unit.h"

static void add(struct mixtures *mixtures, const char *three)
{
	struct mixture_bytes places[3] = { 0 };

	for (size_t i = 0; i < 3; i++)
		mixture_allow(&places[i], three[i]);
	mixtures_add(mixtures, places);
}

/* True when a mixture has the three bytes. */
static bool has(const struct mixtures *mixtures, const char *three)
{
	for (size_t i = 0; i < mixtures->count; i++) {
		const struct mixture *mixture = &mixtures->items[i];
		size_t found = 0;

		for (size_t place = 0; place < 3; place++)
			found += mixture_allows(&mixture->places[place],
						(unsigned char)three[place]);
		if (found == 3)
			return true;
	}
	return false;
}

START_TEST(what_is_added_stays)
{
	enum { MANY = 200 };
	static char threes[MANY][4];
	struct mixtures mixtures = { 0 };

	srand(11);
	for (size_t i = 0; i < MANY; i++)
		for (size_t place = 0; place < 3; place++)
			threes[i][place] = (char)rand();
	for (size_t i = 0; i < MANY; i++) {
		add(&mixtures, threes[i]);
		ck_assert_uint_le(mixtures.count, MIXTURES_MOST);
		for (size_t j = 0; j <= i; j++)
			ck_assert(has(&mixtures, threes[j]));
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
		add(&mixtures, threes[i]);
	ck_assert_uint_eq(mixtures.count, MIXTURES_MOST);
	for (size_t i = 0; i + 1 < MIXTURES_MOST; i++) {
		char across[4] = "";

		memcpy(across, threes[i], 2);
		across[2] = threes[i + 1][2];
		ck_assert(!has(&mixtures, across));
	}
}
END_TEST

START_TEST(what_is_there_is_not_added_again)
{
	struct mixtures mixtures = { 0 };

	add(&mixtures, "pin");
	add(&mixtures, "pin");
	ck_assert_uint_eq(mixtures.count, 1);
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
		add(&mixtures, frequent[i]);
	add(&mixtures, "\001\002\001");
	add(&mixtures, "\002\001\002");
	ck_assert_uint_eq(mixtures.count, MIXTURES_MOST);
	ck_assert(has(&mixtures, "\001\001\001"));
	ck_assert(!has(&mixtures, "et\001"));
	ck_assert(!has(&mixtures, "0t1"));
}
END_TEST

UNIT_MAIN("mixture", what_is_added_stays,
	  each_is_by_itself_as_long_as_there_is_room,
	  what_is_there_is_not_added_again,
	  those_are_mixed_that_logs_have_least_of)
