/* SPDX-License-Identifier: MIT */
/* output: pieces of memory, gathered and written with few system calls. */
#ifndef CKR_OUTPUT_H
#define CKR_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/uio.h>

/* Enough for a block of a trace in which every tenth line has a comment. */
enum { OUTPUT_PIECES = 1024, OUTPUT_TEXT = 65536 };

/*
 * Pieces are written in the order in which they were added. Those added with
 * output_add stay the caller's and must not change before output_flush; those
 * added with output_copy are copied. The first failure is kept in .error (an
 * errno), after which nothing is written any more.
 */
struct output {
	int descriptor;
	int error;
	struct iovec pieces[OUTPUT_PIECES];
	size_t count;
	char text[OUTPUT_TEXT];
	size_t text_used;
};

void output_init(struct output *output, int descriptor);

void output_add(struct output *output, const char *data, size_t length);
void output_copy(struct output *output, const char *data, size_t length);

/* Writes everything. Returns false when this or an earlier write failed. */
bool output_flush(struct output *output);

#endif
