/* SPDX-License-Identifier: MIT */
/* utf8: where a character ends, and whether a terminal would obey it. */
#include <config.h>

#include "base/utf8.h"

size_t utf8_length(const char *text, size_t length)
{
	const unsigned char *p = (const unsigned char *)text;
	unsigned char low = 0x80;
	unsigned char high = 0xBF;
	size_t needed;

	if (p[0] < 0x80)
		return 1;
	if (p[0] < 0xC2 || p[0] > 0xF4)
		return 0;
	needed = p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;
	if (p[0] == 0xE0)
		low = 0xA0; /* shorter forms exist */
	else if (p[0] == 0xED)
		high = 0x9F; /* surrogates */
	else if (p[0] == 0xF0)
		low = 0x90;
	else if (p[0] == 0xF4)
		high = 0x8F; /* above U+10FFFF */
	if (needed > length || p[1] < low || p[1] > high)
		return 0;
	for (size_t i = 2; i < needed; i++)
		if (p[i] < 0x80 || p[i] > 0xBF)
			return 0;
	return needed;
}

bool utf8_is_control(const char *text, size_t length)
{
	const unsigned char *p = (const unsigned char *)text;

	if (p[0] < ' ' || p[0] == 0x7F)
		return true;
	if (utf8_length(text, length) == 0)
		return p[0] >= 0x80 && p[0] < 0xA0;
	return p[0] == 0xC2 && p[1] < 0xA0;
}

size_t utf8_plain_length(const char *text, size_t length)
{
	size_t used = 0;

	while (used < length && text[used] >= ' ' && text[used] < 0x7F &&
	       text[used] != '"' && text[used] != '\\' && text[used] != '`')
		used++;
	return used;
}
