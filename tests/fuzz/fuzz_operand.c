/* SPDX-License-Identifier: MIT */
/* fuzz_operand: any operand, in any form of output. */
#include <config.h>

#include "decode/decode.h"
#include "scan/userwords.h"
#include "tests/fuzz/fuzz.h"

/* The first byte chooses the form of output and how numbers are read. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct format format = { .out = fuzz_nowhere()->out,
				 .printer = fuzz_nowhere() };
	static struct userwords *no_words;
	static struct scanner *scanner;
	struct lookup lookup = { .table = fuzz_table(),
				   .scanner = &scanner,
				   .format = &format };
	char *operand;

	if (size < 1)
		return 0;
	format.kind = (enum format_kind)(data[0] % (FORMAT_JSON + 1));
	format.verbose = data[0] & 16;
	format.style.color = data[0] & 128;
	format.style.width = data[0] & 8 ? 40 : 0;
	lookup.suggests = true;
	lookup.hex = data[0] & 32;
	lookup.openssl = data[0] & 64;
	if (!no_words)
		no_words = userwords_new();
	FUZZ_HOLDS(no_words);
	lookup.words = no_words;
	operand = fuzz_text(data + 1, size - 1);
	decode_operand(&lookup, operand);
	FUZZ_HOLDS(printer_flush(fuzz_nowhere()));
	free(operand);
	return 0;
}
