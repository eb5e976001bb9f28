/* SPDX-License-Identifier: MIT */
/* fuzz: what the targets need beside their input. */
#include <config.h>

#include "tests/fuzz/fuzz.h"

#include <fcntl.h>
#include <string.h>

struct table *fuzz_table(void)
{
	static struct table *table;

	if (!table)
		table = table_new();
	FUZZ_HOLDS(table);
	return table;
}

struct printer *fuzz_nowhere(void)
{
	static struct printer nowhere;

	if (!nowhere.out)
		FUZZ_HOLDS(printer_open(&nowhere, open("/dev/null", O_WRONLY)));
	return &nowhere;
}

char *fuzz_text(const uint8_t *data, size_t size)
{
	char *text = malloc(size + 1);

	FUZZ_HOLDS(text);
	memcpy(text, data, size);
	text[size] = '\0';
	return text;
}
