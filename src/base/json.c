/* SPDX-License-Identifier: MIT */
/* json: strings of RFC 8259. */
#include <config.h>

#include "base/json.h"

#include <stdbool.h>

#include "base/utf8.h"

static void put_escape(struct stream *stream, unsigned char c)
{
	static const char digits[] = "0123456789abcdef";

	stream_puts(stream, "\\u00");
	stream_putc(stream, digits[c >> 4]);
	stream_putc(stream, digits[c & 15]);
}

static void put_ascii(struct stream *stream, char c)
{
	if (c == '"' || c == '\\') {
		stream_putc(stream, '\\');
		stream_putc(stream, c);
	} else if (c == '\n') {
		stream_puts(stream, "\\n");
	} else if (c == '\t') {
		stream_puts(stream, "\\t");
	} else if ((unsigned char)c < ' ' || c == 0x7F) {
		put_escape(stream, (unsigned char)c);
	} else {
		stream_putc(stream, c);
	}
}

static void put_string(struct stream *stream, const char *text, size_t length,
		       bool drop_backticks)
{
	stream_putc(stream, '"');
	while (length > 0) {
		size_t plain = utf8_plain_length(text, length);
		size_t step;

		if (plain > 0) {
			stream_put(stream, text, plain);
			text += plain;
			length -= plain;
			continue;
		}
		step = utf8_length(text, length);

		if (step == 0)
			stream_puts(stream, "\\ufffd");
		else if (step == 2 && utf8_is_control(text, length))
			/* C1: U+0080 to U+009F, whose second byte is it. */
			put_escape(stream, (unsigned char)text[1]);
		else if (step > 1)
			stream_put(stream, text, step);
		else if (*text != '`' || !drop_backticks)
			put_ascii(stream, *text);
		step += step == 0;
		text += step;
		length -= step;
	}
	stream_putc(stream, '"');
}

void json_string(struct stream *stream, const char *text, size_t length)
{
	put_string(stream, text, length, false);
}

void json_cell(struct stream *stream, const char *cell, size_t length)
{
	put_string(stream, cell, length, true);
}
