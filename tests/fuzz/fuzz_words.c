/* SPDX-License-Identifier: MIT */
/* fuzz_words: any file of --words, and a line that is searched by its rows. */
#include <config.h>

#include <string.h>

#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/onescan.h"
#include "words/words.h"

/*
 * To make what lines are searched by takes much longer than to read the file:
 * it is done for one file in eight, by the sum of all bytes.
 */
static bool is_searched(const uint8_t *data, size_t size)
{
	unsigned int sum = 0;

	for (size_t i = 0; i < size; i++)
		sum += data[i];
	return sum % 8 == 0;
}

static void search(const struct words_file *file, const char *line,
		   size_t length)
{
	struct onescan scan;
	struct scanner *scanner =
		scanner_new(fuzz_table_for(length), false, false);
	const struct words_row *row = NULL;

	FUZZ_HOLDS(scanner);
	if (scanner_add(scanner, words_file_rows(file), &row)) {
		FUZZ_HOLDS(row && row->line > 0);
		scanner_free(scanner);
		return;
	}
	onescan_begin(&scan, scanner);
	onescan_holds(&scan, line, length, 0);
	onescan_end(&scan);
}

/* The file ends at the first NUL, behind which stands the line. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *nul = size > 0 ? memchr(data, '\0', size) : NULL;
	const char *line = nul ? nul + 1 : (const char *)data + size;
	size_t length = (size_t)((const char *)data + size - line);
	size_t file_size = nul ? (size_t)(nul - (const char *)data) : size;
	struct pipetable_fault fault = { 0 };
	const char *newline = memchr(line, '\n', length);
	struct words_file *file = words_file_read(
		"input", fuzz_text(data, file_size), file_size, &fault);

	FUZZ_HOLDS(file);
	if (!fault.reason && is_searched(data, size))
		search(file, line, newline ? (size_t)(newline - line) : length);
	words_file_free(file);
	return 0;
}
