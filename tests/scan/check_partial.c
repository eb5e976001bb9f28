/* SPDX-License-Identifier: MIT */
/* check_partial: the sieve, a cut, a prompt and an echo find what a line has.
 */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "scan/scan.h"
#include "scan/sieve.h"
#include "tests/scan/lines.h"
#include "tests/scan/users.h"
#include "tests/unit.h"

/*
 * CKR_LINES in the environment is how many lines; CKR_SEED begins others. So
 * many are tried with the same tables of users.
 */
enum { LINES = 40000, LINES_OF_USERS = 500, MOST_HITS = 64 };

/* An assertion of Check writes a mark each time: a third of a long run. */
#define HOLDS(condition, ...)                                                  \
	do {                                                                   \
		if (!(condition))                                              \
			ck_abort_msg(__VA_ARGS__);                             \
	} while (0)

static struct scanner *scanner;
static struct sieve *sieve;
static struct lines lines;
static struct scan *whole;
static struct scan *cut;
static struct scan *explained; /* it reads each line as if it were the first */
static struct scan *reminded;  /* and this one remembers its verdicts */

static unsigned long setting(const char *name, unsigned long otherwise)
{
	const char *text = getenv(name);

	return text && *text ? strtoul(text, NULL, 10) : otherwise;
}

static uint64_t seed(void)
{
	return 1 + (uint64_t)setting("CKR_SEED", 1);
}

static void set_up(struct table *table, const struct users *users, bool pkcs11,
		   bool all)
{
	scanner = scanner_new(table, pkcs11, all);
	ck_assert_ptr_nonnull(scanner);
	if (users)
		users_teach(users, scanner);
	sieve = sieve_new(scanner);
	whole = scan_new(scanner, MOST_HITS, false);
	cut = scan_new(scanner, MOST_HITS, false);
	explained = scan_new(scanner, MOST_HITS, true);
	reminded = scan_new(scanner, MOST_HITS, true);
	lines = lines_new(table, seed());
	lines.users = users;
}

static void tear_down(void)
{
	lines_free(&lines);
	scan_free(reminded);
	scan_free(explained);
	scan_free(cut);
	scan_free(whole);
	sieve_free(sieve);
	scanner_free(scanner);
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
	HOLDS(sieve_next(sieve, text, text + length + 5) <= text + 2 + length,
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
		HOLDS(now <= at && now >= settled,
		      "settled %zu, then %zu of %zu: %.*s", settled, now, at,
		      (int)length, line);
		settled = now;
	}
	HOLDS(count == 0 || settled <= hits[0].start,
	      "shown before it was known (%zu, %zu): %.*s", settled,
	      hits[0].start, (int)length, line);
	found = hits_of(cut, line, length, &found_count);
	HOLDS(found_count == count && same(found, hits, count),
	      "cut, it has other codes: %.*s", (int)length, line);
}

/* The lines before it may not change what a line has. */
static void expect_alone(const char *line, size_t length,
			 const struct hit *hits, size_t count)
{
	const struct hit *found;
	size_t found_count;

	/* A line that began before it was there is like no earlier one. */
	scan_begin(explained);
	scan_go_on(explained, line, 0, false);
	found = hits_of(explained, line, length, &found_count);
	HOLDS(found_count == count && same(found, hits, count),
	      "alone, it has other codes: %.*s", (int)length, line);
}

/* What --why tells is what is found, but for the name of the vendors' base. */
static void expect_explained(const char *line, size_t length,
			     const struct hit *hits, size_t count)
{
	size_t verdict_count;
	const struct verdict *verdicts =
		scan_verdicts(explained, &verdict_count);
	size_t explained_count = 0;

	for (size_t i = 0; i < verdict_count; i++) {
		const struct hit *hit = &verdicts[i].hit;

		if (!verdicts[i].counts)
			continue;
		if (explained_count < count &&
		    same(hit, &hits[explained_count], 1))
			explained_count++;
		else
			HOLDS(hit->is_name &&
				      hit->value == TABLE_VENDOR_DEFINED,
			      "explained, and not found, at %zu: %.*s",
			      hit->start, (int)length, line);
	}
	HOLDS(explained_count == count, "found, not explained: %.*s",
	      (int)length, line);
}

static bool same_verdict(const struct verdict *a, const struct verdict *b)
{
	return same(&a->hit, &b->hit, 1) && a->counts == b->counts &&
	       a->reason == b->reason && a->word.start == b->word.start &&
	       a->word.end == b->word.end && a->word.row == b->word.row;
}

/* What --why told of a line like it is what it tells of this one. */
static void expect_reminded(const char *line, size_t length,
			    const struct hit *hits, size_t count)
{
	size_t verdict_count;
	const struct verdict *verdicts =
		scan_verdicts(explained, &verdict_count);
	size_t found_count;
	const struct hit *found =
		scan_line(reminded, line, length, &found_count);
	size_t told_count;
	const struct verdict *told = scan_verdicts(reminded, &told_count);

	HOLDS(found_count == count && same(found, hits, count) &&
		      told_count == verdict_count,
	      "reminded, it has other codes: %.*s", (int)length, line);
	for (size_t i = 0; i < told_count; i++)
		HOLDS(same_verdict(&told[i], &verdicts[i]),
		      "reminded, it has another verdict at %zu: %.*s",
		      told[i].hit.start, (int)length, line);
}

static bool holds(const char *line, size_t length)
{
	size_t count;
	const struct hit *hits = scan_line(whole, line, length, &count);

	if (count > 0 && !scanner->pkcs11)
		expect_stop(line, length);
	expect_alone(line, length, hits, count);
	expect_explained(line, length, hits, count);
	expect_reminded(line, length, hits, count);
	expect_cut(line, length, hits, count);
	return count > 0;
}

static void run_lines(bool all)
{
	unsigned long left = setting("CKR_LINES", LINES);
	size_t with_codes = 0;

	set_up(table_new(), NULL, false, all);
	while (left-- > 0) {
		char line[LINES_LONGEST];
		size_t length = lines_make(&lines, line);

		with_codes += holds(line, length);
	}
	ck_assert_uint_gt(with_codes, 0);
}

/* What other lines say again. */
struct echoes {
	char lines[16][LINES_LONGEST];
	size_t lengths[16];
};

/* Other digits in every other number, or one, or what is no digit. */
static void change_digits(char *line, size_t length)
{
	bool changes = false;

	for (size_t i = 0; i < length; i++) {
		if (!ascii_is_digit(line[i]))
			continue;
		if (i == 0 || !ascii_is_digit(line[i - 1]))
			changes = lines_random(&lines, 2) == 0;
		if (changes || lines_random(&lines, 32) == 0)
			line[i] = (char)('0' + lines_random(&lines, 10));
		if (lines_random(&lines, 256) == 0)
			line[i] = lines_random(&lines, 2) ? '\0' : '\377';
	}
}

/*
 * A line that is one of a few, or one but for its digits, or ends as one did,
 * from any byte on.
 */
static size_t make_echo(struct echoes *echoes, char line[LINES_LONGEST])
{
	enum { HEAD = 256 };
	uint32_t which = lines_random(&lines, 16);
	size_t *length = &echoes->lengths[which];
	size_t used = lines_make(&lines, line);
	size_t from;
	size_t rest;

	if (*length == 0 || lines_random(&lines, 64) == 0) {
		memcpy(echoes->lines[which], line, used);
		*length = used;
		return used;
	}
	if (lines_random(&lines, 2) == 0) {
		memcpy(line, echoes->lines[which], *length);
		change_digits(line, *length);
		return *length;
	}
	used %= HEAD;
	from = lines_random(&lines, (uint32_t)*length);
	if (lines_random(&lines, 2))
		from %= HEAD / 4;
	if (lines_random(&lines, 8) == 0)
		from = used = 0;
	rest = *length - from;
	if (rest > LINES_LONGEST - used)
		rest = LINES_LONGEST - used;
	memcpy(line + used, echoes->lines[which] + from, rest);
	return used + rest;
}

static void run_echoes(bool pkcs11, bool all, bool hex)
{
	unsigned long left = setting("CKR_LINES", LINES);
	struct echoes echoes = { .lengths = { 0 } };
	char line[LINES_LONGEST];

	set_up(table_new(), NULL, pkcs11, all);
	scanner->hex = hex;
	while (left-- > 0)
		(void)holds(line, make_echo(&echoes, line));
}

/* Tries lines with the tables of a user; returns how many have codes. */
static size_t try_user(uint64_t *state)
{
	struct echoes echoes = { .lengths = { 0 } };
	struct table *table = table_new();
	size_t with_codes = 0;
	struct users users;

	users_make(&users, table, state);
	set_up(table, &users, lines_below(state, 8) == 0,
	       lines_below(state, 4) == 0);
	scanner->hex = lines_below(state, 4) == 0;
	lines.state = *state;
	for (size_t i = 0; i < LINES_OF_USERS; i++) {
		char line[LINES_LONGEST];

		with_codes += holds(line, i % 2 ? make_echo(&echoes, line)
						: lines_make(&lines, line));
	}
	tear_down();
	table_free(table);
	users_free(&users);
	return with_codes;
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

START_TEST(a_line_that_is_like_another_has_its_own_codes)
{
	run_echoes(false, false, false);
}
END_TEST

START_TEST(and_with_pkcs11)
{
	run_echoes(true, false, false);
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

	set_up(table_new(), NULL, true, false);
	for (size_t i = 0; i < 3; i++)
		ck_assert(holds(texts[i], strlen(texts[i])) == (i != 1));
}
END_TEST

START_TEST(and_with_success)
{
	run_echoes(false, true, false);
}
END_TEST

START_TEST(and_where_digits_alone_are_hexadecimal)
{
	run_echoes(true, false, true);
}
END_TEST

START_TEST(nor_is_a_code_lost_with_tables_of_users)
{
	unsigned long left = setting("CKR_LINES", LINES) / LINES_OF_USERS;
	uint64_t state = seed();
	size_t with_codes = 0;

	while (left-- > 0)
		with_codes += try_user(&state);
	ck_assert_uint_gt(with_codes, 0);
}
END_TEST

UNIT_MAIN("truth", sieve_cut_and_prompt_lose_nothing, nor_do_they_with_success,
	  a_line_that_is_like_another_has_its_own_codes, and_with_pkcs11,
	  a_count_and_a_code_are_all_of_a_line_or_nothing, and_with_success,
	  and_where_digits_alone_are_hexadecimal,
	  nor_is_a_code_lost_with_tables_of_users)
