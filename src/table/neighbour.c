/* SPDX-License-Identifier: MIT */
/* neighbour: errors of the layers around a module, no return values. */
#include <config.h>

#include "table/neighbour.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/number.h"

/*
 * The tables have no pointers: those would have to be set each time the
 * program starts. A text is where it begins in the pool; at 0 there is none.
 */
struct error {
	uint32_t first;
	uint32_t last;
	uint32_t name;
	uint32_t number;
	uint32_t meaning;
	uint16_t reference; /* the sources: from here on, so many */
	uint16_t reference_count;
	uint16_t list; /* the same of makers */
	uint16_t list_count;
	uint16_t line;
	uint8_t layer;
	bool hexadecimal;
};

struct maker {
	uint32_t who;
	uint32_t text;
	uint16_t value;
	uint16_t value_count;
	bool from;
};

/* A line of a file, or no line. */
struct reference {
	uint16_t file;
	uint16_t line;
};

enum reads { READS_NUMBER, READS_HEX, READS_NAME, READS_CODE };

/* BITS of a number whose MASK gives VALUE; REST is left to look up. */
struct part {
	uint32_t mask;
	uint32_t value;
	uint32_t bits;
	uint32_t rest;
	uint32_t name;
	uint8_t layer;
	enum reads reads;
};

struct part_name {
	uint32_t part;
	uint32_t number;
	uint32_t name;
};

struct layer {
	uint32_t id;
	uint32_t title;
};

#include "table/neighbours.inc"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const char *text_at(uint32_t offset)
{
	return offset ? pool + offset : NULL;
}

static struct neighbour fill(const struct error *error,
			     enum neighbour_ground ground)
{
	const struct layer *layer = &layers[error->layer];

	return (struct neighbour){
		.ground = ground,
		.owner = text_at(layer->title),
		.id = text_at(layer->id),
		.error = text_at(error->name),
		.number = text_at(error->number),
		.meaning = text_at(error->meaning),
		.line = error->line,
		.hexadecimal = error->hexadecimal,
		.reference_start = error->reference,
		.reference_count = error->reference_count,
		.maker_start = error->list,
		.maker_count = error->list_count,
	};
}

static uint32_t shifted(uint32_t value, uint32_t bits)
{
	value &= bits;
	for (; !(bits & 1); bits >>= 1)
		value >>= 1;
	return value;
}

static const char *part_text(const struct part *part, uint32_t number)
{
	for (size_t i = 0; i < COUNT(part_names); i++)
		if (&parts[part_names[i].part] == part &&
		    part_names[i].number == number)
			return text_at(part_names[i].name);
	return NULL;
}

/* The name of a return value, of a withdrawn one too, or NULL. */
static const char *code_name(const struct table *table, uint32_t value)
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	return table_next_by_value(table, value, &cursor, &entry)
		       ? entry.row->name
		       : NULL;
}

/*
 * Reads one part of a number. False when the number has no such part: a name
 * that nobody gave, a return value that does not exist. A part that is to be
 * taken off and is zero says nothing.
 */
static bool read_part(const struct table *table, const struct part *part,
		      uint32_t value, struct neighbour *neighbour)
{
	struct neighbour_part *read = &neighbour->parts[neighbour->part_count];
	uint32_t number = shifted(value, part->bits);
	const char *text = NULL;

	if (part->reads == READS_NAME)
		text = part_text(part, number);
	if (part->reads == READS_CODE) {
		text = code_name(table, number);
		neighbour->has_value = text != NULL;
		neighbour->value = number;
	}
	if (!text && part->reads >= READS_NAME)
		return number == 0 && part->reads == READS_NAME;
	if (number == 0 && !text && ~part->rest & part->bits)
		return true;
	if (neighbour->part_count == NEIGHBOUR_PARTS)
		return false;
	*read = (struct neighbour_part){
		.name = text_at(part->name),
		.text = text,
		.number = number,
		.hexadecimal = part->reads == READS_HEX,
	};
	neighbour->part_count++;
	return true;
}

/* Takes a number apart as a layer does; what is left of it in *REST. */
static bool read_parts(const struct table *table, size_t layer, uint32_t value,
		       struct neighbour *neighbour, uint32_t *rest)
{
	*rest = value;
	for (size_t i = 0; i < COUNT(parts); i++) {
		const struct part *part = &parts[i];

		if (part->layer != layer || (*rest & part->mask) != part->value)
			continue;
		if (!read_part(table, part, *rest, neighbour))
			return false;
		*rest &= part->rest;
	}
	return true;
}

/* The first error of one number that is not below VALUE. */
static size_t lower_bound(uint32_t value)
{
	size_t low = 0;
	size_t high = NUMBERS;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (errors[middle].first < value)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/*
 * Adds an error with the parts of the number that led to it. What is listed is
 * known, whatever its parts say.
 */
static size_t add(const struct table *table, const struct error *error,
		  uint32_t value, enum neighbour_ground ground,
		  struct neighbour *found, size_t count)
{
	struct neighbour neighbour = fill(error, ground);
	uint32_t rest;

	if (count == NEIGHBOUR_MOST ||
	    (!read_parts(table, error->layer, value, &neighbour, &rest) &&
	     ground != NEIGHBOUR_LISTED))
		return count;
	found[count] = neighbour;
	return count + 1;
}

/* The ranges that have a name, or those that have none. */
static size_t find_ranges(const struct table *table, uint32_t value, bool named,
			  enum neighbour_ground ground, struct neighbour *found,
			  size_t count)
{
	for (size_t i = NUMBERS; i < RANGES; i++)
		if (errors[i].first <= value && value <= errors[i].last &&
		    (errors[i].name != 0) == named)
			count = add(table, &errors[i], value, ground, found,
				    count);
	return count;
}

static size_t find_listed(const struct table *table, uint32_t value,
			  struct neighbour *found)
{
	size_t count = 0;

	for (size_t i = lower_bound(value);
	     i < NUMBERS && errors[i].first == value; i++)
		count = add(table, &errors[i], value, NEIGHBOUR_LISTED, found,
			    count);
	return find_ranges(table, value, true, NEIGHBOUR_LISTED, found, count);
}

/* A number that is listed without its parts. */
static size_t find_derived(const struct table *table, uint32_t value,
			   struct neighbour *found)
{
	size_t count = 0;

	for (size_t layer = 0; layer < COUNT(layers); layer++) {
		struct neighbour ignored = { .part_count = 0 };
		uint32_t rest;

		if (!read_parts(table, layer, value, &ignored, &rest) ||
		    rest == value)
			continue;
		for (size_t i = lower_bound(rest);
		     i < NUMBERS && errors[i].first == rest; i++)
			if (errors[i].layer == layer)
				count = add(table, &errors[i], value,
					    NEIGHBOUR_DERIVED, found, count);
	}
	return count;
}

size_t neighbour_by_value(const struct table *table, uint32_t value,
			  enum neighbour_ground limit,
			  struct neighbour found[NEIGHBOUR_MOST])
{
	size_t count = find_listed(table, value, found);

	if (count == 0 && limit >= NEIGHBOUR_DERIVED)
		count = find_derived(table, value, found);
	if (count == 0 && limit >= NEIGHBOUR_RANGE)
		count = find_ranges(table, value, false, NEIGHBOUR_RANGE, found,
				    count);
	return count;
}

static const char *next_of_key(const char *text)
{
	while (*text && !ascii_is_alnum(*text))
		text++;
	return text;
}

/* The order of by_name: letters and digits in capitals, the others left out. */
static int compare_keys(const char *left, const char *right)
{
	for (;; left++, right++) {
		left = next_of_key(left);
		right = next_of_key(right);
		if (ascii_to_upper(*left) != ascii_to_upper(*right))
			return ascii_to_upper(*left) < ascii_to_upper(*right)
				       ? -1
				       : 1;
		if (!*left)
			return 0;
	}
}

/* An error that was found by name; its own number has parts too. */
static size_t add_named(const struct table *table, const struct error *error,
			struct neighbour *found, size_t count)
{
	if (error < errors + NUMBERS)
		return add(table, error, error->first, NEIGHBOUR_LISTED, found,
			   count);
	if (count == NEIGHBOUR_MOST)
		return count;
	found[count] = fill(error, NEIGHBOUR_LISTED);
	return count + 1;
}

static size_t find_pair(const struct table *table, const char *text,
			struct neighbour *found)
{
	uint64_t first;
	uint64_t second;
	size_t length = strlen(text);
	size_t digits = number_scan(text, length, 10, &first);
	size_t count = 0;

	if (digits == 0 || text[digits] != '/' ||
	    digits + 1 + number_scan(text + digits + 1, length - digits - 1, 10,
				     &second) !=
		    length ||
	    digits + 1 == length)
		return 0;
	for (size_t i = RANGES; i < PAIRS; i++)
		if (errors[i].first == first && errors[i].last == second)
			count = add_named(table, &errors[i], found, count);
	return count;
}

size_t neighbour_by_name(const struct table *table, const char *text,
			 struct neighbour found[NEIGHBOUR_MOST])
{
	size_t low = 0;
	size_t high = COUNT(by_name);
	size_t count = find_pair(table, text, found);

	if (count > 0 || !*next_of_key(text))
		return count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct error *error = &errors[by_name[middle]];

		if (compare_keys(text_at(error->name), text) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < COUNT(by_name) &&
	       compare_keys(text_at(errors[by_name[low]].name), text) == 0;
	     low++)
		count = add_named(table, &errors[by_name[low]], found, count);
	return count;
}

struct neighbour_maker neighbour_maker(const struct neighbour *neighbour,
				       size_t index)
{
	const struct maker *maker =
		&makers[lists[neighbour->maker_start + index]];

	return (struct neighbour_maker){
		.who = text_at(maker->who),
		.text = text_at(maker->text),
		.values = values + maker->value,
		.value_count = maker->value_count,
		.from = maker->from,
	};
}

static size_t add_value(uint32_t *all, size_t count, uint32_t value)
{
	for (size_t i = 0; i < count; i++)
		if (all[i] == value)
			return count;
	if (count < NEIGHBOUR_VALUES)
		all[count++] = value;
	return count;
}

size_t neighbour_values(const struct neighbour *neighbour,
			uint32_t all[NEIGHBOUR_VALUES])
{
	size_t count = 0;

	if (neighbour->has_value)
		count = add_value(all, count, neighbour->value);
	for (size_t i = 0; i < neighbour->maker_count; i++) {
		struct neighbour_maker maker = neighbour_maker(neighbour, i);

		for (size_t j = 0; j < maker.value_count; j++)
			count = add_value(all, count, maker.values[j]);
	}
	return count;
}

void neighbour_source(const struct neighbour *neighbour,
		      char text[NEIGHBOUR_SOURCE_SIZE])
{
	size_t used = 0;

	text[0] = '\0';
	for (size_t i = 0; i < neighbour->reference_count &&
			   used < NEIGHBOUR_SOURCE_SIZE;
	     i++) {
		const struct reference *reference =
			&references[neighbour->reference_start + i];
		char line[8] = "";

		if (reference->line > 0)
			(void)snprintf(line, sizeof(line), ":%u",
				       reference->line);
		used += (size_t)snprintf(
			text + used, NEIGHBOUR_SOURCE_SIZE - used, "%s%s%s",
			i == 0 ? "" : "; ", text_at(files[reference->file]),
			line);
	}
}

size_t neighbour_count(void)
{
	return COUNT(errors);
}

struct neighbour neighbour_at(size_t index)
{
	const struct error *error = &errors[index];

	return fill(error, index < NUMBERS || error->name ? NEIGHBOUR_LISTED
							  : NEIGHBOUR_RANGE);
}
