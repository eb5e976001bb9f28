/* SPDX-License-Identifier: MIT */
/* fuzz_header: any file as a C header with return values. */
#include <config.h>

#include "export/header.h"
#include "tests/fuzz/fuzz.h"

/* The first byte tells whether other sources' codes are compared too. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	enum header_result result;
	char *text;
	char *printed;
	size_t length;

	if (size < 1)
		return 0;
	text = fuzz_text(data + 1, size - 1);
	result = header_compare(fuzz_printer(), fuzz_table_for(size),
				data[0] & 1, "input", text, size - 1);
	printed = fuzz_printed(&length);
	if (result != HEADER_TROUBLE)
		FUZZ_HOLDS((result == HEADER_DIFFERS) == (length > 0));
	fuzz_expect_tame(printed, length, "\n");
	free(printed);
	free(text);
	return 0;
}
