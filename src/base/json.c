/* SPDX-License-Identifier: MIT */
/* json: strings of RFC 8259. */
#include <config.h>

#include "base/json.h"

#include <stdbool.h>

#include "base/stream.h"
#include "base/utf8.h"

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
		(void)putc_unlocked(c, out);
}

static void put_string(FILE *out, const char *text, size_t length,
		       bool drop_backticks)
{
	(void)putc_unlocked('"', out);
	while (length > 0) {
		size_t plain = utf8_plain_length(text, length);
		size_t step;

		if (plain > 0) {
			stream_put(out, text, plain);
			text += plain;
			length -= plain;
			continue;
		}
		step = utf8_length(text, length);

		if (step == 0)
			(void)fputs("\\ufffd", out);
		else if (step == 2 && utf8_is_control(text, length))
			/* C1: U+0080 to U+009F, whose second byte is it. */
			(void)fprintf(out, "\\u%04x",
				      (unsigned int)(unsigned char)text[1]);
		else if (step > 1)
			(void)fwrite(text, 1, step, out);
		else if (*text != '`' || !drop_backticks)
			put_ascii(out, (unsigned char)*text);
		step += step == 0;
		text += step;
		length -= step;
	}
	(void)putc_unlocked('"', out);
}

void json_string(FILE *out, const char *text, size_t length)
{
	put_string(out, text, length, false);
}

void json_cell(FILE *out, const char *cell, size_t length)
{
	put_string(out, cell, length, true);
}
