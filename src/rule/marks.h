/* SPDX-License-Identifier: MIT */
/* marks: what the marks between two words do to what the words say. */
#ifndef CKR_MARKS_H
#define CKR_MARKS_H

/* A mark may be several of these. */
enum {
	MARKS_PARTS = 1, /* what is before it introduces nothing behind it */
	MARKS_LOOSE = 2, /* it hardly does: a comma, an exclamation mark */
	MARKS_COLON = 4,
	MARKS_ASSIGNS = 8,     /* : = */
	MARKS_POINTS = 16,     /* > */
	MARKS_STOPS = 32,      /* it ends a clause or opens another */
	MARKS_IN_MESSAGE = 64, /* it stands in a sentence */
	MARKS_CLOSES = 128,    /* no report of a function reaches behind it */
};

/* By the mark; the lowest bit means the opposite. */
extern const unsigned char marks_bits[128];

/* The bits of a mark of ASCII, or of what line_character makes of another. */
static inline unsigned int marks_of(char mark)
{
	unsigned char byte = (unsigned char)mark;

	return (byte < sizeof(marks_bits) ? marks_bits[byte] : 0u) ^
	       MARKS_PARTS;
}

#endif
