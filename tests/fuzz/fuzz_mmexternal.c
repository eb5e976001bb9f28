/* SPDX-License-Identifier: MIT */
/* fuzz_mmexternal: any message of rsyslog's has one answer. */
#include <config.h>

#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "filter/mmexternal.h"
#include "tests/fuzz/fuzz.h"

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
	return length >= strlen(start) && memcmp(text, start, strlen(start)) == 0;
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

static void expect_answers(FILE *answers, size_t expected)
{
	char *line = NULL;
	size_t room = 0;
	size_t count = 0;
	ssize_t length;

	rewind(answers);
	while ((length = getline(&line, &room, answers)) > 0) {
		FUZZ_HOLDS(line[length - 1] == '\n' &&
			   is_answer(line, (size_t)length - 1));
		count++;
	}
	FUZZ_HOLDS(count == expected);
	free(line);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct printer printer = { 0 };
	FILE *input = tmpfile();
	FILE *answers = tmpfile();

	FUZZ_HOLDS(input && answers);
	FUZZ_HOLDS(fwrite(data, 1, size, input) == size && fflush(input) == 0);
	rewind(input);
	FUZZ_HOLDS(printer_open(&printer, fileno(answers)));
	FUZZ_HOLDS(mmexternal_run(fuzz_table(), the_scanner(),
				  fileno(input), &printer));
	FUZZ_HOLDS(printer_flush(&printer));
	printer_free(&printer);
	expect_answers(answers, lines_of(data, size));
	(void)fclose(answers);
	(void)fclose(input);
	return 0;
}
