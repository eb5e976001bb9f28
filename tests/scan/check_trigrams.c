/* SPDX-License-Identifier: MIT */
/* check_trigrams: places where certain three bytes stand side by side. */
#include <config.h>

#include <string.h>

#include "scan/trigrams.h"
#include "tests/unit.h"

enum { WIDTH = 100 };

static uint64_t add_to(struct trigrams *trigrams, uint64_t kin,
		       const char *three)
{
	struct mixture_bytes places[3] = { 0 };

	for (size_t i = 0; i < 3; i++)
		mixture_allow(&places[i], three[i]);
	return trigrams_add(trigrams, kin, places);
}

static uint64_t add(struct trigrams *trigrams, const char *three)
{
	return add_to(trigrams, 0, three);
}

static void expect(const struct trigrams *trigrams, const char *text,
		   size_t length, const char *place, uint64_t wanted)
{
	struct trigrams_search search =
		trigrams_search(trigrams, text, text + length);
	uint64_t found = 0;

	ck_assert_ptr_eq(trigrams_next(&search, &found), place);
	if (place)
		ck_assert_uint_eq(found, wanted);
}

/* With one place at a time, and, where the machine can, with many. */
static void expect_in_both_ways(const struct trigrams *added, const char *text,
				size_t length, const char *place,
				uint64_t wanted)
{
	struct trigrams trigrams = *added;

	trigrams_make(&trigrams);
	expect(&trigrams, text, length, place, wanted);
	trigrams.has_many = false;
	expect(&trigrams, text, length, place, wanted);
}

START_TEST(three_bytes_are_found_wherever_they_stand)
{
	struct trigrams trigrams = { 0 };
	uint64_t pin = add(&trigrams, "pin");
	char text[WIDTH];

	for (size_t at = 0; at + 3 <= WIDTH; at++) {
		memset(text, 'x', WIDTH);
		memcpy(text + at, "pin", 3);
		expect_in_both_ways(&trigrams, text, WIDTH, text + at, pin);
		expect_in_both_ways(&trigrams, text + at, WIDTH - at, text + at,
				    pin);
		if (at + 1 < WIDTH)
			expect_in_both_ways(&trigrams, text + at + 1,
					    WIDTH - at - 1, NULL, 0);
	}
}
END_TEST

START_TEST(two_of_the_three_are_not_enough)
{
	struct trigrams trigrams = { 0 };
	static const char *const near[] = { "xin", "pxn", "pix", "nip", "pnn" };
	char text[WIDTH];

	add(&trigrams, "pin");
	for (size_t i = 0; i < sizeof(near) / sizeof(near[0]); i++)
		for (size_t at = 0; at + 4 <= WIDTH; at++) {
			memset(text, 'x', WIDTH);
			memcpy(text + at, near[i], 3);
			expect_in_both_ways(&trigrams, text, WIDTH, NULL, 0);
		}
}
END_TEST

START_TEST(missing_bytes_at_the_end_are_taken_for_any)
{
	struct trigrams trigrams = { 0 };
	uint64_t pin = add(&trigrams, "pin");
	static const char text[] = "pinpi";

	expect_in_both_ways(&trigrams, text + 1, 3, text + 3, pin);
	expect_in_both_ways(&trigrams, text + 1, 4, text + 3, pin);
	expect_in_both_ways(&trigrams, text + 1, 2, NULL, 0);
	expect_in_both_ways(&trigrams, text, 0, NULL, 0);
}
END_TEST

START_TEST(each_byte_may_be_one_of_three)
{
	for (unsigned int byte = 0; byte < 256; byte++)
		for (size_t place = 0; place < 3; place++) {
			struct trigrams trigrams = { 0 };
			char three[] = "pin";
			char text[WIDTH];
			uint64_t bit;

			three[place] = (char)byte;
			memset(text, byte == 'x' ? 'y' : 'x', WIDTH);
			memcpy(text + WIDTH / 2, three, 3);
			bit = add(&trigrams, three);
			expect_in_both_ways(&trigrams, text, WIDTH,
					    text + WIDTH / 2, bit);
		}
}
END_TEST

START_TEST(each_is_told_by_its_bit)
{
	struct trigrams trigrams = { 0 };
	uint64_t pin = add(&trigrams, "pin");
	uint64_t mod = add(&trigrams, "mod");
	uint64_t again = add(&trigrams, "pin");
	static const char text[] = "xx mod pin xx";

	ck_assert_uint_ne(pin, mod);
	ck_assert_uint_ne(pin, again);
	expect_in_both_ways(&trigrams, text, strlen(text), text + 3, mod);
	expect_in_both_ways(&trigrams, text + 4, strlen(text) - 4, text + 7,
			    pin | again);
}
END_TEST

START_TEST(one_bit_will_do_for_what_is_the_same)
{
	struct trigrams trigrams = { 0 };
	uint64_t pin = add(&trigrams, "pin");
	uint64_t mod = add(&trigrams, "mod");

	ck_assert_uint_eq(add_to(&trigrams, pin | mod, "pin"), pin);
	ck_assert_uint_eq(add_to(&trigrams, pin | mod, "mod"), mod);
	ck_assert_uint_ne(add_to(&trigrams, mod, "pin"), pin);
	ck_assert_uint_ne(add_to(&trigrams, pin | mod, "pon"), pin);
}
END_TEST

/* Another text for each number. */
static void set(char three[4], size_t number)
{
	three[0] = (char)('a' + number / 26);
	three[1] = (char)('a' + number % 26);
}

START_TEST(none_is_lost_where_there_are_more_than_bits)
{
	enum { MANY = 200 };
	static struct trigrams trigrams;
	static uint64_t bits[MANY];
	char three[] = "aaa";

	for (size_t i = 0; i < MANY; i++) {
		set(three, i);
		bits[i] = add(&trigrams, three);
	}
	trigrams_make(&trigrams);
	for (size_t i = 0; i < MANY; i++) {
		struct trigrams_search search =
			trigrams_search(&trigrams, three, three + 3);
		uint64_t found = 0;

		set(three, i);
		ck_assert_ptr_eq(trigrams_next(&search, &found), three);
		ck_assert_uint_eq(found & bits[i], bits[i]);
	}
}
END_TEST

START_TEST(the_first_keep_their_bits_for_themselves)
{
	enum { FIRST = 32, MANY = 200 };
	static struct trigrams trigrams;
	uint64_t first = 0;
	char three[] = "aaa";

	for (size_t i = 0; i < MANY; i++) {
		uint64_t bit;

		set(three, i);
		bit = add(&trigrams, three);
		ck_assert_uint_eq(first & bit, 0);
		first |= i < FIRST ? bit : 0;
	}
}
END_TEST

START_TEST(a_search_goes_on_where_it_was)
{
	struct trigrams trigrams = { 0 };
	char text[2 * WIDTH];

	add(&trigrams, "pin");
	trigrams_make(&trigrams);
	for (size_t gap = 3; gap < WIDTH; gap++) {
		struct trigrams_search search =
			trigrams_search(&trigrams, text, text + sizeof(text));
		uint64_t found;

		memset(text, 'x', sizeof(text));
		for (size_t at = 0; at + 3 <= sizeof(text); at += gap)
			memcpy(text + at, "pin", 3);
		for (size_t at = 0; at + 3 <= sizeof(text); at += gap)
			ck_assert_ptr_eq(trigrams_next(&search, &found),
					 text + at);
		ck_assert_ptr_null(trigrams_next(&search, &found));
		ck_assert_ptr_null(trigrams_next(&search, &found));
	}
}
END_TEST

UNIT_MAIN("trigrams", three_bytes_are_found_wherever_they_stand,
	  two_of_the_three_are_not_enough,
	  missing_bytes_at_the_end_are_taken_for_any,
	  each_byte_may_be_one_of_three, each_is_told_by_its_bit,
	  one_bit_will_do_for_what_is_the_same,
	  none_is_lost_where_there_are_more_than_bits,
	  the_first_keep_their_bits_for_themselves,
	  a_search_goes_on_where_it_was)
