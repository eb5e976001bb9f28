/* SPDX-License-Identifier: MIT */
/* rarest: the three bytes of a text that are rarest in logs. */
#ifndef CKR_RAREST_H
#define CKR_RAREST_H

/* How often logs have a byte, in some unit; each is met at times. */
unsigned short rarest_frequency(unsigned char byte);

/*
 * Of a marker or a shape: the first of three bytes that a line must have side
 * by side, and that fewest lines have. They lie in one of the parts of the text
 * between the characters of ENDS, and in no place for a code. NULL when there
 * are no three.
 */
const char *rarest_of(const char *text, const char *ends);

#endif
