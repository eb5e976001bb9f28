/* SPDX-License-Identifier: MIT */
/* fuzz_header: any file as a C header with return values. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "export/header.h"
#include "tests/fuzz/fuzz.h"

/* The first byte tells whether other sources' codes are compared too. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct table *table;
	static FILE *nowhere;
	char *text;

	if (!table) {
		table = table_new();
		nowhere = fopen("/dev/null", "w");
	}
	FUZZ_HOLDS(table && nowhere);
	if (size < 1)
		return 0;
	text = malloc(size);
	FUZZ_HOLDS(text);
	memcpy(text, data + 1, size - 1);
	text[size - 1] = '\0';
	(void)header_compare(nowhere, table, data[0] & 1, "input", text,
			     size - 1);
	free(text);
	return 0;
}
