/* SPDX-License-Identifier: MIT */
/* feed: gives a filter its input cut into pieces, and keeps what comes out. */
#ifndef CKR_FEED_H
#define CKR_FEED_H

#include <stdbool.h>
#include <stddef.h>

#include "filter/filter.h"

/* How the input is cut; any further value seeds pieces of random sizes. */
enum { FEED_WHOLE, FEED_BYTES, FEED_RANDOM };

struct feed_output {
	char *text;
	size_t length;
	bool met; /* as filter_finish tells */
};

/*
 * Runs a filter over the data. Every piece is one read. The caller frees
 * .text. Ends the program where the system gives no socket, file or thread.
 */
struct feed_output feed(const struct filter_options *options,
			enum format_kind format, const char *data,
			size_t length, unsigned int cut);

/*
 * True when the output is the input, line by line, with or without a comment
 * at the end of a line and before its CR and newline.
 */
bool feed_restores(const char *data, size_t length,
		   const struct feed_output *output);

/* True when the input is what is left when some of the output is left out. */
bool feed_contains(const char *data, size_t length,
		   const struct feed_output *output);

/* A small generator, the same everywhere; the state must not be 0. */
unsigned int feed_random(unsigned int *state);

/* The table of all codes; it lives as long as the program. */
const struct table *feed_table(void);

#endif
