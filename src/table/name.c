/* SPDX-License-Identifier: MIT */
/* name: the ways in which people write the name of a return value. */
#include <config.h>

#include "table/name.h"

#include <fnmatch.h>
#include <string.h>

#include "base/ascii.h"

static const char prefix[] = "CKR";

/* The locale must not matter: a name is ASCII. */
static bool is_separator(char c)
{
	return c == '_' || c == '-' || c == ' ';
}

bool name_key(const char *text, size_t length, char key[NAME_KEY_SIZE])
{
	size_t used = 0;
	size_t skip = strlen(prefix);

	key[0] = '\0';
	for (size_t i = 0; i < length; i++) {
		char c = ascii_to_upper(text[i]);

		if (is_separator(c))
			continue;
		if ((!ascii_is_upper(c) && !ascii_is_digit(c)) ||
		    used + 1 >= NAME_KEY_SIZE) {
			key[0] = '\0';
			return false;
		}
		key[used++] = c;
	}
	key[used] = '\0';
	if (strncmp(key, prefix, skip) == 0)
		memmove(key, key + skip, used - skip + 1);
	return key[0] != '\0';
}

bool name_has_key(const char *name, const char *key)
{
	const char *p = name;

	if (p[0] == prefix[0] && p[1] == prefix[1] && p[2] == prefix[2])
		p += 3;
	for (;; p++) {
		if (is_separator(*p))
			continue;
		if (ascii_to_upper(*p) != *key)
			return false;
		if (!*key++)
			return true;
	}
}

bool name_is_glob(const char *text)
{
	return strpbrk(text, "*?[") != NULL;
}

/*
 * Copies a text in upper case and with "_" for the other separators, but for
 * those between brackets. False when it does not fit.
 */
static bool fold(const char *text, char *out, size_t size)
{
	size_t length = strlen(text);
	bool in_brackets = false;

	if (length >= size)
		return false;
	for (size_t i = 0; i <= length; i++) {
		if (text[i] == '[' || text[i] == ']')
			in_brackets = text[i] == '[';
		out[i] = !in_brackets && is_separator(text[i])
				 ? '_'
				 : ascii_to_upper(text[i]);
	}
	return true;
}

bool name_matches_glob(const char *name, const char *glob)
{
	char folded_name[NAME_KEY_SIZE];
	char folded_glob[2 * NAME_KEY_SIZE];

	if (!fold(name, folded_name, sizeof(folded_name)) ||
	    !fold(glob, folded_glob, sizeof(folded_glob)))
		return false;
	if (fnmatch(folded_glob, folded_name, 0) == 0)
		return true;
	return strncmp(folded_name, "CKR_", 4) == 0 &&
	       fnmatch(folded_glob, folded_name + 4, 0) == 0;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* What it takes to come to the letters at I and J, which count from 1. */
static size_t step_cost(size_t *const rows[3], const char *left,
			const char *right, size_t i, size_t j)
{
	const size_t *before = rows[(i + 1) % 3];
	const size_t *previous = rows[(i + 2) % 3];
	const size_t *current = rows[i % 3];
	bool same = left[i - 1] == right[j - 1];
	size_t cost = least(least(previous[j] + 1, current[j - 1] + 1),
			    previous[j - 1] + (same ? 0 : 1));

	if (i > 1 && j > 1 && left[i - 1] == right[j - 2] &&
	    left[i - 2] == right[j - 1])
		cost = least(cost, before[j - 2] + 1);
	return cost;
}

/* Only what is at most MOST off the diagonal can lead to a distance of MOST. */
size_t name_distance(const char *left, const char *right, size_t most)
{
	size_t cells[3][NAME_KEY_SIZE + 1];
	size_t *const rows[] = { cells[0], cells[1], cells[2] };
	size_t height = strlen(left);
	size_t width = strlen(right);

	if (height > width + most || width > height + most)
		return most + 1;
	/* Else Clang 14's analyzer believes that a row is read unset. */
	if (width == 0)
		return height;
	for (size_t j = 0; j <= width; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= height; i++) {
		size_t first = i > most ? i - most : 1;
		size_t last = least(i + most, width);
		size_t *row = rows[i % 3];
		size_t nearest = row[first - 1] = first > 1 ? most + 1 : i;

		for (size_t j = first; j <= last; j++) {
			row[j] = step_cost(rows, left, right, i, j);
			nearest = least(nearest, row[j]);
		}
		if (last < width)
			row[last + 1] = most + 1;
		if (nearest > most)
			return most + 1;
	}
	return least(rows[height % 3][width], most + 1);
}
