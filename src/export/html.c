/* SPDX-License-Identifier: MIT */
/* html: text and markdown cells as HTML. */
#include <config.h>

#include "export/html.h"

#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"

static const char *entity_of(char c)
{
	return c == '&'	  ? "&amp;"
	       : c == '<' ? "&lt;"
	       : c == '>' ? "&gt;"
	       : c == '"' ? "&quot;"
			  : NULL;
}

/* One character, or one byte that is none; returns its length. */
static size_t put_character(FILE *out, const char *text, size_t length)
{
	const char *entity = entity_of(*text);
	size_t step = utf8_length(text, length);

	if (entity)
		(void)fputs(entity, out);
	else if (step == 0 || utf8_is_control(text, length))
		(void)fputs("\xEF\xBF\xBD", out);
	else
		(void)fwrite(text, 1, step, out);
	return step > 0 ? step : 1;
}

void html_text(FILE *out, const char *text, size_t length)
{
	while (length > 0) {
		size_t step = put_character(out, text, length);

		text += step;
		length -= step;
	}
}

void html_string(FILE *out, const char *text)
{
	html_text(out, text, strlen(text));
}

void html_cell(FILE *out, const char *cell, size_t length)
{
	bool inside = false;

	while (length > 0) {
		const char *tick = memchr(cell, '`', length);
		size_t before = tick ? (size_t)(tick - cell) : length;

		html_text(out, cell, before);
		if (!tick)
			break;
		inside = !inside;
		(void)fputs(inside ? "<code>" : "</code>", out);
		cell += before + 1;
		length -= before + 1;
	}
	/* The readers of tables refuse a backtick without its other half. */
	if (inside)
		(void)fputs("</code>", out);
}
