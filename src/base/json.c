/* SPDX-License-Identifier: MIT */
/* json: strings of RFC 8259. */
#include <config.h>

#include "base/json.h"

#include <stdbool.h>
#include <string.h>

/* Length of the UTF-8 sequence (RFC 3629) at the start, 0 if it is none. */
static size_t sequence_length(const unsigned char *p, size_t length)
{
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

static void put_ascii(FILE *out, unsigned char c)
{
	if (c == '"' || c == '\\')
		(void)fprintf(out, "\\%c", c);
	else if (c == '\n')
		(void)fputs("\\n", out);
	else if (c == '\t')
		(void)fputs("\\t", out);
	else if (c < ' ' || c == 0x7F)
		(void)fprintf(out, "\\u%04x", c);
	else
		(void)putc(c, out);
}

static void put_string(FILE *out, const char *text, size_t length,
		       bool drop_backticks)
{
	const unsigned char *p = (const unsigned char *)text;

	(void)putc('"', out);
	while (length > 0) {
		size_t step = sequence_length(p, length);

		if (step == 0)
			(void)fputs("\\ufffd", out);
		else if (step > 1)
			(void)fwrite(p, 1, step, out);
		else if (*p != '`' || !drop_backticks)
			put_ascii(out, *p);
		step += step == 0;
		p += step;
		length -= step;
	}
	(void)putc('"', out);
}

void json_string(FILE *out, const char *text, size_t length)
{
	put_string(out, text, length, false);
}

void json_cell(FILE *out, const char *cell, size_t length)
{
	put_string(out, cell, length, true);
}
