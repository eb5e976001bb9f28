/* SPDX-License-Identifier: MIT */
/* layers: the tables of data/neighbours, as the generator made them. */
#include <config.h>

#include "table/layers.h"

#include <assert.h>

#include "table/neighbours.inc"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

const struct layers layers = {
	.pool = pool,
	.layers = layer_rows,
	.layer_count = COUNT(layer_rows),
	.errors = errors,
	.numbers = NUMBERS,
	.ranges = RANGES,
	.pairs = PAIRS,
	.error_count = COUNT(errors),
	.by_name = by_name,
	.name_count = COUNT(by_name),
	.makers = makers,
	.lists = lists,
	.values = values,
	.references = references,
	.files = files,
	.parts = parts,
	.part_count = COUNT(parts),
	.part_names = part_names,
	.part_name_count = COUNT(part_names),
};

const char *layers_text(uint32_t offset)
{
	return offset ? pool + offset : NULL;
}
