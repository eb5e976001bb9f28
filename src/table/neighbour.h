/* SPDX-License-Identifier: MIT */
/* neighbour: errors of the layers around a module, no return values. */
#ifndef CKR_NEIGHBOUR_H
#define CKR_NEIGHBOUR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "table/bitfield.h"
#include "table/table.h"

/* How surely a number is a neighbour's, the surest first. */
enum neighbour_ground {
	NEIGHBOUR_LISTED,  /* a row has the number, or its range a name */
	NEIGHBOUR_DERIVED, /* a row has it, once its parts are taken off */
	NEIGHBOUR_RANGE,   /* all that is known is whose range it lies in */
};

enum {
	NEIGHBOUR_MOST = 16,
	NEIGHBOUR_VALUES = 64,
	NEIGHBOUR_SOURCE_SIZE = 1024,
};

/* An error of a layer below or above a module. Texts are markdown cells. */
struct neighbour {
	enum neighbour_ground ground;
	const char *owner;   /* "OpenSC" */
	const char *id;      /* file name without ".md" */
	const char *error;   /* its name; NULL where only the range is known */
	const char *number;  /* as the layer writes it; NULL: it has none */
	const char *meaning; /* or NULL */
	unsigned int line; /* of the file */
	bool hexadecimal;  /* the layer writes its numbers so */
	struct bitfield bitfield; /* what parts of the number say */
	size_t reference_start;
	size_t reference_count;
	size_t maker_start;
	size_t maker_count;
};

/*
 * Who makes return values of an error, or, where FROM is true, the error of
 * return values. TEXT is what is said beside the values, or instead of them.
 */
struct neighbour_maker {
	const char *who;
	const char *text; /* or NULL */
	const uint32_t *values;
	size_t value_count;
	bool from;
};

/*
 * Fills FOUND with the errors that have a number, all on the surest ground
 * that there is for it and none beyond LIMIT, in the order of the files; their
 * count. The table's codes tell which parts are return values.
 */
size_t neighbour_by_value(const struct table *table, uint32_t value,
			  enum neighbour_ground limit,
			  struct neighbour found[NEIGHBOUR_MOST]);

/*
 * The same for a name, of which letters and digits count and their case does
 * not, and for a pair of numbers, "8/72".
 */
size_t neighbour_by_name(const struct table *table, const char *text,
			 struct neighbour found[NEIGHBOUR_MOST]);

/* The INDEXth of maker_count. */
struct neighbour_maker neighbour_maker(const struct neighbour *neighbour,
				       size_t index);

/* Where the row was read, "FILE:LINE; FILE:LINE"; what has no room is cut. */
void neighbour_source(const struct neighbour *neighbour,
		      char text[NEIGHBOUR_SOURCE_SIZE]);

/*
 * Every return value that is made of the error, or it of, once, and that which
 * a part of its number is; their count.
 */
size_t neighbour_values(const struct neighbour *neighbour,
			uint32_t all[NEIGHBOUR_VALUES]);

/* All rows, for tests and suggestions. */
size_t neighbour_count(void);
struct neighbour neighbour_at(size_t index);

#endif
