/* SPDX-License-Identifier: MIT */
/* pieces: base/input for a fuzzer: what is read comes from memory. */
#ifndef CKR_PIECES_H
#define CKR_PIECES_H

#include <stddef.h>

/* How the input is cut; any further value seeds pieces of random sizes. */
enum { PIECES_WHOLE, PIECES_BYTES, PIECES_RANDOM };

/*
 * What a program that is linked with this reads from any descriptor, each piece
 * in one read; the text must stay. Between pieces it is sometimes quiet.
 */
void pieces_give(const char *text, size_t length, unsigned int cut);

#endif
