/* SPDX-License-Identifier: MIT */
/* check_trigrams: places where certain three bytes stand side by side. */
#include <config.h>

#include <string.h>

#include "scan/trigrams.h"
#include "tests/unit.h"

enum { KIND = 2, OTHER_KIND = 5, WIDTH = 100 };

static void add(struct mixtures *mixtures, unsigned int kind, const char *three)
{
	struct mixture_bytes places[3] = { 0 };

	for (size_t i = 0; i < 3; i++)
		mixture_allow(&places[i], three[i]);
	mixtures_add(mixtures, kind, places);
}

static void expect(const struct trigrams *trigrams, const char *text,
		   size_t length, const char *place, unsigned int wanted)
{
	struct trigrams_search search =
		trigrams_search(trigrams, text, text + length);
	unsigned int kinds = 0;

	ck_assert_ptr_eq(trigrams_next(&search, &kinds), place);
	if (place)
		ck_assert_uint_eq(kinds, wanted);
}

/* With one place at a time, and, where the machine can, with many. */
static void expect_in_both_ways(const struct mixtures *mixtures,
				const char *text, size_t length,
				const char *place, unsigned int wanted)
{
	struct trigrams trigrams;

	trigrams_make(&trigrams, mixtures);
	expect(&trigrams, text, length, place, wanted);
	trigrams.has_many = false;
	expect(&trigrams, text, length, place, wanted);
}

START_TEST(three_bytes_are_found_wherever_they_stand)
{
	struct mixtures mixtures = { 0 };
	char text[WIDTH];

	add(&mixtures, KIND, "pin");
	for (size_t at = 0; at + 3 <= WIDTH; at++) {
		memset(text, 'x', WIDTH);
		memcpy(text + at, "pin", 3);
		expect_in_both_ways(&mixtures, text, WIDTH, text + at,
				    1u << KIND);
		expect_in_both_ways(&mixtures, text + at, WIDTH - at, text + at,
				    1u << KIND);
		if (at + 1 < WIDTH)
			expect_in_both_ways(&mixtures, text + at + 1,
					    WIDTH - at - 1, NULL, 0);
	}
}
END_TEST

START_TEST(two_of_the_three_are_not_enough)
{
	struct mixtures mixtures = { 0 };
	static const char *const near[] = { "xin", "pxn", "pix", "nip", "pnn" };
	char text[WIDTH];

	add(&mixtures, KIND, "pin");
	for (size_t i = 0; i < sizeof(near) / sizeof(near[0]); i++)
		for (size_t at = 0; at + 4 <= WIDTH; at++) {
			memset(text, 'x', WIDTH);
			memcpy(text + at, near[i], 3);
			expect_in_both_ways(&mixtures, text, WIDTH, NULL, 0);
		}
}
END_TEST

START_TEST(missing_bytes_at_the_end_are_taken_for_any)
{
	struct mixtures mixtures = { 0 };
	static const char text[] = "pinpi";

	add(&mixtures, KIND, "pin");
	expect_in_both_ways(&mixtures, text + 1, 3, text + 3, 1u << KIND);
	expect_in_both_ways(&mixtures, text + 1, 4, text + 3, 1u << KIND);
	expect_in_both_ways(&mixtures, text + 1, 2, NULL, 0);
	expect_in_both_ways(&mixtures, text, 0, NULL, 0);
}
END_TEST

START_TEST(each_byte_may_be_one_of_three)
{
	for (unsigned int byte = 0; byte < 256; byte++)
		for (size_t place = 0; place < 3; place++) {
			struct mixtures mixtures = { 0 };
			char three[] = "pin";
			char text[WIDTH];

			three[place] = (char)byte;
			memset(text, byte == 'x' ? 'y' : 'x', WIDTH);
			memcpy(text + WIDTH / 2, three, 3);
			add(&mixtures, KIND, three);
			expect_in_both_ways(&mixtures, text, WIDTH,
					    text + WIDTH / 2, 1u << KIND);
		}
}
END_TEST

START_TEST(the_kinds_that_may_be_meant_are_told)
{
	struct mixtures mixtures = { 0 };
	static const char text[] = "xx mod pin xx";

	add(&mixtures, KIND, "pin");
	add(&mixtures, OTHER_KIND, "mod");
	expect_in_both_ways(&mixtures, text, strlen(text), text + 3,
			    1u << OTHER_KIND);
	expect_in_both_ways(&mixtures, text + 4, strlen(text) - 4, text + 7,
			    1u << KIND);
	add(&mixtures, OTHER_KIND, "pin");
	expect_in_both_ways(&mixtures, text + 4, strlen(text) - 4, text + 7,
			    1u << KIND | 1u << OTHER_KIND);
}
END_TEST

START_TEST(a_search_goes_on_where_it_was)
{
	struct mixtures mixtures = { 0 };
	struct trigrams trigrams;
	char text[2 * WIDTH];

	add(&mixtures, KIND, "pin");
	trigrams_make(&trigrams, &mixtures);
	for (size_t gap = 3; gap < WIDTH; gap++) {
		struct trigrams_search search =
			trigrams_search(&trigrams, text, text + sizeof(text));
		unsigned int kinds;

		memset(text, 'x', sizeof(text));
		for (size_t at = 0; at + 3 <= sizeof(text); at += gap)
			memcpy(text + at, "pin", 3);
		for (size_t at = 0; at + 3 <= sizeof(text); at += gap)
			ck_assert_ptr_eq(trigrams_next(&search, &kinds),
					 text + at);
		ck_assert_ptr_null(trigrams_next(&search, &kinds));
		ck_assert_ptr_null(trigrams_next(&search, &kinds));
	}
}
END_TEST

UNIT_MAIN("trigrams", three_bytes_are_found_wherever_they_stand,
	  two_of_the_three_are_not_enough,
	  missing_bytes_at_the_end_are_taken_for_any,
	  each_byte_may_be_one_of_three, the_kinds_that_may_be_meant_are_told,
	  a_search_goes_on_where_it_was)
