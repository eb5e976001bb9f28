/* SPDX-License-Identifier: MIT */
/* bitfield: the parts that the number of an error is put together of. */
#include <config.h>

#include "table/bitfield.h"

#include <inttypes.h>
#include <stdio.h>

#include "table/layers.h"

static uint32_t shifted(uint32_t value, uint32_t bits)
{
	value &= bits;
	for (; !(bits & 1); bits >>= 1)
		value >>= 1;
	return value;
}

static const char *part_text(const struct layer_part *part, uint32_t number)
{
	for (size_t i = 0; i < layers.part_name_count; i++)
		if (&layers.parts[layers.part_names[i].part] == part &&
		    layers.part_names[i].number == number)
			return layers_text(layers.part_names[i].name);
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
static bool read_part(const struct table *table, const struct layer_part *part,
		      uint32_t value, struct bitfield *bitfield)
{
	struct bitfield_part *read = &bitfield->parts[bitfield->count];
	uint32_t number = shifted(value, part->bits);
	const char *text = NULL;

	if (part->reads == LAYER_NAME)
		text = part_text(part, number);
	if (part->reads == LAYER_CODE) {
		text = code_name(table, number);
		bitfield->has_value = text != NULL;
		bitfield->value = number;
	}
	if (!text && part->reads >= LAYER_NAME)
		return number == 0 && part->reads == LAYER_NAME;
	if (number == 0 && !text && ~part->rest & part->bits)
		return true;
	if (bitfield->count == BITFIELD_PARTS)
		return false;
	*read = (struct bitfield_part){
		.name = layers_text(part->name),
		.text = text,
		.number = number,
		.hexadecimal = part->reads == LAYER_HEX,
	};
	bitfield->count++;
	return true;
}

bool bitfield_read(const struct table *table, size_t layer, uint32_t value,
		   struct bitfield *bitfield, uint32_t *rest)
{
	*bitfield = (struct bitfield){ .count = 0 };
	*rest = value;
	for (size_t i = 0; i < layers.part_count; i++) {
		const struct layer_part *part = &layers.parts[i];

		if (part->layer != layer || (*rest & part->mask) != part->value)
			continue;
		if (!read_part(table, part, *rest, bitfield))
			return false;
		*rest &= part->rest;
	}
	return true;
}

void bitfield_say(const struct bitfield_part *part,
		  char text[BITFIELD_TEXT_SIZE])
{
	if (part->text)
		(void)snprintf(text, BITFIELD_TEXT_SIZE, "%s: %s", part->name,
			       part->text);
	else
		(void)snprintf(text, BITFIELD_TEXT_SIZE,
			       part->hexadecimal ? "%s: 0x%04" PRIX32
						 : "%s: %" PRIu32,
			       part->name, part->number);
}
