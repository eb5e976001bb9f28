/* SPDX-License-Identifier: MIT */
/* neighbour: errors of the layers around a module, no return values. */
#include <config.h>

#include "table/neighbour.h"

#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/number.h"
#include "table/bitfield.h"
#include "table/layers.h"

static struct neighbour fill(const struct layer_error *error,
			     enum neighbour_ground ground)
{
	const struct layer *layer = &layers.layers[error->layer];

	return (struct neighbour){
		.ground = ground,
		.owner = layers_text(layer->title),
		.id = layers_text(layer->id),
		.error = layers_text(error->name),
		.number = layers_text(error->number),
		.meaning = layers_text(error->meaning),
		.line = error->line,
		.hexadecimal = error->hexadecimal,
		.reference_start = error->reference,
		.reference_count = error->reference_count,
		.maker_start = error->list,
		.maker_count = error->list_count,
	};
}

/* The first error of one number that is not below VALUE. */
static size_t lower_bound(uint32_t value)
{
	size_t low = 0;
	size_t high = layers.numbers;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (layers.errors[middle].first < value)
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
static size_t add(const struct table *table, const struct layer_error *error,
		  uint32_t value, enum neighbour_ground ground,
		  struct neighbour *found, size_t count)
{
	struct neighbour neighbour = fill(error, ground);
	uint32_t rest;

	if (count == NEIGHBOUR_MOST ||
	    (!bitfield_read(table, error->layer, value, &neighbour.bitfield,
			    &rest) &&
	     ground != NEIGHBOUR_LISTED))
		return count;
	found[count] = neighbour;
	return count + 1;
}

/* The ranges that have a name, or those that have none. */
static size_t find_ranges(const struct table *table, uint32_t value,
			  bool has_name, enum neighbour_ground ground,
			  struct neighbour *found, size_t count)
{
	for (size_t i = layers.numbers; i < layers.ranges; i++) {
		const struct layer_error *error = &layers.errors[i];

		if (error->first <= value && value <= error->last &&
		    (error->name != 0) == has_name)
			count = add(table, error, value, ground, found, count);
	}
	return count;
}

static size_t find_listed(const struct table *table, uint32_t value,
			  struct neighbour *found)
{
	size_t count = 0;

	for (size_t i = lower_bound(value);
	     i < layers.numbers && layers.errors[i].first == value; i++)
		count = add(table, &layers.errors[i], value, NEIGHBOUR_LISTED,
			    found, count);
	return find_ranges(table, value, true, NEIGHBOUR_LISTED, found, count);
}

/* A number that is listed without its parts. */
static size_t find_derived(const struct table *table, uint32_t value,
			   struct neighbour *found)
{
	size_t count = 0;

	for (size_t layer = 0; layer < layers.layer_count; layer++) {
		struct bitfield ignored;
		uint32_t rest;

		if (!bitfield_read(table, layer, value, &ignored, &rest) ||
		    rest == value)
			continue;
		for (size_t i = lower_bound(rest);
		     i < layers.numbers && layers.errors[i].first == rest; i++)
			if (layers.errors[i].layer == layer)
				count = add(table, &layers.errors[i], value,
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
static size_t add_named(const struct table *table,
			const struct layer_error *error,
			struct neighbour *found, size_t count)
{
	if (error < layers.errors + layers.numbers)
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
	for (size_t i = layers.ranges; i < layers.pairs; i++) {
		const struct layer_error *error = &layers.errors[i];

		if (error->first == first && error->last == second)
			count = add_named(table, error, found, count);
	}
	return count;
}

/* The INDEXth error in the order of by_name. */
static const struct layer_error *named(size_t index)
{
	return &layers.errors[layers.by_name[index]];
}

size_t neighbour_by_name(const struct table *table, const char *text,
			 struct neighbour found[NEIGHBOUR_MOST])
{
	size_t low = 0;
	size_t high = layers.name_count;
	size_t count = find_pair(table, text, found);

	if (count > 0 || !*next_of_key(text))
		return count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare_keys(layers_text(named(middle)->name), text) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < layers.name_count &&
	       compare_keys(layers_text(named(low)->name), text) == 0;
	     low++)
		count = add_named(table, named(low), found, count);
	return count;
}

struct neighbour_maker neighbour_maker(const struct neighbour *neighbour,
				       size_t index)
{
	const struct layer_maker *maker =
		&layers.makers[layers.lists[neighbour->maker_start + index]];

	return (struct neighbour_maker){
		.who = layers_text(maker->who),
		.text = layers_text(maker->text),
		.values = layers.values + maker->value,
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

	if (neighbour->bitfield.has_value)
		count = add_value(all, count, neighbour->bitfield.value);
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
		const struct layer_reference *reference =
			&layers.references[neighbour->reference_start + i];
		const char *file = layers_text(layers.files[reference->file]);
		char line[8] = "";

		if (reference->line > 0)
			(void)snprintf(line, sizeof(line), ":%u",
				       reference->line);
		used += (size_t)snprintf(text + used,
					 NEIGHBOUR_SOURCE_SIZE - used, "%s%s%s",
					 i == 0 ? "" : "; ", file, line);
	}
}

size_t neighbour_count(void)
{
	return layers.error_count;
}

struct neighbour neighbour_at(size_t index)
{
	const struct layer_error *error = &layers.errors[index];

	return fill(error, error->name ? NEIGHBOUR_LISTED : NEIGHBOUR_RANGE);
}
