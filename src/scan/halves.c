/* SPDX-License-Identifier: MIT */
/* halves: the name and the number of one code, side by side in a line. */
#include <config.h>

#include "scan/halves.h"

#include <string.h>

#include "base/number.h"
#include "scan/notation.h"
#include "scan/words.h"
#include "table/name.h"

/* Characters between the halves: "160:'CKR_X'", "CKR_X (0xa0)". */
enum { NEAR = 8 };

/* True when a number says the same as a name. */
static bool is_named(uint32_t name, uint32_t number)
{
	return name == number || (name == TABLE_VENDOR_DEFINED &&
				  number > name && number < NOTATION_NEGATIVE);
}

/*
 * True when a number says the same as a name. Several may have the name, for
 * values of their own: the one whose number it is is meant then.
 */
static bool agree(const struct table *table, const char *line,
		  struct scan_hit *name, uint32_t number)
{
	char key[NAME_KEY_SIZE];
	struct table_entry entry;

	if (is_named(name->value, number))
		return true;
	if (!name_key(line + name->start, name->length, key) ||
	    !table_find_named(table, key, number, &entry))
		return false;
	name->value = number;
	if (entry.source->kind != TABLE_STANDARD)
		name->named = entry;
	return true;
}

/*
 * Behind a name any notation will do; before it, a number must look like a
 * return value, or it is a line of a source.
 */
static bool reads_behind(const struct table *table, const char *line,
			 struct scan_hit *name, struct scan_hit *token)
{
	enum number_status (*const readings[])(const char *, size_t,
					       struct number *) = {
		number_parse,
		number_parse_hex,
	};

	for (size_t i = 0; i < sizeof(readings) / sizeof(*readings); i++) {
		struct number number;

		if (readings[i](line + token->start, token->length, &number) ==
			    NUMBER_OK &&
		    agree(table, line, name, number.value)) {
			token->value = number.value;
			return true;
		}
	}
	return false;
}

static bool reads_before(const struct table *table, const char *line,
			 struct scan_hit *name, struct scan_hit *token)
{
	const char *text = line + token->start;
	size_t end = token->start + token->length;

	if (!notation_read(text, token->length, &token->value) ||
	    !agree(table, line, name, token->value))
		return false;
	if (notation_is_prefixed(text, token->length) ||
	    token->value >= TABLE_VENDOR_DEFINED)
		return true;
	for (; end < name->start; end++)
		if (strchr("'\"(=", line[end]) && line[end] != '\0')
			return true;
	return false;
}

/* The token behind END, if it is near; its length is 0 if not. */
static struct scan_hit token_behind(const char *line, size_t length, size_t end)
{
	struct scan_hit token = { .start = end };

	while (token.start < length && token.start - end <= NEAR &&
	       !words_is_part(line[token.start]))
		token.start++;
	if (token.start - end > NEAR)
		return token;
	while (token.start + token.length < length &&
	       words_is_part(line[token.start + token.length]))
		token.length++;
	return token;
}

static struct scan_hit token_before(const char *line, size_t start)
{
	struct scan_hit token = { .start = start };
	size_t end = start;

	while (end > 0 && start - end <= NEAR && !words_is_part(line[end - 1]))
		end--;
	if (start - end > NEAR)
		return token;
	token.start = end;
	while (token.start > 0 && words_is_part(line[token.start - 1]))
		token.start--;
	token.length = end - token.start;
	return token;
}

static void take_sign(const char *line, struct scan_hit *token)
{
	if (token->length > 0 && notation_has_sign(line, token->start)) {
		token->start--;
		token->length++;
	}
}

static bool overlap(const struct scan_hit *a, const struct scan_hit *b)
{
	return a->start < b->start + b->length &&
	       b->start < a->start + a->length;
}

/* True when a token that belongs at INDEX is a hit already. */
static bool is_hit(const struct scan_hit *hits, size_t count, size_t index,
		   const struct scan_hit *token)
{
	return (index > 0 && overlap(&hits[index - 1], token)) ||
	       (index < count && overlap(&hits[index], token));
}

/*
 * Puts the token in at INDEX when READ takes it for the other half of NAME,
 * which is one of the hits beside it.
 */
static bool add_half(const struct table *table, const char *line,
		     struct scan_hit *hits, size_t count, size_t index,
		     struct scan_hit *name, struct scan_hit token,
		     bool (*read)(const struct table *, const char *,
				  struct scan_hit *, struct scan_hit *))
{
	take_sign(line, &token);
	if (token.length == 0 || is_hit(hits, count, index, &token) ||
	    !read(table, line, name, &token))
		return false;
	memmove(hits + index + 1, hits + index,
		(count - index) * sizeof(*hits));
	hits[index] = token;
	return true;
}

size_t halves_add(const struct table *table, const char *line, size_t length,
		  struct scan_hit *hits, size_t count, size_t max)
{
	for (size_t i = 0; i < count && count < max; i++) {
		size_t start = hits[i].start;
		size_t end = start + hits[i].length;

		if (!hits[i].is_name)
			continue;
		if (add_half(table, line, hits, count, i, &hits[i],
			     token_before(line, start), reads_before)) {
			count++;
			i++;
		}
		if (count < max &&
		    add_half(table, line, hits, count, i + 1, &hits[i],
			     token_behind(line, length, end), reads_behind)) {
			count++;
			i++;
		}
	}
	return count;
}

static bool are_beside(const char *line, const struct scan_hit *left,
		       const struct scan_hit *right)
{
	size_t end = left->start + left->length;

	if (right->start < end || right->start - end > NEAR)
		return false;
	for (size_t i = end; i < right->start; i++)
		if (words_is_part(line[i]))
			return false;
	return true;
}

/* The two stand side by side; one is a name, one a number, or they differ. */
static bool are_halves(const struct table *table, const char *line,
		       struct scan_hit *left, struct scan_hit *right)
{
	struct scan_hit *name = left->is_name ? left : right;
	struct scan_hit *number = left->is_name ? right : left;

	if (name->is_name && !number->is_name &&
	    agree(table, line, name, number->value))
		number->named = name->named;
	return left->value == right->value;
}

void halves_pair(const struct table *table, const char *line,
		 struct scan_hit *hits, size_t count)
{
	for (size_t i = 0; i < count; i++)
		hits[i].is_half = i > 0 &&
				  are_beside(line, &hits[i - 1], &hits[i]) &&
				  are_halves(table, line, &hits[i - 1],
					     &hits[i]);
}
