/* SPDX-License-Identifier: MIT */
/* check_earlier: a line that was kept is found, until it is written over. */
#include <config.h>

#include <string.h>

#include "scan/earlier.h"
#include "tests/unit.h"

enum { FORM = 1, HASH = 5, LENGTH = 512 };

static struct earlier earlier;

static void set_up(void)
{
	memset(&earlier, 0, sizeof(earlier));
}

static void keep(uint64_t hash, const char *text, uint32_t value)
{
	struct hit hit = { .value = value };
	struct earlier_codes codes = { .hits = &hit, .count = 1 };

	earlier_keep(&earlier, FORM, hash, text, strlen(text), &codes);
}

/* The code of the line, or 0 where none is found. */
static uint32_t find(uint64_t hash, const char *text)
{
	struct earlier_codes codes;

	return earlier_find(&earlier, FORM, hash, text, strlen(text), &codes)
		       ? codes.hits[0].value
		       : 0;
}

START_TEST(nothing_is_found_where_nothing_is_kept)
{
	struct earlier_codes codes;

	set_up();
	ck_assert_uint_eq(find(HASH, "abc"), 0);
	ck_assert(!earlier_find(&earlier, FORM, 0, "", 0, &codes));
}
END_TEST

START_TEST(a_line_is_found_by_all_of_it)
{
	struct earlier_codes codes;

	set_up();
	keep(HASH, "abc", 0xA0);
	ck_assert_uint_eq(find(HASH, "abc"), 0xA0);
	ck_assert_uint_eq(find(HASH, "abd"), 0);
	ck_assert_uint_eq(find(HASH, "ab"), 0);
	ck_assert_uint_eq(find(HASH + EARLIER_SETS, "abc"), 0);
	ck_assert(!earlier_find(&earlier, FORM + 1, HASH, "abc", 3, &codes));
}
END_TEST

START_TEST(lines_may_have_one_hash)
{
	set_up();
	keep(HASH, "abc", 0xA0);
	keep(HASH, "xyz", 0xA1);
	ck_assert_uint_eq(find(HASH, "abc"), 0xA0);
	ck_assert_uint_eq(find(HASH, "xyz"), 0xA1);
}
END_TEST

START_TEST(of_many_in_one_set_the_first_is_given_up)
{
	char text[] = "a";

	set_up();
	for (uint32_t i = 0; i < EARLIER_WAYS + 1; i++, text[0]++)
		keep(HASH + i * EARLIER_SETS, text, i + 1);
	ck_assert_uint_eq(find(HASH, "a"), 0);
	text[0] = 'b';
	for (uint32_t i = 1; i < EARLIER_WAYS + 1; i++, text[0]++)
		ck_assert_uint_eq(find(HASH + i * EARLIER_SETS, text), i + 1);
}
END_TEST

/* Each line is found as long as the ring has room for those behind it. */
START_TEST(what_is_written_over_is_not_found)
{
	enum { SIZE = sizeof(struct earlier_line) + sizeof(struct hit) };
	char text[LENGTH + 1] = "";
	uint32_t found = 0;
	uint32_t kept = 0;

	set_up();
	memset(text, 'x', LENGTH);
	while (kept < 3 * EARLIER_ROOM / (SIZE + LENGTH)) {
		kept++;
		keep(kept, text, kept);
		ck_assert_uint_eq(find(kept, text), kept);
	}
	for (uint32_t i = 1; i <= kept; i++) {
		uint32_t value = find(i, text);

		ck_assert(value == i || (value == 0 && found == 0));
		found += value == i;
	}
	ck_assert_uint_gt(found, EARLIER_ROOM / (SIZE + LENGTH) - 2);
	ck_assert_uint_le(found, EARLIER_ROOM / (SIZE + LENGTH));
}
END_TEST

START_TEST(a_line_may_be_empty_or_without_codes)
{
	const struct earlier_codes none = { .count = 0 };
	struct earlier_codes codes;

	set_up();
	earlier_keep(&earlier, FORM, HASH, "", 0, &none);
	ck_assert(earlier_find(&earlier, FORM, HASH, "", 0, &codes));
	ck_assert_uint_eq(codes.count, 0);
	ck_assert_uint_eq(codes.verdict_count, 0);
}
END_TEST

START_TEST(verdicts_are_kept_with_the_codes)
{
	const struct hit hit = { .value = 0xA0 };
	const struct verdict verdicts[] = {
		{ .reason = VERDICT_BY_SHAPE },
		{ .reason = VERDICT_IN_URI, .word = { .start = 3, .end = 5 } },
	};
	const struct earlier_codes kept = { &hit, 1, verdicts, 2 };
	struct earlier_codes codes;

	set_up();
	earlier_keep(&earlier, FORM, HASH, "abc", 3, &kept);
	ck_assert(earlier_find(&earlier, FORM, HASH, "abc", 3, &codes));
	ck_assert_uint_eq(codes.hits[0].value, 0xA0);
	ck_assert_uint_eq(codes.verdict_count, 2);
	ck_assert_int_eq(codes.verdicts[0].reason, VERDICT_BY_SHAPE);
	ck_assert_int_eq(codes.verdicts[1].reason, VERDICT_IN_URI);
	ck_assert_uint_eq(codes.verdicts[1].word.end, 5);
}
END_TEST

UNIT_MAIN("earlier", nothing_is_found_where_nothing_is_kept,
	  a_line_is_found_by_all_of_it, lines_may_have_one_hash,
	  of_many_in_one_set_the_first_is_given_up,
	  what_is_written_over_is_not_found,
	  a_line_may_be_empty_or_without_codes,
	  verdicts_are_kept_with_the_codes)
