/* SPDX-License-Identifier: MIT */
/* fuzz_markdown: any file as a table of codes. */
#include <config.h>

#include "table/markdown.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct markdown markdown = { 0 };
	struct pipetable_fault fault = { 0 };
	char *text = fuzz_text(data, size);

	if (markdown_read(&markdown, "input", text, size, &fault)) {
		FUZZ_HOLDS(markdown.source.count > 0);
		for (size_t i = 0; i < markdown.source.count; i++) {
			const struct table_row *row = &markdown.source.rows[i];

			FUZZ_HOLDS(row->name && row->name[0]);
			FUZZ_HOLDS(i == 0 || row[-1].value <= row->value);
		}
	} else {
		FUZZ_HOLDS(fault.reason);
	}
	markdown_free(&markdown);
	return 0;
}
