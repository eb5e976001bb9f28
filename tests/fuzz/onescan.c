/* SPDX-License-Identifier: MIT */
/* onescan: a line, and what must hold of it however it is searched. */
#include <config.h>

#include "tests/fuzz/onescan.h"

#include <string.h>

#include "tests/fuzz/fuzz.h"

enum { MOST_HITS = 64, LARGEST_PIECE = 97 };

void onescan_begin(struct onescan *scan, struct scanner *scanner)
{
	FUZZ_HOLDS(scanner);
	scan->scanner = scanner;
	scan->sieve = sieve_new(scanner);
	scan->whole = scan_new(scanner, MOST_HITS, false);
	scan->cut = scan_new(scanner, MOST_HITS, false);
	scan->explained = scan_new(scanner, MOST_HITS, true);
	FUZZ_HOLDS(scan->sieve && scan->whole && scan->cut && scan->explained);
}

void onescan_end(struct onescan *scan)
{
	scan_free(scan->explained);
	scan_free(scan->cut);
	scan_free(scan->whole);
	sieve_free(scan->sieve);
	scanner_free(scan->scanner);
}

/* Tokens of the line, one behind the other. */
static void expect_order(const struct hit *hits, size_t count, size_t length)
{
	size_t end = 0;

	for (size_t i = 0; i < count; i++) {
		FUZZ_HOLDS(hits[i].start >= end && hits[i].length > 0);
		end = hits[i].start + hits[i].length;
	}
	FUZZ_HOLDS(end <= length);
}

static void expect_same(const struct hit *a, size_t a_count,
			const struct hit *b, size_t b_count)
{
	FUZZ_HOLDS(a_count == b_count);
	for (size_t i = 0; i < a_count; i++)
		FUZZ_HOLDS(a[i].value == b[i].value &&
			   a[i].named.row == b[i].named.row &&
			   a[i].start == b[i].start &&
			   a[i].length == b[i].length &&
			   a[i].is_half == b[i].is_half);
}

/* Each piece is in memory of its own size, so that a sanitizer sees its end. */
static size_t settled_of(struct scan *scan, const char *text, size_t length)
{
	char *copy = malloc(length);
	size_t settled;

	FUZZ_HOLDS(copy);
	memcpy(copy, text, length);
	scan_go_on(scan, copy, length, false);
	settled = scan_settled(scan);
	free(copy);
	return settled;
}

static void expect_cut(struct scan *scan, const char *text, size_t length,
		       uint8_t cut, size_t first)
{
	uint32_t state = cut * 2654435761u + 1;
	size_t settled = 0;
	size_t at = 0;

	scan_begin(scan);
	while (at < length) {
		size_t now;

		state ^= state << 13;
		state ^= state >> 17;
		state ^= state << 5;
		at += cut == 0 ? 1 : 1 + state % LARGEST_PIECE;
		if (at >= length)
			break;
		now = settled_of(scan, text, at);
		FUZZ_HOLDS(now >= settled && now <= at && now <= first);
		settled = now;
	}
	scan_go_on(scan, text, length, true);
}

static void expect_stop(struct sieve *sieve, const char *text,
			size_t length)
{
	char *lines = malloc(length + 5);

	FUZZ_HOLDS(lines);
	memcpy(lines, "a\n", 2);
	memcpy(lines + 2, text, length);
	memcpy(lines + 2 + length, "\nb\n", 3);
	FUZZ_HOLDS(sieve_next(sieve, lines, lines + length + 5) <=
		   lines + 2 + length);
	free(lines);
}

void onescan_holds(const struct onescan *scan, const char *text, size_t length,
		   uint8_t cut)
{
	size_t count;
	size_t cut_count;
	size_t explained_count;
	const struct hit *hits = scan_line(scan->whole, text, length, &count);
	const struct hit *others;

	expect_order(hits, count, length);
	if (count > 0 && !scan->scanner->pkcs11)
		expect_stop(scan->sieve, text, length);
	expect_cut(scan->cut, text, length, cut,
		   count > 0 ? hits[0].start : length);
	others = scan_hits(scan->cut, &cut_count);
	expect_same(hits, count, others, cut_count);
	others = scan_line(scan->explained, text, length, &explained_count);
	expect_same(hits, count, others, explained_count);
}
