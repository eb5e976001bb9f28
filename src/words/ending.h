/* SPDX-License-Identifier: MIT */
/* ending: how a text ends before a number; by it shapes are found. */
#ifndef CKR_ENDING_H
#define CKR_ENDING_H

#include <stdbool.h>
#include <stddef.h>

enum { ENDING_PAIRS = 1024 };

/*
 * The last character but for blanks, and a number made of that and the one
 * before, which blanks, a quote and an escape may stand between: the "v" of
 * "rv = " and of {\"rv\": . It is the same for the text of a shape and for a
 * line that ends in it, whatever a pattern is lenient about. At its start a
 * line has a "^", as such a shape has.
 */
struct ending {
	unsigned char mark;
	unsigned short pair;
	bool is_whole; /* nothing but such is before the mark */
};

struct ending ending_of(const char *text, size_t length);

#endif
