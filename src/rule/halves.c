/* SPDX-License-Identifier: MIT */
/* halves: the name and the number of one code, side by side in a line. */
#include <config.h>

#include "rule/halves.h"

#include <string.h>

#include "base/number.h"
#include "table/name.h"
#include "words/notation.h"

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
static bool agree(const struct table *table, const struct line *line,
		  struct hit *name, uint32_t number)
{
	char key[NAME_KEY_SIZE];
	struct table_entry entry;

	if (is_named(name->value, number))
		return true;
	if (!name_key(line->text + name->start, name->length, key) ||
	    !table_find_named(table, key, number, &entry))
		return false;
	name->value = number;
	if (entry.source->kind != TABLE_STANDARD)
		name->named = entry;
	return true;
}

/* Behind a decimal number a name is its other half behind these only. */
static bool leads_to_name(char c)
{
	return c != LINE_END && c != '\0' && strchr(" \t'\"(=:-/|[", c);
}

/* No word between, and not much else. */
static bool are_near(size_t end, size_t start)
{
	return start >= end && start - end <= NEAR;
}

/*
 * Before a name, a number must look like a return value, or it is a line of a
 * source.
 */
bool halves_read_before(const struct table *table, struct line *line, bool hex,
			struct hit *name, size_t start, size_t end,
			uint32_t *value)
{
	const char *text = line->text + start;
	bool is_quoted = false;

	if (!are_near(end, name->start) ||
	    !notation_read(text, end - start, hex, value) ||
	    !agree(table, line, name, *value))
		return false;
	if (notation_is_prefixed(text, end - start) ||
	    *value >= TABLE_VENDOR_DEFINED)
		return true;
	for (size_t at = end; at < name->start; at++) {
		if (!leads_to_name(line->text[at]))
			return false;
		is_quoted |= strchr("'\"(=", line->text[at]) != NULL;
	}
	return is_quoted;
}

/* Behind a name any notation will do. */
bool halves_read_behind(const struct table *table, struct line *line,
			struct hit *name, size_t start, size_t end,
			uint32_t *value)
{
	const char *text = line->text + start;
	struct number number;
	bool found =
		are_near(hit_end(name), start) &&
		((number_parse(text, end - start, &number) == NUMBER_OK &&
		  agree(table, line, name, number.value)) ||
		 (number_parse_hex(text, end - start, &number) == NUMBER_OK &&
		  agree(table, line, name, number.value)));

	if (found)
		*value = number.value;
	return found;
}

bool halves_may_follow(const struct line *line, bool hex, size_t start,
		       size_t end, size_t place)
{
	bool is_signed = notation_has_sign(line->text, start);
	const char *text = line->text + start - is_signed;
	size_t length = end - start + is_signed;
	uint32_t value;

	if (end == start || !are_near(end, place) ||
	    !notation_read(text, length, hex, &value))
		return false;
	if (notation_is_prefixed(text, length) ||
	    value >= TABLE_VENDOR_DEFINED || is_signed)
		return true;
	for (size_t at = end; at < place; at++)
		if (!leads_to_name(line->text[at]))
			return false;
	return true;
}

static bool are_beside(const struct line *line, const struct hit *left,
		       const struct hit *right)
{
	if (!are_near(hit_end(left), right->start))
		return false;
	for (size_t i = hit_end(left); i < right->start; i++)
		if (line_is_word(line->text[i]))
			return false;
	return true;
}

/* "CKR_VENDOR_DEFINED (0x80000383)" is one code, the number. */
static bool is_base_of(const struct hit *name, const struct hit *hit)
{
	return name->is_name && name->value == TABLE_VENDOR_DEFINED &&
	       hit->value > TABLE_VENDOR_DEFINED;
}

/* The two stand side by side; one is a name, one a number, or they differ. */
static bool are_halves(const struct table *table, const struct line *line,
		       struct hit *left, struct hit *right)
{
	struct hit *name = left->is_name ? left : right;
	struct hit *number = left->is_name ? right : left;

	if (name->is_name && !number->is_name &&
	    agree(table, line, name, number->value))
		number->named = name->named;
	return left->value == right->value;
}

size_t halves_pair(const struct table *table, struct line *line,
		   struct hit *hits, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++) {
		bool follows = i > 0 && is_base_of(&hits[i], &hits[i - 1]) &&
			       are_beside(line, &hits[i - 1], &hits[i]);
		bool precedes = i + 1 < count &&
				is_base_of(&hits[i], &hits[i + 1]) &&
				are_beside(line, &hits[i], &hits[i + 1]);

		if (!follows && !precedes)
			hits[kept++] = hits[i];
	}
	for (size_t i = 1; i < kept; i++)
		hits[i].is_half =
			are_beside(line, &hits[i - 1], &hits[i]) &&
			are_halves(table, line, &hits[i - 1], &hits[i]);
	return kept;
}
