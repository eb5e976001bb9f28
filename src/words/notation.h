/* SPDX-License-Identifier: MIT */
/* notation: a number as programs write it into logs. */
#ifndef CKR_NOTATION_H
#define CKR_NOTATION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * From here up, 32 bits are a small negative number: an error of OpenSC, GnuTLS
 * or NSS, or CK_UNAVAILABLE_INFORMATION, but no return value.
 */
#define NOTATION_NEGATIVE UINT32_C(0xFFFF0000)

/*
 * True for 0xA0, and for OxA0 with a letter, which samples of Luna and OpenSC
 * print.
 */
bool notation_is_prefixed(const char *text, size_t length);

/*
 * True for hexadecimal digits that show by their letters what they are, as
 * %lx prints them: two, three or eight with a digit and a letter among them
 * (a0, 1b8, 8000001a).
 */
bool notation_is_bare_hex(const char *text, size_t length);

/* True for eight digits that %08lX prints, and %lu does not: 00000150. */
bool notation_is_padded(const char *text, size_t length);

/* True when a token that begins with no digit may be a number. */
bool notation_may_be_number(const char *text, size_t length);

/*
 * The value of a token as it is written: decimal, prefixed, bare hexadecimal
 * as above, or eight digits that %08X has printed; with HEX digits alone are
 * hexadecimal. False when it is no number of 32 bits.
 */
bool notation_read(const char *text, size_t length, bool hex, uint32_t *value);

/*
 * True when a minus sign before START belongs to the number that begins there:
 * not when it stands behind a word.
 */
bool notation_has_sign(const char *line, size_t start);

#endif
