/* SPDX-License-Identifier: MIT */
/* fuzz_operand: any operand, in any form of output. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "decode/decode.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct table *table;
	static FILE *nowhere;
	struct format format = { 0 };
	struct reading reading = { .format = &format };
	char *operand;

	if (!table) {
		table = table_new();
		nowhere = fopen("/dev/null", "w");
	}
	FUZZ_HOLDS(table && nowhere);
	if (size < 1)
		return 0;
	operand = malloc(size);
	FUZZ_HOLDS(operand);
	memcpy(operand, data + 1, size - 1);
	operand[size - 1] = '\0';
	format.out = nowhere;
	format.kind = (enum format_kind)(data[0] % (FORMAT_JSON + 1));
	format.verbose = data[0] & 16;
	format.style.color = data[0] & 128;
	format.style.width = data[0] & 8 ? 40 : 0;
	reading.table = table;
	reading.hex = data[0] & 32;
	reading.openssl = data[0] & 64;
	decode_operand(&reading, operand);
	free(operand);
	return 0;
}
