/* SPDX-License-Identifier: MIT */
/* expression: the value of a macro of a C header. */
#include <config.h>

#include "export/expression.h"

#include <string.h>

#include "base/ascii.h"
#include "base/number.h"
#include "export/token.h"
#include "table/name.h"

/*
 * A header may be hostile: macros that lead to each other twice over would
 * take time that doubles with each of them.
 */
enum { MAX_DEPTH = 64 };

struct evaluation {
	const struct macros *macros;
	const struct table *table;
	const char *at;
	const char *end;
	unsigned int depth;
	unsigned long *steps;
};

static bool take(struct evaluation *evaluation, const char *symbol)
{
	size_t length = strlen(symbol);
	const char *at = token_skip_blanks(evaluation->at, evaluation->end);

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
		(!token_is_letter(*at) && !ascii_is_digit(*at)));
}

/* A name that the header leaves to another one. */
static bool standard_value(struct evaluation *evaluation, size_t length,
			   uint64_t *value)
{
	char name[NAME_SIZE];
	const struct table_row *row;

	if (length >= sizeof(name))
		return false;
	memcpy(name, evaluation->at, length);
	name[length] = '\0';
	row = table_standard_by_name(evaluation->table, name);
	if (!row)
		return false;
	*value = row->value;
	evaluation->at += length;
	return true;
}

static bool macro_value(struct evaluation *evaluation, uint64_t *value)
{
	size_t length = token_name_length(evaluation->at, evaluation->end);
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
	       token_skip_blanks(inner.at, inner.end) == inner.end;
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
	at = token_skip_blanks(at + 1, end);
	while ((length = token_name_length(at, end)) > 0) {
		at = token_skip_blanks(at + length, end);
		words++;
	}
	if (words == 0 || at == end || *at != ')')
		return;
	at = token_skip_blanks(at + 1, end);
	if (at < end &&
	    (token_is_letter(*at) || ascii_is_digit(*at) || *at == '('))
		evaluation->at = at;
}

static bool primary(struct evaluation *evaluation, uint64_t *value)
{
	bool valid;

	if (*evaluation->steps == 0 || evaluation->depth > MAX_DEPTH)
		return false;
	--*evaluation->steps;
	evaluation->at = token_skip_blanks(evaluation->at, evaluation->end);
	skip_cast(evaluation);
	if (evaluation->at == evaluation->end)
		return false;
	if (ascii_is_digit(*evaluation->at))
		return number_value(evaluation, value);
	if (token_is_letter(*evaluation->at))
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

bool expression_value(const struct macros *macros, const struct table *table,
		      const struct macro *macro, unsigned long *steps,
		      uint32_t *value)
{
	struct evaluation evaluation = {
		.macros = macros,
		.table = table,
		.at = macro->body,
		.end = macro->body + macro->body_length,
		.steps = steps,
	};
	uint64_t wide;

	if (!evaluate(&evaluation, &wide) ||
	    token_skip_blanks(evaluation.at, evaluation.end) != evaluation.end)
		return false;
	*value = (uint32_t)wide;
	return true;
}
