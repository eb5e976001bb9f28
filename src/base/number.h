/* SPDX-License-Identifier: MIT */
/* number: reads a return value that is written as a number. */
#ifndef CKR_NUMBER_H
#define CKR_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum number_status {
	NUMBER_OK,
	NUMBER_NONE,      /* not written like a number */
	NUMBER_NO_DIGITS, /* "0x" and nothing that is a digit */
	NUMBER_TOO_LARGE, /* a number, but of more than 32 bits */
};

enum number_base {
	NUMBER_DECIMAL,
	NUMBER_HEX,      /* said so: 0x, h, or by the caller */
	NUMBER_BARE_HEX, /* digits that are hexadecimal by their look */
};

struct number {
	uint32_t value;
	enum number_base base;
};

/*
 * Reads the whole text as one of
 *   0xA0 0Xa0 0xA0UL   hexadecimal, with C's suffixes
 *   A0h 0a0H           hexadecimal
 *   160 160u 160L      decimal; a zero in front does not make it octal
 *   00000101           eight digits that start with 0, as %08X prints:
 *                      hexadecimal
 *   A0 1b8             has a hexadecimal letter: NUMBER_BARE_HEX
 *   -2147483643        a signed 32-bit view, -2^31 to -1
 * Numbers of up to 64 bits that are a sign-extended 32-bit value with its top
 * bit set (the top 33 bits are ones) give that value.
 * Nothing else counts: no blank, no plus sign, no octal, no trailing text.
 */
enum number_status number_parse(const char *text, size_t length,
				struct number *number);

/* The same, but digits alone are hexadecimal. */
enum number_status number_parse_hex(const char *text, size_t length,
				    struct number *number);

/*
 * Length of the digits at the start of the text, in the base (8, 10 or 16),
 * with their value; one that does not fit in 64 bits is given as
 * NUMBER_OVERFLOW, which is no return value.
 */
#define NUMBER_OVERFLOW UINT64_C(0x100000000)

size_t number_scan(const char *text, size_t length, unsigned int base,
		   uint64_t *value);

/*
 * The 32-bit value behind a 64-bit one: itself, or the low half of a
 * sign-extended one. False when it is neither.
 */
bool number_narrow(uint64_t wide, uint32_t *value);

#endif
