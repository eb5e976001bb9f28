/* SPDX-License-Identifier: MIT */
/* ascii: letters and digits, whatever the locale says. */
#ifndef CKR_ASCII_H
#define CKR_ASCII_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

static inline bool ascii_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool ascii_is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool ascii_is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool ascii_is_hex_digit(char c)
{
	return ascii_is_digit(c) || (c >= 'a' && c <= 'f') ||
	       (c >= 'A' && c <= 'F');
}

static inline bool ascii_is_alnum(char c)
{
	return ascii_is_digit(c) || ascii_is_upper(c) || ascii_is_lower(c);
}

static inline bool ascii_are_digits(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (!ascii_is_digit(text[i]))
			return false;
	return true;
}

/* How many of the text's first characters are among these. */
static inline size_t ascii_span(const char *text, size_t length,
				const char *characters)
{
	size_t used = 0;

	while (used < length && text[used] != '\0' &&
	       strchr(characters, text[used]))
		used++;
	return used;
}

/* A blank within a line. */
static inline bool ascii_is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static inline char ascii_to_lower(char c)
{
	return ascii_is_upper(c) ? (char)(c - 'A' + 'a') : c;
}

static inline char ascii_to_upper(char c)
{
	return ascii_is_lower(c) ? (char)(c - 'a' + 'A') : c;
}

#endif
