/* SPDX-License-Identifier: MIT */
/* fuzz_operand: any operand, in any form of output. */
#include <config.h>

#include "decode/decode.h"
#include "tests/fuzz/fuzz.h"
#include "words/userwords.h"

static const struct userwords *no_words(void)
{
	static struct userwords *words;

	if (!words)
		words = userwords_new();
	FUZZ_HOLDS(words);
	return words;
}

/* Fields of TSV have tabs between them, and colours begin with an escape. */
static const char *marks_of(const struct format *format)
{
	if (format->style.color)
		return "\n\t\033";
	return format->kind == FORMAT_TSV ? "\n\t" : "\n";
}

/* The first byte chooses the form of output and how numbers are read. */
static void decode(uint8_t form, const char *operand, size_t size)
{
	static struct scanner *scanners[2];
	const struct table *table = fuzz_table_for(size);
	struct printer *printer = fuzz_printer();
	struct format format = {
		.out = printer->out,
		.printer = printer,
		.kind = (enum format_kind)(form % (FORMAT_JSON + 1)),
		.verbose = form & 16,
		.style = { .color = form & 128, .width = form & 8 ? 40 : 0 },
	};
	struct lookup lookup = {
		.table = table,
		.words = no_words(),
		.scanner = &scanners[table == fuzz_table()],
		.format = &format,
		.hex = form & 32,
		.openssl = form & 64,
		.suggests = true,
	};
	char *printed;
	size_t length;

	decode_operand(&lookup, operand);
	printed = fuzz_printed(&length);
	fuzz_expect_tame(printed, length, marks_of(&format));
	free(printed);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *operand;

	if (size < 1)
		return 0;
	operand = fuzz_text(data + 1, size - 1);
	decode(data[0], operand, size);
	free(operand);
	return 0;
}
