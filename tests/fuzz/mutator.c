/* SPDX-License-Identifier: MIT */
/* mutator: puts what the tables have into what a fuzzer tries. */
#include <config.h>

#include <string.h>

#include "tests/fuzz/fuzz.h"
#include "tests/scan/lines.h"

/* The names and the meaning are libFuzzer's: the new size of the input. */
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most,
			       unsigned int seed);

static struct lines *all_lines(void)
{
	static struct lines lines;

	if (!lines.entries)
		lines = lines_new(fuzz_table(), 1);
	return &lines;
}

/* A name, a number, a row, a mark ... at any place, between or over. */
static size_t put_piece(struct lines *lines, uint8_t *data, size_t size,
			size_t most)
{
	char piece[LINES_PIECE] = "";
	size_t length;
	size_t at = lines_random(lines, (uint32_t)size + 1);
	size_t over = 0;

	lines_piece(lines, piece);
	length = strlen(piece);
	if (lines_random(lines, 3) == 0)
		over = length < size - at ? length : size - at;
	if (size - over + length > most)
		return 0;
	memmove(data + at + length, data + at + over, size - at - over);
	memcpy(data + at, piece, length);
	return size - over + length;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most,
			       unsigned int seed)
{
	struct lines *lines = all_lines();
	size_t changed = 0;

	lines->state = seed * 2654435761u + 1;
	if (lines->state == 0)
		lines->state = 1;
	if (lines_random(lines, 2))
		changed = put_piece(lines, data, size, most);
	return changed ? changed : LLVMFuzzerMutate(data, size, most);
}
