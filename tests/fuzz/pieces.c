/* SPDX-License-Identifier: MIT */
/* pieces: base/input for a fuzzer: what is read comes from memory. */
#include <config.h>

#include "tests/fuzz/pieces.h"

#include <string.h>

#include "base/input.h"

enum { LARGEST_PIECE = 97 };

static struct {
	const char *text;
	size_t left;
	unsigned int cut;
	unsigned int state;
} now;

void pieces_give(const char *text, size_t length, unsigned int cut)
{
	now.text = text;
	now.left = length;
	now.cut = cut;
	now.state = cut * 2654435761u + 1;
}

static unsigned int chance(void)
{
	now.state ^= now.state << 13;
	now.state ^= now.state >> 17;
	now.state ^= now.state << 5;
	return now.state;
}

ssize_t input_read(int descriptor, char *buffer, size_t size)
{
	size_t piece = now.left;

	(void)descriptor;
	if (now.cut == PIECES_BYTES)
		piece = 1;
	else if (now.cut >= PIECES_RANDOM)
		piece = 1 + chance() % LARGEST_PIECE;
	if (piece > now.left)
		piece = now.left;
	if (piece > size)
		piece = size;
	memcpy(buffer, now.text, piece);
	now.text += piece;
	now.left -= piece;
	return (ssize_t)piece;
}

bool input_is_quiet(int descriptor)
{
	(void)descriptor;
	return now.cut != PIECES_WHOLE && chance() % 2;
}

bool input_is_apart(int descriptor, const char *name, int output)
{
	(void)descriptor;
	(void)name;
	(void)output;
	return true;
}

void input_widen_pipe(int descriptor)
{
	(void)descriptor;
}

/* There are no files. */
int input_open(const char *name)
{
	(void)name;
	return -1;
}

void input_close(int descriptor)
{
	(void)descriptor;
}
