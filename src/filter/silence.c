/* SPDX-License-Identifier: MIT */
/* silence: what to say when a log has codes with --pkcs11 only. */
#include <config.h>

#include "filter/silence.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "print/comment.h"
#include "scan/scan.h"

enum { LOOKED_AT = 1 << 20, TOKEN_SIZE = 32 };

struct silence {
	const struct table *table;
	struct scanner *scanner;
	struct scan *scan;
	size_t left;      /* of LOOKED_AT */
	const char *name; /* where the code was found, or NULL */
	uint32_t value;
	char token[TOKEN_SIZE];
};

struct silence *silence_new(const struct table *table, bool hex)
{
	struct silence *silence = calloc(1, sizeof(*silence));

	if (!silence)
		return NULL;
	silence->table = table;
	silence->left = LOOKED_AT;
	silence->scanner = scanner_new(table, true, false);
	if (silence->scanner) {
		silence->scanner->hex = hex;
		silence->scan = scan_new(silence->scanner, 1, false);
	}
	if (!silence->scan) {
		silence_free(silence);
		return NULL;
	}
	return silence;
}

void silence_free(struct silence *silence)
{
	if (!silence)
		return;
	scan_free(silence->scan);
	scanner_free(silence->scanner);
	free(silence);
}

/* True when the line has a code, which is kept then. */
static bool keep_code(struct silence *silence, const char *line, size_t length)
{
	size_t count;
	const struct hit *hit = scan_line(silence->scan, line, length, &count);
	const size_t most = TOKEN_SIZE - sizeof("...");

	if (count == 0)
		return false;
	silence->value = hit->value;
	/* It may be a sentence of the standard. */
	(void)snprintf(silence->token, TOKEN_SIZE, "%.*s%s",
		       (int)(hit->length > most ? most : hit->length),
		       line + hit->start, hit->length > most ? "..." : "");
	return true;
}

void silence_look(struct silence *silence, const char *name, const char *text,
		  size_t length)
{
	size_t looked = length < silence->left ? length : silence->left;
	const char *end = text + looked;

	while (!silence->name && text < end) {
		const char *newline = memchr(text, '\n', (size_t)(end - text));
		const char *stop = newline ? newline : end;

		if (keep_code(silence, text, (size_t)(stop - text)))
			silence->name = name;
		text = newline ? newline + 1 : end;
	}
	silence->left -= looked;
}

void silence_tell(const struct silence *silence)
{
	char name[RECORD_NAME_SIZE];
	struct record record;
	size_t claimants;

	if (!silence->name || !comment_record(silence->table, silence->value,
					      NULL, &record, &claimants))
		return;
	record_name(&record, name);
	diag_note(silence->name,
		  "no return code is found; with -p, %s is taken for %s",
		  silence->token, name);
}
