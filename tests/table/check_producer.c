/* SPDX-License-Identifier: MIT */
/* check_producer: a producer is found in a note by its name. */
#include <config.h>

#include "table/producer.h"

#include "tests/unit.h"

static bool is_in(const char *name, const char *note)
{
	const struct producer producer = { .name = name, .version = "1" };

	return producer_is_in(&producer, note);
}

START_TEST(its_name_may_stand_anywhere)
{
	ck_assert(is_in("Luna", "Luna"));
	ck_assert(is_in("Luna", "Luna returns it"));
	ck_assert(is_in("Luna", "returned by Luna"));
	ck_assert(is_in("Luna", "with OpenSC, Luna: a retry"));
	ck_assert(!is_in("Luna", "with OpenSC"));
	ck_assert(!is_in("Luna", ""));
}
END_TEST

START_TEST(a_part_of_a_word_is_not_its_name)
{
	ck_assert(!is_in("Luna", "Lunar"));
	ck_assert(!is_in("Luna", "MyLuna"));
	ck_assert(!is_in("Luna", "Luna7"));
	ck_assert(!is_in("p11-kit", "p11-kit-proxy"));
	ck_assert(!is_in("p11", "libp11"));
	ck_assert(!is_in("kit", "p11-kit"));
}
END_TEST

START_TEST(it_may_stand_behind_a_part_of_a_word)
{
	ck_assert(is_in("Luna", "Lunar, MyLuna, Luna"));
}
END_TEST

START_TEST(each_has_a_name_and_a_version)
{
	ck_assert_uint_gt(producer_count(), 0);
	for (size_t i = 0; i < producer_count(); i++) {
		ck_assert_str_ne(producer_at(i)->name, "");
		ck_assert_str_ne(producer_at(i)->version, "");
	}
}
END_TEST

UNIT_MAIN("producer", its_name_may_stand_anywhere,
	  a_part_of_a_word_is_not_its_name,
	  it_may_stand_behind_a_part_of_a_word, each_has_a_name_and_a_version)
