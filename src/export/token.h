/* SPDX-License-Identifier: MIT */
/* token: what names and blanks are in a line of C. */
#ifndef CKR_TOKEN_H
#define CKR_TOKEN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/ascii.h"

static inline bool token_is_blank(char c)
{
	return ascii_is_blank(c) || c == '\r' || c == '\f' || c == '\v';
}

static inline bool token_is_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

/* The length of the name that stands at a place; 0 where there is none. */
static inline size_t token_name_length(const char *at, const char *end)
{
	const char *start = at;

	if (at < end && ascii_is_digit(*at))
		return 0;
	while (at < end && (token_is_letter(*at) || ascii_is_digit(*at)))
		at++;
	return (size_t)(at - start);
}

static inline const char *token_skip_blanks(const char *at, const char *end)
{
	while (at < end && token_is_blank(*at))
		at++;
	return at;
}

#endif
