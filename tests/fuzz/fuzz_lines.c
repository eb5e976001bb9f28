/* SPDX-License-Identifier: MIT */
/* fuzz_lines: any line has the same codes whole, cut, and behind the sieve. */
#include <config.h>

#include <stdbool.h>
#include <string.h>

#include "scan/sieve.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/onescan.h"

/* The first byte chooses the scanner, the second how the line is cut. */
enum { ALL = 1, PKCS11 = 2 };

static const struct onescan *scan_for(uint8_t byte)
{
	static struct onescan scans[2][2];
	bool all = byte & ALL;
	bool pkcs11 = byte & PKCS11;
	struct onescan *scan = &scans[all][pkcs11];

	if (!scan->scanner)
		onescan_begin(scan, scanner_new(fuzz_table(), pkcs11, all));
	return scan;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data + 2;
	const char *newline;

	if (size < 2)
		return 0;
	size -= 2;
	newline = memchr(text, '\n', size);
	if (newline)
		size = (size_t)(newline - text);
	onescan_holds(scan_for(data[0]), text, size, data[1]);
	return 0;
}
