/* SPDX-License-Identifier: MIT */
/* halves: the name and the number of one code, side by side in a line. */
#include <config.h>

#include "scan/halves.h"

#include <string.h>

#include "base/number.h"
#include "scan/notation.h"
#include "scan/words.h"
#include "table/table.h"

/* Characters between the halves: "160:'CKR_X'", "CKR_X (0xa0)". */
enum { NEAR = 8 };

/* True when a number says the same as a name. */
static bool is_named(uint32_t name, uint32_t number)
{
	return name == number || (name == TABLE_VENDOR_DEFINED &&
				  number > name && number < NOTATION_NEGATIVE);
}

/*
 * Behind a name any notation will do; before it, a number must look like a
 * return value, or it is a line of a source.
 */
static bool reads_behind(const char *line, const struct scan_hit *name,
			 struct scan_hit *token)
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
		    is_named(name->value, number.value)) {
			token->value = number.value;
			return true;
		}
	}
	return false;
}

static bool reads_before(const char *line, const struct scan_hit *name,
			 struct scan_hit *token)
{
	const char *text = line + token->start;
	size_t end = token->start + token->length;

	if (!notation_read(text, token->length, &token->value) ||
	    !is_named(name->value, token->value))
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

/* Puts the token in at INDEX when READ takes it for the other half of NAME. */
static bool
add_half(const char *line, struct scan_hit *hits, size_t count, size_t index,
	 const struct scan_hit *name, struct scan_hit token,
	 bool (*read)(const char *, const struct scan_hit *, struct scan_hit *))
{
	take_sign(line, &token);
	if (token.length == 0 || is_hit(hits, count, index, &token) ||
	    !read(line, name, &token))
		return false;
	memmove(hits + index + 1, hits + index,
		(count - index) * sizeof(*hits));
	hits[index] = token;
	return true;
}

size_t halves_add(const char *line, size_t length, struct scan_hit *hits,
		  size_t count, size_t max)
{
	for (size_t i = 0; i < count && count < max; i++) {
		struct scan_hit name = hits[i];

		if (!name.is_name)
			continue;
		if (add_half(line, hits, count, i, &name,
			     token_before(line, name.start), reads_before)) {
			count++;
			i++;
		}
		if (count < max &&
		    add_half(line, hits, count, i + 1, &name,
			     token_behind(line, length,
					  name.start + name.length),
			     reads_behind)) {
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

void halves_pair(const char *line, struct scan_hit *hits, size_t count)
{
	for (size_t i = 0; i < count; i++)
		hits[i].is_half = i > 0 && hits[i].value == hits[i - 1].value &&
				  are_beside(line, &hits[i - 1], &hits[i]);
}
