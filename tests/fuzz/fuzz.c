/* SPDX-License-Identifier: MIT */
/* fuzz: what the targets need beside their input. */
#include <config.h>

#include "tests/fuzz/fuzz.h"

#include <string.h>
#include <unistd.h>

#include "base/utf8.h"

/* Codes of a vendor that are still few; sizes of which one has all codes. */
enum { FEW = 2, SELDOM = 64 };

static struct table *all_codes(void)
{
	struct table *table = table_new();

	FUZZ_HOLDS(table);
	return table;
}

const struct table *fuzz_table(void)
{
	static struct table *table;

	if (!table)
		table = all_codes();
	return table;
}

static bool is_small(const struct table_source *source, void *context)
{
	(void)context;
	return source->kind != TABLE_VENDOR || source->count <= FEW;
}

static const struct table *small_table(void)
{
	static struct table *table;

	if (!table) {
		table = all_codes();
		table_choose(table, is_small, NULL);
	}
	return table;
}

const struct table *fuzz_table_for(size_t size)
{
	return size % SELDOM == 0 ? fuzz_table() : small_table();
}

static int paper(void)
{
	static FILE *file;

	if (!file)
		file = tmpfile();
	FUZZ_HOLDS(file);
	return fileno(file);
}

/* What an earlier input left behind the end does no harm, and stays. */
int fuzz_paper(void)
{
	FUZZ_HOLDS(lseek(paper(), 0, SEEK_SET) == 0);
	return paper();
}

char *fuzz_written(size_t *length)
{
	off_t end = lseek(paper(), 0, SEEK_CUR);
	char *text;

	FUZZ_HOLDS(end >= 0);
	*length = (size_t)end;
	text = malloc(*length + 1);
	FUZZ_HOLDS(text);
	FUZZ_HOLDS(pread(paper(), text, *length, 0) == end);
	return text;
}

static struct printer the_printer;

struct printer *fuzz_printer(void)
{
	int descriptor = fuzz_paper();

	if (!the_printer.out)
		FUZZ_HOLDS(printer_open(&the_printer, descriptor));
	return &the_printer;
}

char *fuzz_printed(size_t *length)
{
	FUZZ_HOLDS(printer_flush(&the_printer));
	return fuzz_written(length);
}

void fuzz_expect_tame(const char *text, size_t length, const char *marks)
{
	while (length > 0) {
		size_t step = 1;

		if (*text < ' ' || *text > '~') {
			FUZZ_HOLDS(!utf8_is_control(text, length) ||
				   (*text && strchr(marks, *text)));
			step = utf8_length(text, length);
			step = step > 0 ? step : 1;
		}
		text += step;
		length -= step;
	}
}

char *fuzz_text(const uint8_t *data, size_t size)
{
	char *text = malloc(size + 1);

	FUZZ_HOLDS(text);
	memcpy(text, data, size);
	text[size] = '\0';
	return text;
}
