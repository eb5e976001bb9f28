/* SPDX-License-Identifier: MIT */
/* fuzz_mmexternal: any message of rsyslog's has one answer. */
#include <config.h>

#include <stdbool.h>
#include <string.h>

#include "filter/mmexternal.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/pieces.h"

static const struct scanner *the_scanner(void)
{
	static struct scanner *scanner;

	if (!scanner)
		scanner = scanner_new(fuzz_table(), false, true);
	FUZZ_HOLDS(scanner);
	return scanner;
}

static bool begins(const char *text, size_t length, const char *start)
{
	return length >= strlen(start) &&
	       memcmp(text, start, strlen(start)) == 0;
}

static bool ends(const char *text, size_t length, const char *end)
{
	return length >= strlen(end) &&
	       memcmp(text + length - strlen(end), end, strlen(end)) == 0;
}

static bool is_answer(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if ((unsigned char)text[i] < ' ')
			return false;
	return (length == 2 && memcmp(text, "{}", 2) == 0) ||
	       (begins(text, length, "{\"$!\":{\"ckr\":{\"name\":\"") &&
		ends(text, length, "\"}]}}}"));
}

static size_t lines_of(const uint8_t *data, size_t size)
{
	size_t lines = size > 0 && data[size - 1] != '\n';

	for (size_t i = 0; i < size; i++)
		lines += data[i] == '\n';
	return lines;
}

static void expect_answers(const char *answers, size_t length, size_t expected)
{
	size_t count = 0;

	while (length > 0) {
		const char *newline = memchr(answers, '\n', length);
		size_t answer;

		FUZZ_HOLDS(newline);
		answer = (size_t)(newline - answers);
		FUZZ_HOLDS(is_answer(answers, answer));
		answers = newline + 1;
		length -= answer + 1;
		count++;
	}
	FUZZ_HOLDS(count == expected);
}

/* How the messages are cut is chosen by how many bytes they have. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	enum { SOME_INPUT = 9 };
	unsigned int cut = size % 8 ? PIECES_WHOLE : (unsigned int)size;
	char *answers;
	size_t length;

	pieces_give((const char *)data, size, cut);
	FUZZ_HOLDS(mmexternal_run(fuzz_table(), the_scanner(), SOME_INPUT,
				  fuzz_printer()));
	answers = fuzz_printed(&length);
	expect_answers(answers, length, lines_of(data, size));
	free(answers);
	return 0;
}
