/* SPDX-License-Identifier: MIT */
/* escape: what stands for another character, or for none, in a log. */
#include <config.h>

#include "scan/escape.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"

/* \u003d of JSON, #011 of syslog daemons: one character in many. */
static size_t escaped_character_length(const char *text, size_t length)
{
	if (length >= 6 && text[0] == '\\' && text[1] == 'u' &&
	    ascii_is_hex_digit(text[2]) && ascii_is_hex_digit(text[3]) &&
	    ascii_is_hex_digit(text[4]) && ascii_is_hex_digit(text[5]))
		return 6;
	if (length >= 4 && text[0] == '#' && text[1] == '0' && text[2] >= '0' &&
	    text[2] <= '3' && text[3] >= '0' && text[3] <= '7')
		return 4;
	return 0;
}

size_t escape_length(const char *text, size_t length)
{
	static const char *const starts[] = { "\033[", "\\u001b[", "\\x1b[",
					      "\\033[", "\\e[" };

	if (!escape_may_begin(*text))
		return 0;
	for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++) {
		size_t at = strlen(starts[i]);

		if (length < at || memcmp(text, starts[i], at) != 0)
			continue;
		while (at < length &&
		       (ascii_is_digit(text[at]) || text[at] == ';'))
			at++;
		return at < length ? at + 1 : at;
	}
	if (length > 1 && text[0] == '\\' && strchr("ntr\"\\/", text[1]) &&
	    text[1] != '\0')
		return 2;
	return escaped_character_length(text, length);
}

char *escape_blank_out(const char *line, size_t length)
{
	char *copy = malloc(length);

	for (size_t i = 0; copy && i < length;) {
		size_t escape = escape_length(line + i, length - i);

		/* A quote is a separator, which shapes look for. */
		if (escape == 2 && line[i + 1] == '"')
			escape = 0;
		if (escape == 0)
			copy[i] = line[i];
		else
			memset(copy + i, ' ', escape);
		i += escape > 0 ? escape : 1;
	}
	return copy;
}
