/* SPDX-License-Identifier: MIT */
/* fragment: an operand that is a piece of a log. */
#include <config.h>

#include "decode/fragment.h"

#include <ctype.h>
#include <string.h>

#include "base/diag.h"
#include "scan/scan.h"
#include "table/function.h"

enum { FRAGMENT_CODES = 64, FUNCTION_SIZE = 80 };

static bool is_word(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

/* The function at this place of a text, where one's name stands as a word. */
static const struct function *function_here(const char *text, size_t at)
{
	char name[FUNCTION_SIZE];
	size_t length = 0;

	if (at > 0 && is_word(text[at - 1]))
		return NULL;
	while (is_word(text[at + length]) && length + 1 < sizeof(name)) {
		name[length] = text[at + length];
		length++;
	}
	name[length] = '\0';
	return function_find(name);
}

/* Functions are looked for from code to code: a long text is read once. */
struct functions {
	const char *text;
	size_t at; /* so far they have been looked for */
	const struct function *last;
};

/* The function whose result stands at END: the last one before it. */
static const struct function *function_before(struct functions *functions,
					      size_t end)
{
	for (; functions->at < end; functions->at++) {
		const struct function *function =
			function_here(functions->text, functions->at);

		if (function)
			functions->last = function;
	}
	return functions->last;
}

/*
 * Every record of a number; of a name, that of those who define it. A function
 * in the text is taken as --in takes one.
 */
static void print_hit(const struct lookup *lookup, const char *operand,
		      const struct hit *hit, struct functions *functions)
{
	const struct function *asked = lookup->format->in;
	struct record record = {
		.value = hit->value,
		.entry = hit->named,
		.is_named = true,
		.input = operand,
	};

	if (!asked)
		lookup->format->in = function_before(functions, hit->start);
	if (hit->named.row)
		format_record(lookup->format, lookup->table, &record);
	else
		(void)lookup_print(lookup, operand, hit->value);
	lookup->format->in = asked;
}

/* Made for the first operand that needs it; false after a message. */
static bool has_scanner(const struct lookup *lookup)
{
	if (*lookup->scanner)
		return true;
	*lookup->scanner =
		userwords_scanner(lookup->words, lookup->table, true, true);
	if (!*lookup->scanner)
		return false;
	(*lookup->scanner)->hex = lookup->hex;
	return true;
}

bool fragment_explain(const struct lookup *lookup, const char *operand)
{
	struct functions functions = { .text = operand };
	const struct hit *hits;
	struct scan *scan;
	size_t count;

	if (!has_scanner(lookup))
		return true;
	scan = scan_new(*lookup->scanner, FRAGMENT_CODES, false);
	if (!scan) {
		diag_no_memory();
		return true;
	}
	hits = scan_line(scan, operand, strlen(operand), &count);
	for (size_t i = 0; i < count; i++) {
		bool repeated = false;

		for (size_t j = 0; j < i; j++)
			if (hit_is_same(&hits[j], &hits[i]))
				repeated = true;
		if (!repeated)
			print_hit(lookup, operand, &hits[i], &functions);
	}
	scan_free(scan);
	return count > 0;
}
