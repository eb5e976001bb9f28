/* SPDX-License-Identifier: MIT */
/* number: reads a return value that is written as a number. */
#include <config.h>

#include "base/number.h"

/* No digit in any base. */
enum { NO_DIGIT = 16 };

/* Digits by hand: strtoul takes blanks, signs and octal, and wraps. */
static unsigned int digit_value(char c)
{
	if (c >= '0' && c <= '9')
		return (unsigned int)(c - '0');
	if (c >= 'a' && c <= 'f')
		return (unsigned int)(c - 'a') + 10;
	if (c >= 'A' && c <= 'F')
		return (unsigned int)(c - 'A') + 10;
	return NO_DIGIT;
}

size_t number_scan(const char *text, size_t length, unsigned int base,
		   uint64_t *value)
{
	const uint64_t limit = UINT64_MAX / base;
	uint64_t sum = 0;
	bool fits = true;
	size_t i;

	for (i = 0; i < length; i++) {
		unsigned int digit = digit_value(text[i]);

		if (digit >= base)
			break;
		if (sum >= limit &&
		    (sum > limit || digit > UINT64_MAX - limit * base))
			fits = false;
		if (fits)
			sum = sum * base + digit;
	}
	*value = fits ? sum : NUMBER_OVERFLOW;
	return i;
}

bool number_narrow(uint64_t wide, uint32_t *value)
{
	*value = (uint32_t)wide;
	return wide <= UINT32_MAX || wide >= UINT64_C(0xFFFFFFFF80000000);
}

/* Nothing, or a suffix of an integer constant in C: u, l, ul, ll, lu ... */
static bool is_suffix(const char *text, size_t length)
{
	size_t unsigned_marks = 0;
	size_t long_marks = 0;

	for (size_t i = 0; i < length; i++) {
		if (text[i] == 'u' || text[i] == 'U')
			unsigned_marks++;
		else if (text[i] == 'l' || text[i] == 'L')
			long_marks++;
		else
			return false;
	}
	return unsigned_marks <= 1 && long_marks <= 2;
}

static enum number_status finish(uint64_t wide, enum number_base base,
				 struct number *number)
{
	number->base = base;
	return number_narrow(wide, &number->value) ? NUMBER_OK
						   : NUMBER_TOO_LARGE;
}

static enum number_status prefixed_hex(const char *text, size_t length,
				       struct number *number)
{
	uint64_t wide;
	size_t digits = number_scan(text + 2, length - 2, 16, &wide);

	if (digits == 0)
		return NUMBER_NO_DIGITS;
	if (!is_suffix(text + 2 + digits, length - 2 - digits))
		return NUMBER_NONE;
	return finish(wide, NUMBER_HEX, number);
}

static enum number_status negative(const char *text, size_t length,
				   struct number *number)
{
	uint64_t wide;
	size_t digits = number_scan(text + 1, length - 1, 10, &wide);

	if (wide == 0 || digits != length - 1)
		return NUMBER_NONE;
	if (wide > UINT64_C(0x80000000))
		return NUMBER_TOO_LARGE;
	number->base = NUMBER_DECIMAL;
	number->value = (uint32_t)(UINT64_C(0x100000000) - wide);
	return NUMBER_OK;
}

/* Digits that say nothing of their base but by their look. */
static enum number_status bare(const char *text, size_t length, bool force_hex,
			       struct number *number)
{
	uint64_t decimal;
	uint64_t hex;
	size_t decimals = number_scan(text, length, 10, &decimal);
	size_t hexes;
	bool padded = length == 8 && text[0] == '0';

	if (decimals > 0 && !force_hex &&
	    is_suffix(text + decimals, length - decimals) &&
	    !(padded && decimals == length))
		return finish(decimal, NUMBER_DECIMAL, number);
	hexes = number_scan(text, length, 16, &hex);
	if (hexes == 0)
		return NUMBER_NONE;
	if (hexes + 1 == length && (text[hexes] == 'h' || text[hexes] == 'H'))
		return finish(hex, NUMBER_HEX, number);
	if (hexes < length && !is_suffix(text + hexes, length - hexes))
		return NUMBER_NONE;
	if (hexes < length && !force_hex)
		return NUMBER_NONE;
	return finish(hex, force_hex ? NUMBER_HEX : NUMBER_BARE_HEX, number);
}

static enum number_status parse(const char *text, size_t length, bool force_hex,
				struct number *number)
{
	if (length >= 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X'))
		return prefixed_hex(text, length, number);
	if (length >= 2 && text[0] == '-')
		return negative(text, length, number);
	return bare(text, length, force_hex, number);
}

enum number_status number_parse(const char *text, size_t length,
				struct number *number)
{
	return parse(text, length, false, number);
}

enum number_status number_parse_hex(const char *text, size_t length,
				    struct number *number)
{
	return parse(text, length, true, number);
}
