/* SPDX-License-Identifier: MIT */
/* notation: a number as programs write it into logs. */
#include <config.h>

#include "words/notation.h"

#include "base/ascii.h"
#include "base/number.h"
#include "words/line.h"
#include "words/word.h"

/* As many digits as %08X prints. */
enum { PADDED = 8 };

/* Eight digits of %08lX without the suffix of a C constant: 000000a0UL. */
static size_t without_suffix(const char *text, size_t length)
{
	while (length > PADDED && (ascii_to_lower(text[length - 1]) == 'u' ||
				   ascii_to_lower(text[length - 1]) == 'l'))
		length--;
	return length;
}

static bool has_only_hex_digits(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (!ascii_is_hex_digit(text[i]))
			return false;
	return true;
}

/* Digits and letters both. */
static bool is_mixed(const char *text, size_t length)
{
	size_t digits = 0;

	for (size_t i = 0; i < length; i++)
		digits += ascii_is_digit(text[i]);
	return digits > 0 && digits < length;
}

static bool is_letter_o(const char *text, size_t length)
{
	return length > 2 && text[0] == 'O' && text[1] == 'x' &&
	       has_only_hex_digits(text + 2, length - 2);
}

bool notation_is_prefixed(const char *text, size_t length)
{
	return (length > 2 && text[0] == '0' &&
		ascii_to_lower(text[1]) == 'x') ||
	       is_letter_o(text, length);
}

bool notation_is_bare_hex(const char *text, size_t length)
{
	return (length == 2 || length == 3 || length == PADDED) &&
	       has_only_hex_digits(text, length) && is_mixed(text, length);
}

bool notation_may_be_number(const char *text, size_t length)
{
	return notation_is_bare_hex(text, length) ||
	       is_letter_o(text, length) ||
	       (ascii_is_hex_digit(text[0]) &&
		without_suffix(text, length) == PADDED);
}

bool notation_is_padded(const char *text, size_t length)
{
	return length == PADDED && (text[0] == '0' || text[0] >= '8') &&
	       ascii_to_lower(text[1]) != 'x';
}

bool notation_read(const char *text, size_t length, bool hex, uint32_t *value)
{
	struct number number;
	enum number_status status;

	/* No longer one is a number, or a prompt would read it at each byte. */
	if (length > WORD_LONGEST)
		return false;
	length = without_suffix(text, length);
	if (is_letter_o(text, length))
		status = number_parse_hex(text + 2, length - 2, &number);
	else if (notation_is_padded(text, length) ||
		 notation_is_bare_hex(text, length) ||
		 (hex && ascii_are_digits(text, length)))
		status = number_parse_hex(text, length, &number);
	else
		status = number_parse(text, length, &number);
	if (status != NUMBER_OK || number.base == NUMBER_BARE_HEX)
		return false;
	*value = number.value;
	return true;
}

bool notation_has_sign(const char *line, size_t start)
{
	return start > 0 && line[start - 1] == '-' &&
	       (start == 1 || !line_is_word(line[start - 2]));
}
