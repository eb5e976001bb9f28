/* SPDX-License-Identifier: MIT */
/* slowest: searches for the input that costs the filter most time. */
#include <config.h>

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "filter/filter.h"
#include "tests/scan/lines.h"

/*
 * Usage: slowest [SECONDS [LIMIT [SEED]]]
 *
 * Hill climbing: an input is a few pieces of lines, made of what the tables
 * have, again and again up to a mebibyte. What costs more time than what it was
 * made of is kept and changed further. For each mode the worst is printed, with
 * the CPU seconds that a mebibyte of it takes. Status 1 when one takes more
 * than LIMIT seconds.
 */
enum {
	MEBIBYTE = 1 << 20,
	SAMPLE = 1 << 16,
	MOST_PIECES = 10,
	GROWN = 1000000, /* a line that grows is measured there, */
	STEPS = 500,     /* by so many bytes */
	TRIES = 40,      /* without success, and it begins anew */
};

enum { GROW = -1 };

static const struct kind {
	const char *name;
	struct filter_options options; /* .mode is GROW: see grow() */
	enum format_kind format;
} kinds[] = {
	{ "plain", { .mode = FILTER_COMMENT }, FORMAT_TEXT },
	{ "-i", { .mode = FILTER_INLINE }, FORMAT_TEXT },
	{ "--color", { .mode = FILTER_COMMENT, .color = true }, FORMAT_TEXT },
	{ "-c", { .mode = FILTER_COUNT }, FORMAT_TEXT },
	{ "--once", { .mode = FILTER_COMMENT, .once = true }, FORMAT_TEXT },
	{ "-o", { .mode = FILTER_COMMENT, .only = true }, FORMAT_TEXT },
	{ "--format=json", { .mode = FILTER_RECORDS }, FORMAT_JSON },
	{ "-p", { .mode = FILTER_COMMENT, .every_line = true }, FORMAT_TEXT },
	{ "--why", { .mode = FILTER_COMMENT, .why = true }, FORMAT_TEXT },
	{ "unfinished", { .mode = (enum filter_mode)GROW }, FORMAT_TEXT },
};

enum { KINDS = sizeof(kinds) / sizeof(*kinds) };

/* Lines that are all the same are read once: most have a number of their own.
 */
enum number { NUMBER_NONE, NUMBER_BEFORE, NUMBER_BEHIND, NUMBERS };

/* What is repeated. */
struct input {
	char pieces[MOST_PIECES][LINES_PIECE];
	size_t count;
	enum number number;
	unsigned int repeats; /* in a line; 0: no newline at all */
	double seconds; /* of CPU, for a mebibyte; for a grown line's byte */
};

static struct table *table;
static struct scanner *scanners[2];
static struct lines lines;
static int nowhere;
static int file;
static char text[MEBIBYTE];

static void need(bool given, const char *what)
{
	if (given)
		return;
	perror(what);
	exit(2);
}

static double cpu_seconds(void)
{
	struct timespec now;

	need(clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now) == 0, "clock");
	return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static size_t append(size_t used, size_t size, const char *piece)
{
	size_t length = strlen(piece);

	if (length > size - used)
		length = size - used;
	memcpy(text + used, piece, length);
	return used + length;
}

/* The pieces of a line; never nothing, though they may all be empty. */
static size_t append_pieces(size_t used, size_t size, const struct input *input)
{
	size_t begin = used;

	for (size_t i = 0; i < input->count; i++)
		used = append(used, size, input->pieces[i]);
	return used > begin ? used : append(used, size, " ");
}

static void fill(const struct input *input, size_t size)
{
	size_t used = 0;

	for (unsigned int line = 1; used < size; line++) {
		char number[16];

		(void)snprintf(number, sizeof(number), " %u ", line);
		if (input->number == NUMBER_BEFORE)
			used = append(used, size, number);
		for (unsigned int i = 0;
		     used < size && (input->repeats == 0 || i < input->repeats);
		     i++)
			used = append_pieces(used, size, input);
		if (input->number == NUMBER_BEHIND)
			used = append(used, size, number);
		used = append(used, size, "\n");
	}
}

static double filtered(const struct kind *kind, size_t size)
{
	struct format format = { .kind = kind->format };
	struct filter *filter =
		filter_new(table, scanners[kind->options.every_line],
			   &kind->options, &format, nowhere);
	double began;

	need(filter, "filter_new");
	need(pwrite(file, text, size, 0) == (ssize_t)size &&
		     ftruncate(file, (off_t)size) == 0 &&
		     lseek(file, 0, SEEK_SET) == 0,
	     "file");
	began = cpu_seconds();
	(void)filter_read(filter, file, "input");
	(void)filter_finish(filter);
	began = cpu_seconds() - began;
	filter_free(filter);
	return began * MEBIBYTE / (double)size;
}

/* Seconds for a byte more of a line that has come to GROWN bytes. */
static double grown(void)
{
	static struct scan *scan;
	double began;

	if (!scan)
		scan = scan_new(scanners[0], 64, false);
	need(scan, "scan_new");
	scan_begin(scan);
	scan_go_on(scan, text, GROWN - STEPS, false);
	began = cpu_seconds();
	for (size_t length = GROWN - STEPS; length < GROWN; length++) {
		scan_go_on(scan, text, length, false);
		(void)scan_settled(scan);
	}
	return (cpu_seconds() - began) / STEPS;
}

/* The best of some runs: what disturbs only makes it longer. */
static double cost(const struct kind *kind, const struct input *input,
		   size_t size, unsigned int runs)
{
	bool grows = (int)kind->options.mode == GROW;
	double best = 1e9;

	fill(input, grows ? GROWN : size);
	while (runs-- > 0) {
		double seconds = grows ? grown() : filtered(kind, size);

		if (seconds < best)
			best = seconds;
	}
	return best;
}

static void choose_piece(char *piece)
{
	uint32_t kind = lines_random(&lines, 12);
	size_t length;

	memset(piece, 0, LINES_PIECE);
	lines_piece(&lines, piece);
	length = strlen(piece);
	/* Blanks around, a part of it, or one byte many times. */
	if (kind == 0 && length + 2 < LINES_PIECE) {
		piece[length] = ' ';
	} else if (kind == 1 && length > 1) {
		piece[lines_random(&lines, (uint32_t)length)] = '\0';
	} else if (kind == 2 && length > 0) {
		memset(piece, piece[lines_random(&lines, (uint32_t)length)],
		       1 + lines_random(&lines, LINES_PIECE - 2));
	}
}

static struct input random_input(void)
{
	struct input input = { .count = 1 + lines_random(&lines, 4) };

	for (size_t i = 0; i < input.count; i++)
		choose_piece(input.pieces[i]);
	input.repeats = lines_random(&lines, 3);
	input.number = (enum number)lines_random(&lines, NUMBERS);
	return input;
}

static struct input changed(const struct input *from)
{
	static const unsigned int repeats[] = { 0, 1, 1, 2, 8, 100 };
	struct input input = *from;
	size_t at = lines_random(&lines, (uint32_t)input.count);

	switch (lines_random(&lines, 6)) {
	case 0:
		if (input.count < MOST_PIECES) {
			memmove(input.pieces[at + 1], input.pieces[at],
				(input.count - at) * LINES_PIECE);
			input.count++;
		}
		choose_piece(input.pieces[at]);
		break;
	case 1:
		if (input.count > 1) {
			input.count--;
			memmove(input.pieces[at], input.pieces[at + 1],
				(input.count - at) * LINES_PIECE);
		}
		break;
	case 2:
		input.repeats = repeats[lines_random(&lines, 6)];
		break;
	case 3:
		memcpy(input.pieces[at],
		       input.pieces[lines_random(&lines,
						 (uint32_t)input.count)],
		       LINES_PIECE);
		break;
	case 4:
		input.number = (enum number)lines_random(&lines, NUMBERS);
		break;
	default:
		choose_piece(input.pieces[at]);
	}
	return input;
}

/* One climb, from a random input until nothing is worse. */
static struct input climb(const struct kind *kind)
{
	struct input best = random_input();
	unsigned int tries = 0;

	best.seconds = cost(kind, &best, SAMPLE, 1);
	while (tries++ < TRIES) {
		struct input next = changed(&best);

		next.seconds = cost(kind, &next, SAMPLE, 1);
		/* Measured again, as a disturbance is no success. */
		if (next.seconds > best.seconds * 1.05)
			next.seconds = cost(kind, &next, SAMPLE, 3);
		if (next.seconds > best.seconds * 1.05) {
			best = next;
			tries = 0;
		}
	}
	best.seconds = cost(kind, &best, MEBIBYTE, 3);
	return best;
}

static void print_input(const struct kind *kind, const struct input *input)
{
	printf("%-14s %.6f s%s, ", kind->name, input->seconds,
	       (int)kind->options.mode == GROW ? "/byte" : "");
	printf("a line has %s%u of: \"",
	       input->number == NUMBER_BEFORE   ? "a number, "
	       : input->number == NUMBER_BEHIND ? "a number at its end, "
						: "",
	       input->repeats);
	for (size_t i = 0; i < input->count; i++)
		for (const unsigned char *c =
			     (const unsigned char *)input->pieces[i];
		     *c; c++) {
			if (*c < ' ' || *c > '~')
				printf("\\x%02x", *c);
			else
				printf(*c == '"' || *c == '\\' ? "\\%c" : "%c",
				       *c);
		}
	printf("\"\n");
	(void)fflush(stdout);
}

static void set_up(uint32_t seed)
{
	FILE *temporary = tmpfile();

	table = table_new();
	need(table && temporary, "set up");
	for (int i = 0; i < 2; i++) {
		scanners[i] = scanner_new(table, i, false);
		need(scanners[i], "scanner_new");
	}
	lines = lines_new(table, seed);
	nowhere = open("/dev/null", O_WRONLY);
	file = fileno(temporary);
	need(nowhere >= 0, "/dev/null");
}

int main(int argc, char **argv)
{
	double end = argc > 1 ? strtod(argv[1], NULL) : 10;
	double limit = argc > 2 ? strtod(argv[2], NULL) : 0.05;
	struct input worst[KINDS] = { { .seconds = 0 } };
	bool passed = true;

	set_up(argc > 3 ? (uint32_t)strtoul(argv[3], NULL, 10) : 1);
	end += (double)time(NULL);
	for (size_t i = 0; (double)time(NULL) < end; i = (i + 1) % KINDS) {
		struct input found = climb(&kinds[i]);

		if (found.seconds <= worst[i].seconds)
			continue;
		worst[i] = found;
		print_input(&kinds[i], &found);
	}
	printf("\nThe worst of each:\n");
	for (size_t i = 0; i < KINDS; i++) {
		if (worst[i].count == 0)
			continue;
		print_input(&kinds[i], &worst[i]);
		passed &= worst[i].seconds <= limit;
	}
	return passed ? 0 : 1;
}
