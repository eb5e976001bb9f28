/* SPDX-License-Identifier: MIT */
/* fieldline: one line of fields, in JSON, CSV or TSV. */
#include <config.h>

#include "print/fieldline.h"

#include <string.h>

#include "base/json.h"
#include "base/utf8.h"

void fieldline_open(struct fieldline *line, FILE *out, enum fieldline_form form)
{
	stream_open(&line->stream, out);
	line->form = form;
	line->header = false;
	line->blank = false;
	line->fields = 0;
	line->parts = 0;
	line->is_log = false;
}

void fieldline_flush(struct fieldline *line)
{
	stream_flush(&line->stream);
}

bool fieldline_is_delimited(const struct fieldline *line)
{
	return line->form != FIELDLINE_JSON;
}

bool fieldline_has_values(const struct fieldline *line)
{
	return !line->header && !line->blank;
}

/* Puts the separator and the name; false when no value shall follow. */
static bool begin_field(struct fieldline *line, const char *name)
{
	if (line->blank && line->form == FIELDLINE_JSON)
		return false;
	if (line->fields++ > 0)
		stream_putc(&line->stream,
			    line->form == FIELDLINE_TSV ? '\t' : ',');
	if (line->form == FIELDLINE_JSON)
		stream_putc(&line->stream, '"');
	if (line->form == FIELDLINE_JSON || line->header)
		stream_puts(&line->stream, name);
	if (line->form == FIELDLINE_JSON)
		stream_put(&line->stream, "\":", 2);
	return fieldline_has_values(line);
}

/* What no field may hold: it would end a line, or drive a terminal. */
static char instead_of(char control)
{
	return control == '\t' || control == '\n' || control == '\r' ? ' '
								     : '?';
}

/* The text of a CSV or TSV field, or of a part of one, without quotes. */
static void put_delimited(struct fieldline *line, const char *text,
			  size_t length, bool drop_backticks)
{
	while (length > 0) {
		size_t step = utf8_plain_length(text, length);

		if (step == 0)
			step = utf8_length(text, length);
		step += step == 0;
		if (line->form == FIELDLINE_CSV && *text == '"')
			stream_putc(&line->stream, '"');
		if (utf8_is_control(text, length) &&
		    (!line->is_log || (unsigned char)*text < 0x80))
			stream_putc(&line->stream, instead_of(*text));
		else if (*text != '`' || !drop_backticks)
			stream_put(&line->stream, text, step);
		text += step;
		length -= step;
	}
}

static void put_quote(struct fieldline *line)
{
	if (line->form == FIELDLINE_CSV)
		stream_putc(&line->stream, '"');
}

static bool needs_quotes(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (text[i] == '"' || text[i] == ',' || text[i] == '\r' ||
		    text[i] == '\n')
			return true;
	return false;
}

static void put_text(struct fieldline *line, const char *text, size_t length,
		     bool drop_backticks)
{
	bool quoted;

	if (line->form == FIELDLINE_JSON) {
		if (drop_backticks)
			json_cell(&line->stream, text, length);
		else
			json_string(&line->stream, text, length);
		return;
	}
	quoted = needs_quotes(text, length);
	if (quoted)
		put_quote(line);
	put_delimited(line, text, length, drop_backticks);
	if (quoted)
		put_quote(line);
}

void fieldline_text(struct fieldline *line, const char *name, const char *text)
{
	if (!text && !fieldline_is_delimited(line))
		return;
	if (begin_field(line, name) && text)
		put_text(line, text, strlen(text), true);
}

void fieldline_bytes(struct fieldline *line, const char *name, const char *text,
		     size_t length)
{
	if (begin_field(line, name))
		put_text(line, text, length, false);
}

void fieldline_null(struct fieldline *line, const char *name)
{
	if (begin_field(line, name) && !fieldline_is_delimited(line))
		stream_puts(&line->stream, "null");
}

void fieldline_number(struct fieldline *line, const char *name, uint64_t number)
{
	if (begin_field(line, name))
		stream_put_number(&line->stream, number);
}

void fieldline_begin_list(struct fieldline *line, const char *name)
{
	line->parts = 0;
	if (!begin_field(line, name))
		return;
	if (line->form == FIELDLINE_JSON)
		stream_putc(&line->stream, '[');
	else
		put_quote(line);
}

void fieldline_part(const char *text, size_t length, void *context)
{
	struct fieldline *line = context;

	if (!fieldline_has_values(line))
		return;
	if (line->parts++ > 0)
		stream_puts(&line->stream,
			    line->form == FIELDLINE_JSON ? "," : "; ");
	if (line->form == FIELDLINE_JSON)
		json_cell(&line->stream, text, length);
	else
		put_delimited(line, text, length, true);
}

void fieldline_end_list(struct fieldline *line)
{
	if (!fieldline_has_values(line))
		return;
	if (line->form == FIELDLINE_JSON)
		stream_putc(&line->stream, ']');
	else
		put_quote(line);
}

void fieldline_words(struct fieldline *line, const char *name,
		     const char *words)
{
	fieldline_begin_list(line, name);
	while (*words) {
		size_t length = strcspn(words, " ");

		fieldline_part(words, length, line);
		words += length;
		words += strspn(words, " ");
	}
	fieldline_end_list(line);
}

void fieldline_begin(struct fieldline *line)
{
	if (line->form == FIELDLINE_JSON)
		stream_putc(&line->stream, '{');
}

void fieldline_end(struct fieldline *line)
{
	/* RFC 4180 ends its lines in CR LF; nothing reads those better, and
	 * every tool of a Unix system reads these. */
	stream_puts(&line->stream, line->form == FIELDLINE_JSON ? "}\n" : "\n");
	fieldline_flush(line);
}
