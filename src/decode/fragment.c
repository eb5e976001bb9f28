/* SPDX-License-Identifier: MIT */
/* fragment: an operand that is a piece of a log. */
#include <config.h>

#include "decode/fragment.h"

#include <string.h>

#include "scan/scan.h"

enum { FRAGMENT_CODES = 64 };

bool fragment_explain(const struct reading *reading, const char *operand)
{
	struct scan_hit hits[FRAGMENT_CODES];
	struct scanner *scanner = scanner_new(reading->table, true, true);
	size_t count = scanner ? scan_line(scanner, operand, strlen(operand),
					   hits, FRAGMENT_CODES)
			       : 0;

	scanner_free(scanner);
	for (size_t i = 0; i < count; i++) {
		bool repeated = false;

		for (size_t j = 0; j < i; j++)
			if (hits[j].value == hits[i].value)
				repeated = true;
		if (!repeated)
			(void)reading_print(reading, operand, hits[i].value);
	}
	return count > 0;
}
