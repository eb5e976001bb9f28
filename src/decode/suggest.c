/* SPDX-License-Identifier: MIT */
/* suggest: the names nearest to one that nobody has. */
#include <config.h>

#include "decode/suggest.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "decode/wordmatch.h"
#include "table/function.h"
#include "table/name.h"
#include "table/neighbour.h"

enum { BEST = 3 };

struct candidate {
	const char *name;
	size_t distance;
};

/*
 * How far a name may be: a quarter of its letters, but at least two; and less
 * than half of them, so that rubbish of three letters is not taken for OK.
 */
static size_t limit_for(const char *key)
{
	size_t length = strlen(key);
	size_t limit = length / 4;

	if (limit < 2)
		limit = 2;
	return 2 * limit < length ? limit : (length - 1) / 2;
}

static bool has_name(const struct candidate *best, size_t count,
		     const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(best[i].name, name) == 0)
			return true;
	return false;
}

/* Keeps the list sorted; an equally near name goes behind. */
static size_t insert(struct candidate best[BEST], size_t count,
		     const char *name, size_t distance)
{
	size_t at = count;

	while (at > 0 && best[at - 1].distance > distance)
		at--;
	if (at >= BEST)
		return count;
	if (count < BEST)
		count++;
	for (size_t i = count - 1; i > at; i--)
		best[i] = best[i - 1];
	best[at].name = name;
	best[at].distance = distance;
	return count;
}

/* A word of a text: letters and digits between separators. */
struct part {
	const char *text;
	size_t length;
};

static struct part next_part(const char *text)
{
	struct part part = { text, 0 };

	while (*part.text && !ascii_is_alnum(*part.text))
		part.text++;
	while (ascii_is_alnum(part.text[part.length]))
		part.length++;
	return part;
}

static bool has_part(const char *name, const struct part *wanted)
{
	struct part part = next_part(name);

	for (; part.length > 0; part = next_part(part.text + part.length))
		if (part.length == wanted->length &&
		    strncasecmp(part.text, wanted->text, part.length) == 0)
			return true;
	return false;
}

/* "invalid pin", CKR_KEY_SIZE: two words or more, and the name has them all. */
static bool has_all_parts(const char *name, const char *text)
{
	struct part part = next_part(text);
	size_t count = 0;

	for (; part.length > 0; part = next_part(part.text + part.length)) {
		if (part.length == 3 && strncasecmp(part.text, "CKR", 3) == 0)
			continue;
		if (!has_part(name, &part))
			return false;
		count++;
	}
	return count > 1;
}

struct search {
	const char *text;
	char key[NAME_KEY_SIZE];
	size_t limit; /* of the distance */
	struct candidate best[BEST];
	size_t count;
};

static void add(struct search *search, const char *name, size_t distance)
{
	if (!has_name(search->best, search->count, name))
		search->count =
			insert(search->best, search->count, name, distance);
}

/* By spelling. */
static void consider(struct search *search, const char *name)
{
	char key[NAME_KEY_SIZE];
	size_t distance;

	if (!name_key(name, strlen(name), key))
		return;
	distance = name_distance(search->key, key, search->limit);
	if (distance <= search->limit)
		add(search, name, distance);
}

/* By words, all of them, for want of anything nearer. */
static void consider_parts(struct search *search, const char *name)
{
	if (has_all_parts(name, search->text))
		add(search, name, 0);
}

/* "A, B or C". False when there is none. */
static bool join(const struct search *search, char names[SUGGEST_TEXT_SIZE])
{
	size_t used = 0;

	/* The names of a user's table may be longer than there is room. */
	for (size_t i = 0; i < search->count && used < SUGGEST_TEXT_SIZE; i++)
		used += (size_t)snprintf(names + used, SUGGEST_TEXT_SIZE - used,
					 "%s%s",
					 i == 0                   ? ""
					 : i == search->count - 1 ? " or "
								  : ", ",
					 search->best[i].name);
	return search->count > 0;
}

static bool begin(struct search *search, const char *text)
{
	search->text = text;
	search->count = 0;
	if (!name_key(text, strlen(text), search->key))
		return false;
	search->limit = limit_for(search->key);
	return true;
}

/* The names of errors that are no codes, for want of a code. */
static void consider_neighbours(struct search *search)
{
	for (size_t i = 0; i < neighbour_count(); i++) {
		struct neighbour neighbour = neighbour_at(i);

		if (!neighbour.error)
			continue;
		consider(search, neighbour.error);
		consider_parts(search, neighbour.error);
	}
}

static void consider_names(struct search *search, const struct table *table,
			   void (*one)(struct search *search, const char *name))
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	while (table_next(table, &cursor, &entry))
		one(search, entry.row->name);
}

/* Puts the standard's names with the words before those that are spelt so. */
static void prefer_words(struct search *search, const struct table *table)
{
	const struct table_row *rows[BEST];
	struct search spelt = *search;

	search->count = wordmatch_rows(table, search->text, rows, BEST);
	for (size_t i = 0; i < search->count; i++)
		search->best[i] = (struct candidate){ rows[i]->name, 0 };
	for (size_t i = 0; i < spelt.count; i++)
		add(search, spelt.best[i].name, 1);
}

/* One letter off, or a name of the standard. */
static bool is_near(const struct search *search, const struct table *table)
{
	return search->count > 0 &&
	       (search->best[0].distance <= 1 ||
		table_standard_by_name(table, search->best[0].name));
}

bool suggest_names(const struct table *table, const char *text,
		   char names[SUGGEST_TEXT_SIZE])
{
	struct search search;

	if (!begin(&search, text))
		return false;
	consider_names(&search, table, consider);
	if (!is_near(&search, table))
		prefer_words(&search, table);
	if (search.count == 0)
		consider_names(&search, table, consider_parts);
	if (search.count == 0)
		consider_neighbours(&search);
	return join(&search, names);
}

bool suggest_functions(const char *text, char names[SUGGEST_TEXT_SIZE])
{
	struct search search;

	if (!begin(&search, text))
		return false;
	for (size_t i = 0; i < function_count(); i++)
		consider(&search, function_at(i)->name);
	return join(&search, names);
}
