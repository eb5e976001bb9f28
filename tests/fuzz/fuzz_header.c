/* SPDX-License-Identifier: MIT */
/* fuzz_header: any file as a C header with return values. */
#include <config.h>

#include "export/header.h"
#include "tests/fuzz/fuzz.h"

/* The first byte tells whether other sources' codes are compared too. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text;

	if (size < 1)
		return 0;
	text = fuzz_text(data + 1, size - 1);
	(void)header_compare(fuzz_nowhere(), fuzz_table(), data[0] & 1, "input",
			     text, size - 1);
	FUZZ_HOLDS(printer_flush(fuzz_nowhere()));
	free(text);
	return 0;
}
