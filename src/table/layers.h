/* SPDX-License-Identifier: MIT */
/* layers: the tables of data/neighbours, as the generator made them. */
#ifndef CKR_LAYERS_H
#define CKR_LAYERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Rows have no pointers: those would have to be set each time the program
 * starts. A text is where it begins in the pool; at 0 there is none.
 */
struct layer_error {
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

struct layer_maker {
	uint32_t who;
	uint32_t text;
	uint16_t value;
	uint16_t value_count;
	bool from;
};

/* A line of a file, or no line. */
struct layer_reference {
	uint16_t file;
	uint16_t line;
};

enum layer_reads {
	LAYER_NUMBER,
	LAYER_HEX,
	LAYER_NAME,
	LAYER_CODE, /* of a return value */
};

/* BITS of a number whose MASK gives VALUE; REST is left to look up. */
struct layer_part {
	uint32_t mask;
	uint32_t value;
	uint32_t bits;
	uint32_t rest;
	uint32_t name;
	uint8_t layer;
	enum layer_reads reads;
};

struct layer_part_name {
	uint32_t part;
	uint32_t number;
	uint32_t name;
};

struct layer {
	uint32_t id;
	uint32_t title;
};

/*
 * Errors stand by kind: those of one number, ascending, up to NUMBERS; ranges,
 * up to RANGES; pairs of numbers, up to PAIRS; and those of a name alone.
 * by_name has the places of all that have a name, by its letters and digits in
 * capitals.
 */
struct layers {
	const char *pool;
	const struct layer *layers;
	size_t layer_count;
	const struct layer_error *errors;
	size_t numbers;
	size_t ranges;
	size_t pairs;
	size_t error_count;
	const uint16_t *by_name;
	size_t name_count;
	const struct layer_maker *makers;
	const uint16_t *lists;
	const uint32_t *values;
	const struct layer_reference *references;
	const uint32_t *files;
	const struct layer_part *parts;
	size_t part_count;
	const struct layer_part_name *part_names;
	size_t part_name_count;
};

extern const struct layers layers;

/* The text at an offset of a row, or NULL. */
const char *layers_text(uint32_t offset);

#endif
