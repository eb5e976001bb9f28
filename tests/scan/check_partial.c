/* SPDX-License-Identifier: MIT */
/* check_partial: the sieve, a cut, a prompt and an echo find what a line has.
 */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scan/scan.h"
#include "scan/sieve.h"
#include "tests/scan/lines.h"
#include "tests/unit.h"

/* CKR_LINES in the environment is how many lines; CKR_SEED begins others. */
enum { LINES = 40000, MOST_HITS = 64 };

static struct scanner *scanner;
static struct sieve *sieve;
static struct lines lines;
static struct scan *whole;
static struct scan *cut;
static struct scan *explained; /* it reads each line as if it were the first */

static unsigned long setting(const char *name, unsigned long otherwise)
{
	const char *text = getenv(name);

	return text && *text ? strtoul(text, NULL, 10) : otherwise;
}

static void set_up(bool pkcs11, bool all)
{
	struct table *table = table_new();

	scanner = scanner_new(table, pkcs11, all);
	ck_assert_ptr_nonnull(scanner);
	sieve = sieve_new(scanner);
	whole = scan_new(scanner, MOST_HITS, false);
	cut = scan_new(scanner, MOST_HITS, false);
	explained = scan_new(scanner, MOST_HITS, true);
	lines = lines_new(table, 1 + (uint32_t)setting("CKR_SEED", 1));
}

static const struct hit *hits_of(struct scan *scan, const char *line,
				 size_t length, size_t *count)
{
	scan_go_on(scan, line, length, true);
	return scan_hits(scan, count);
}

static bool same(const struct hit *a, const struct hit *b, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (a[i].value != b[i].value || a[i].start != b[i].start ||
		    a[i].length != b[i].length || a[i].is_half != b[i].is_half)
			return false;
	return true;
}

static void expect_stop(const char *line, size_t length)
{
	char text[LINES_LONGEST + 8] = "a\n";

	memcpy(text + 2, line, length);
	memcpy(text + 2 + length, "\nb\n", 3);
	ck_assert_msg(sieve_next(sieve, text, text + length + 5) <=
			      text + 2 + length,
		      "the sieve skips: %.*s", (int)length, line);
}

/* Pieces of random sizes; what was called settled must stay so. */
static void expect_cut(const char *line, size_t length, const struct hit *hits,
		       size_t count)
{
	const struct hit *found;
	size_t found_count;
	size_t at = 0;
	size_t settled = 0;

	scan_begin(cut);
	while (at < length) {
		size_t now;

		at += 1 + lines_random(&lines, lines_random(&lines, 2)
						       ? 3
						       : (uint32_t)length);
		if (at >= length)
			break;
		scan_go_on(cut, line, at, false);
		now = scan_settled(cut);
		ck_assert_msg(now <= at && now >= settled,
			      "settled %zu, then %zu of %zu: %.*s", settled,
			      now, at, (int)length, line);
		settled = now;
	}
	ck_assert_msg(count == 0 || settled <= hits[0].start,
		      "shown before it was known (%zu, %zu): %.*s", settled,
		      hits[0].start, (int)length, line);
	found = hits_of(cut, line, length, &found_count);
	ck_assert_msg(found_count == count && same(found, hits, count),
		      "cut, it has other codes: %.*s", (int)length, line);
}

/* The lines before it may not change what a line has. */
static void expect_alone(const char *line, size_t length,
			 const struct hit *hits, size_t count)
{
	const struct hit *found;
	size_t found_count;

	found = scan_line(explained, line, length, &found_count);
	ck_assert_msg(found_count == count && same(found, hits, count),
		      "alone, it has other codes: %.*s", (int)length, line);
}

static bool holds(const char *line, size_t length)
{
	size_t count;
	const struct hit *hits = scan_line(whole, line, length, &count);

	if (count > 0 && !scanner->pkcs11)
		expect_stop(line, length);
	expect_alone(line, length, hits, count);
	expect_cut(line, length, hits, count);
	return count > 0;
}

static void run_lines(bool all)
{
	unsigned long left = setting("CKR_LINES", LINES);
	size_t with_codes = 0;

	set_up(false, all);
	while (left-- > 0) {
		char line[LINES_LONGEST];
		size_t length = lines_make(&lines, line);

		with_codes += holds(line, length);
	}
	ck_assert_uint_gt(with_codes, 0);
}

/* Most lines end as one of a few did, from any byte on. */
static void run_echoes(bool pkcs11, bool all)
{
	enum { KEPT = 16, HEAD = 256 };
	unsigned long left = setting("CKR_LINES", LINES);
	char kept[KEPT][LINES_LONGEST];
	size_t lengths[KEPT] = { 0 };

	set_up(pkcs11, all);
	while (left-- > 0) {
		uint32_t which = lines_random(&lines, KEPT);
		char line[LINES_LONGEST + HEAD];
		size_t used;
		size_t from;

		if (lengths[which] == 0 || lines_random(&lines, 64) == 0) {
			lengths[which] = lines_make(&lines, kept[which]);
			continue;
		}
		used = lines_make(&lines, line) % HEAD;
		from = lines_random(&lines, (uint32_t)lengths[which]);
		if (lines_random(&lines, 2))
			from %= HEAD / 4;
		if (lines_random(&lines, 8) == 0)
			from = used = 0;
		memcpy(line + used, kept[which] + from, lengths[which] - from);
		used += lengths[which] - from;
		(void)holds(line, used < LINES_LONGEST ? used : LINES_LONGEST);
	}
}

START_TEST(sieve_cut_and_prompt_lose_nothing)
{
	run_lines(false);
}
END_TEST

START_TEST(nor_do_they_with_success)
{
	run_lines(true);
}
END_TEST

START_TEST(a_line_that_ends_as_another_did_has_its_own_codes)
{
	run_echoes(false, false);
}
END_TEST

START_TEST(and_with_pkcs11)
{
	run_echoes(true, false);
}
END_TEST

/* With --pkcs11 a line may be one code, and a count before it. */
START_TEST(a_count_and_a_code_are_all_of_a_line_or_nothing)
{
	static const char *const texts[] = {
		"        31415926 0xA0",
		"a b        31415926 0xA0",
		"        31415926 0xA0",
	};

	set_up(true, false);
	for (size_t i = 0; i < 3; i++)
		ck_assert(holds(texts[i], strlen(texts[i])) == (i != 1));
}
END_TEST

START_TEST(and_with_success)
{
	run_echoes(false, true);
}
END_TEST

UNIT_MAIN("truth", sieve_cut_and_prompt_lose_nothing, nor_do_they_with_success,
	  a_line_that_ends_as_another_did_has_its_own_codes, and_with_pkcs11,
	  a_count_and_a_code_are_all_of_a_line_or_nothing, and_with_success)
