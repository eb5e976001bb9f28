/* SPDX-License-Identifier: MIT */
/* macro: the macros of a C header and their values. */
#include <config.h>

#include "export/macro.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/number.h"

/* Blanks as C has them within a line. */
static bool is_space(char c)
{
	return ascii_is_blank(c) || c == '\r' || c == '\f' || c == '\v';
}

/*
 * A header may be hostile: macros that lead to each other twice over would
 * take time that doubles with each of them.
 */
enum { MAX_DEPTH = 64, MAX_STEPS = 10000 };

/* The text, read from .at and written back, without comments, from .to. */
struct splicer {
	char *at;
	char *to;
	char *end;
	unsigned int line;
};

struct evaluation {
	const struct macros *macros;
	const struct table *table;
	const char *at;
	const char *end;
	unsigned int depth;
	unsigned int *steps;
};

static bool is_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

static size_t name_length(const char *at, const char *end)
{
	const char *start = at;

	if (at < end && ascii_is_digit(*at))
		return 0;
	while (at < end && (is_letter(*at) || ascii_is_digit(*at)))
		at++;
	return (size_t)(at - start);
}

static const char *skip_blanks(const char *at, const char *end)
{
	while (at < end && is_space(*at))
		at++;
	return at;
}

/* Passes over "\" and the line break behind it. */
static bool splice_line(struct splicer *splicer)
{
	char *p = splicer->at + 1;

	if (*splicer->at != '\\')
		return false;
	if (p < splicer->end && *p == '\r')
		p++;
	if (p == splicer->end || *p != '\n')
		return false;
	splicer->at = p + 1;
	splicer->line++;
	return true;
}

/* Passes over a comment; the line goes on behind one of the block kind. */
static bool skip_comment(struct splicer *splicer)
{
	char *p = splicer->at;

	if (splicer->end - p < 2 || p[0] != '/' || (p[1] != '*' && p[1] != '/'))
		return false;
	if (p[1] == '/') {
		while (p < splicer->end && *p != '\n')
			p++;
	} else {
		for (p += 2; p < splicer->end; p++) {
			if (*p == '\n')
				splicer->line++;
			if (p[0] == '*' && splicer->end - p > 1 &&
			    p[1] == '/') {
				p += 2;
				break;
			}
		}
	}
	splicer->at = p;
	*splicer->to++ = ' ';
	return true;
}

/* A string may hold what looks like a comment. It ends with its line. */
static void copy_string(struct splicer *splicer)
{
	char quote = *splicer->at;

	do {
		if (*splicer->at == '\\' && splicer->end - splicer->at > 1 &&
		    splicer->at[1] != '\n')
			*splicer->to++ = *splicer->at++;
		*splicer->to++ = *splicer->at++;
	} while (splicer->at < splicer->end && *splicer->at != quote &&
		 *splicer->at != '\n');
}

/* Makes one line of the next one; it begins at .to and ends at the result. */
static const char *next_line(struct splicer *splicer)
{
	splicer->to = splicer->at;
	while (splicer->at < splicer->end) {
		char c = *splicer->at;

		if (c == '\n') {
			splicer->at++;
			break;
		}
		if (splice_line(splicer) || skip_comment(splicer))
			continue;
		if (c == '"' || c == '\'')
			copy_string(splicer);
		else
			*splicer->to++ = *splicer->at++;
	}
	return splicer->to;
}

/* False for a line that defines no macro with a body. */
static bool read_define(const char *at, const char *end, struct macro *macro)
{
	at = skip_blanks(at, end);
	if (at == end || *at != '#')
		return false;
	at = skip_blanks(at + 1, end);
	if (name_length(at, end) != 6 || memcmp(at, "define", 6) != 0)
		return false;
	macro->name = skip_blanks(at + 6, end);
	macro->name_length = name_length(macro->name, end);
	at = macro->name + macro->name_length;
	if (macro->name_length == 0 || (at < end && *at == '('))
		return false;
	macro->body = skip_blanks(at, end);
	while (end > macro->body && is_space(end[-1]))
		end--;
	macro->body_length = (size_t)(end - macro->body);
	return macro->body_length > 0;
}

static int compare_names(const char *left, size_t left_length,
			 const char *right, size_t right_length)
{
	size_t common = left_length < right_length ? left_length : right_length;
	int order = memcmp(left, right, common);

	if (order != 0)
		return order;
	return left_length < right_length ? -1 : left_length > right_length;
}

static int compare(const void *a, const void *b)
{
	const struct macro *left = a;
	const struct macro *right = b;
	int order = compare_names(left->name, left->name_length, right->name,
				  right->name_length);

	if (order != 0)
		return order;
	return left->line < right->line ? -1 : left->line > right->line;
}

static bool append(struct macros *macros, const struct macro *macro)
{
	size_t count = macros->count;

	/* Room doubles, at each power of two. */
	if ((count & (count - 1)) == 0) {
		size_t room = count ? 2 * count : 1;
		struct macro *grown =
			realloc(macros->items, room * sizeof(*grown));

		if (!grown)
			return false;
		macros->items = grown;
	}
	macros->items[macros->count++] = *macro;
	return true;
}

static bool sort_by_name(struct macros *macros)
{
	size_t size = macros->count * sizeof(*macros->items);

	if (size == 0)
		return true;
	macros->by_name = malloc(size);
	if (!macros->by_name)
		return false;
	memcpy(macros->by_name, macros->items, size);
	qsort(macros->by_name, macros->count, sizeof(*macros->by_name),
	      compare);
	return true;
}

bool macros_read(struct macros *macros, char *text, size_t length)
{
	struct splicer splicer = { .at = text,
				   .end = text + length,
				   .line = 1 };

	memset(macros, 0, sizeof(*macros));
	while (splicer.at < splicer.end) {
		const char *start = splicer.at;
		unsigned int line = splicer.line;
		const char *end = next_line(&splicer);
		struct macro macro = { .line = line };

		splicer.line++;
		if (read_define(start, end, &macro) && !append(macros, &macro))
			return false;
	}
	return sort_by_name(macros);
}

void macros_free(struct macros *macros)
{
	free(macros->items);
	free(macros->by_name);
}

const struct macro *macros_find(const struct macros *macros, const char *name,
				size_t length)
{
	size_t low = 0;
	size_t high = macros->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct macro *macro = &macros->by_name[middle];

		if (compare_names(macro->name, macro->name_length, name,
				  length) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < macros->count &&
	    compare_names(macros->by_name[low].name,
			  macros->by_name[low].name_length, name, length) == 0)
		return &macros->by_name[low];
	return NULL;
}

static bool take(struct evaluation *evaluation, const char *symbol)
{
	size_t length = strlen(symbol);
	const char *at = skip_blanks(evaluation->at, evaluation->end);

	evaluation->at = at;
	if ((size_t)(evaluation->end - at) < length ||
	    memcmp(at, symbol, length) != 0)
		return false;
	evaluation->at += length;
	return true;
}

static bool evaluate(struct evaluation *evaluation, uint64_t *value);

/* A constant of C: here, unlike in an operand, a leading 0 is octal. */
static bool number_value(struct evaluation *evaluation, uint64_t *value)
{
	const char *at = evaluation->at;
	size_t left = (size_t)(evaluation->end - at);
	unsigned int base = 10;
	size_t digits;

	if (left > 2 && at[0] == '0' && (at[1] == 'x' || at[1] == 'X')) {
		base = 16;
		at += 2;
	} else if (left > 1 && at[0] == '0' && ascii_is_digit(at[1])) {
		base = 8;
	}
	digits = number_scan(at, (size_t)(evaluation->end - at), base, value);
	at += digits;
	while (at < evaluation->end && *at && strchr("uUlL", *at))
		at++;
	evaluation->at = at;
	return digits > 0 && *value <= UINT32_MAX &&
	       (at == evaluation->end ||
		(!is_letter(*at) && !ascii_is_digit(*at)));
}

/* A name that the header leaves to another one. */
static bool standard_value(struct evaluation *evaluation, size_t length,
			   uint64_t *value)
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	while (table_next(evaluation->table, &cursor, &entry)) {
		const char *name = entry.row->name;

		if (entry.source->kind == TABLE_STANDARD &&
		    strlen(name) == length &&
		    memcmp(name, evaluation->at, length) == 0) {
			*value = entry.row->value;
			evaluation->at += length;
			return true;
		}
	}
	return false;
}

static bool macro_value(struct evaluation *evaluation, uint64_t *value)
{
	size_t length = name_length(evaluation->at, evaluation->end);
	const struct macro *macro =
		macros_find(evaluation->macros, evaluation->at, length);
	struct evaluation inner = *evaluation;

	if (!macro)
		return standard_value(evaluation, length, value);
	inner.at = macro->body;
	inner.end = macro->body + macro->body_length;
	inner.depth++;
	evaluation->at += length;
	return evaluate(&inner, value) &&
	       skip_blanks(inner.at, inner.end) == inner.end;
}

/* A cast is words in parentheses with a value behind them. */
static void skip_cast(struct evaluation *evaluation)
{
	const char *at = evaluation->at;
	const char *end = evaluation->end;
	size_t words = 0;
	size_t length;

	if (at == end || *at != '(')
		return;
	at = skip_blanks(at + 1, end);
	while ((length = name_length(at, end)) > 0) {
		at = skip_blanks(at + length, end);
		words++;
	}
	if (words == 0 || at == end || *at != ')')
		return;
	at = skip_blanks(at + 1, end);
	if (at < end && (is_letter(*at) || ascii_is_digit(*at) || *at == '('))
		evaluation->at = at;
}

static bool primary(struct evaluation *evaluation, uint64_t *value)
{
	bool valid;

	if (++*evaluation->steps > MAX_STEPS || evaluation->depth > MAX_DEPTH)
		return false;
	evaluation->at = skip_blanks(evaluation->at, evaluation->end);
	skip_cast(evaluation);
	if (evaluation->at == evaluation->end)
		return false;
	if (ascii_is_digit(*evaluation->at))
		return number_value(evaluation, value);
	if (is_letter(*evaluation->at))
		return macro_value(evaluation, value);
	if (!take(evaluation, "("))
		return false;
	evaluation->depth++;
	valid = evaluate(evaluation, value) && take(evaluation, ")");
	evaluation->depth--;
	return valid;
}

/* Values stay below 2^32 at each step, so that nothing here can overflow. */
static bool combine(const char *symbol, uint64_t *left, uint64_t right)
{
	if (*symbol == '|')
		*left |= right;
	else if (*symbol == '+')
		*left += right;
	else if (*symbol == '-' && right <= *left)
		*left -= right;
	else if (*symbol == '<' && right < 32)
		*left <<= right;
	else
		return false;
	return *left <= UINT32_MAX;
}

/* Binary operators, those that bind least first. */
static bool level(struct evaluation *evaluation, size_t rank, uint64_t *value)
{
	static const char *const symbols[][2] = {
		{ "|", "|" },
		{ "<<", "<<" },
		{ "+", "-" },
	};
	uint64_t right;

	if (rank == sizeof(symbols) / sizeof(symbols[0]))
		return primary(evaluation, value);
	if (!level(evaluation, rank + 1, value))
		return false;
	for (;;) {
		const char *symbol = symbols[rank][0];

		if (!take(evaluation, symbol)) {
			symbol = symbols[rank][1];
			if (!take(evaluation, symbol))
				return true;
		}
		if (!level(evaluation, rank + 1, &right) ||
		    !combine(symbol, value, right))
			return false;
	}
}

static bool evaluate(struct evaluation *evaluation, uint64_t *value)
{
	return level(evaluation, 0, value);
}

bool macros_value(const struct macros *macros, const struct table *table,
		  const struct macro *macro, uint32_t *value)
{
	unsigned int steps = 0;
	struct evaluation evaluation = {
		.macros = macros,
		.table = table,
		.at = macro->body,
		.end = macro->body + macro->body_length,
		.steps = &steps,
	};
	uint64_t wide;

	if (!evaluate(&evaluation, &wide) ||
	    skip_blanks(evaluation.at, evaluation.end) != evaluation.end)
		return false;
	*value = (uint32_t)wide;
	return true;
}
