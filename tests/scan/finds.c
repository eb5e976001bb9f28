/* SPDX-License-Identifier: MIT */
/* finds: what the scanner finds in a line. */
#include <config.h>

#include "tests/scan/finds.h"

#include <string.h>

#include "scan/scan.h"

size_t finds_hits(const char *line, size_t length, bool pkcs11,
		  struct hit *hits, size_t max)
{
	static struct table *table;
	struct scanner *scanner;
	struct scan *scan;
	const struct hit *found;
	size_t count;

	if (!table)
		table = table_new();
	scanner = scanner_new(table, pkcs11, true);
	ck_assert_ptr_nonnull(scanner);
	scan = scan_new(scanner, max, false);
	ck_assert_ptr_nonnull(scan);
	found = scan_line(scan, line, length, &count);
	ck_assert_uint_le(count, max);
	memcpy(hits, found, count * sizeof(*hits));
	scan_free(scan);
	scanner_free(scanner);
	return count;
}

const char *finds_tokens(const char *line, bool pkcs11)
{
	static char tokens[512];
	struct hit hits[FINDS_MOST];
	size_t count = finds_hits(line, strlen(line), pkcs11, hits, FINDS_MOST);

	tokens[0] = '\0';
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			strcat(tokens, " ");
		strncat(tokens, line + hits[i].start, hits[i].length);
	}
	return tokens;
}
