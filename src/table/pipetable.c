/* SPDX-License-Identifier: MIT */
/* pipetable: the pipe tables of a markdown file, row by row, at run time. */
#include <config.h>

#include "table/pipetable.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/diag.h"
#include "base/utf8.h"

enum state { PROSE, SEPARATOR, ROWS };

struct parser {
	const struct pipetable_reader *reader;
	struct pipetable_fault *fault;
	enum state state;
	unsigned int line;
	size_t columns; /* of the table that is open */
	const char *title;
};

bool pipetable_refuse(struct pipetable_fault *fault, const char *reason,
		      const char *detail)
{
	fault->reason = reason;
	fault->detail = detail;
	return false;
}

static bool fail(struct parser *parser, const char *reason)
{
	parser->fault->line = parser->line;
	return pipetable_refuse(parser->fault, reason, "");
}

size_t pipetable_column(const struct pipetable_row *header, const char *name)
{
	for (size_t i = 0; i < header->count; i++)
		if (strcmp(header->cells[i], name) == 0)
			return i;
	return SIZE_MAX;
}

bool pipetable_plain(char **cell)
{
	size_t length = strlen(*cell);

	if (length >= 2 && **cell == '`' && (*cell)[length - 1] == '`') {
		(*cell)[length - 1] = '\0';
		++*cell;
	}
	return !strchr(*cell, '`');
}

void pipetable_report(const char *path, const struct pipetable_fault *fault)
{
	char place[32];

	(void)snprintf(place, sizeof(place), "%u: ", fault->line);
	diag_trouble(path, "%s%s%s%s", place, fault->reason,
		     *fault->detail ? ": " : "", fault->detail);
}

static char *trim(char *text)
{
	size_t length;

	while (ascii_is_blank(*text))
		text++;
	length = strlen(text);
	while (length > 0 && ascii_is_blank(text[length - 1]))
		text[--length] = '\0';
	return text;
}

/* Cuts a table line into its cells. */
static bool split(struct parser *parser, char *line, struct pipetable_row *row)
{
	size_t length = strlen(line);

	row->count = 0;
	row->line = parser->line;
	if (strstr(line, "\\|"))
		return fail(parser, "an escaped pipe is not supported");
	if (length < 3 || line[length - 1] != '|')
		return fail(parser, "a row must end with a pipe");
	line[length - 1] = '\0';
	for (char *cell = line + 1; cell; row->count++) {
		char *pipe = strchr(cell, '|');

		if (row->count == PIPETABLE_COLUMNS)
			return fail(parser, "too many cells");
		if (pipe)
			*pipe = '\0';
		row->cells[row->count] = trim(cell);
		cell = pipe ? pipe + 1 : NULL;
	}
	return true;
}

static bool read_header(struct parser *parser, char *line)
{
	struct pipetable_row header;

	if (!split(parser, line, &header))
		return false;
	parser->fault->line = parser->line;
	if (!parser->reader->header(parser->reader->context, &header,
				    parser->fault))
		return false;
	parser->columns = header.count;
	parser->state = SEPARATOR;
	return true;
}

static bool is_rule(const char *cell)
{
	size_t dashes;

	cell += *cell == ':';
	dashes = strspn(cell, "-");
	cell += dashes;
	cell += *cell == ':';
	return dashes > 0 && *cell == '\0';
}

static const char no_separator[] =
	"the header row needs a separator row below it";

static bool read_separator(struct parser *parser, char *line)
{
	struct pipetable_row rules;

	if (strspn(line, "|:- \t") != strlen(line) ||
	    !split(parser, line, &rules))
		return fail(parser, no_separator);
	for (size_t i = 0; i < rules.count; i++)
		if (!is_rule(rules.cells[i]))
			return fail(parser, no_separator);
	if (rules.count != parser->columns)
		return fail(parser, "the separator row has another number of "
				    "cells");
	parser->state = ROWS;
	return true;
}

static bool is_balanced(const char *text)
{
	size_t count = 0;

	for (; *text; text++)
		count += *text == '`';
	return count % 2 == 0;
}

static bool read_row(struct parser *parser, char *line)
{
	struct pipetable_row row;

	if (!split(parser, line, &row))
		return false;
	if (row.count != parser->columns)
		return fail(parser, "a row with another number of cells than "
				    "the header");
	parser->fault->line = parser->line;
	for (size_t i = 0; i < row.count; i++)
		if (!is_balanced(row.cells[i]))
			return pipetable_refuse(parser->fault,
						"an unbalanced code span",
						row.cells[i]);
	return parser->reader->row(parser->reader->context, &row,
				   parser->fault);
}

static bool has_control(const char *line)
{
	for (size_t length = strlen(line); length > 0;) {
		size_t step = utf8_length(line, length);

		if (*line != '\t' && utf8_is_control(line, length))
			return true;
		step += step == 0;
		line += step;
		length -= step;
	}
	return false;
}

static bool read_line(struct parser *parser, char *line)
{
	char *first = line + strspn(line, " \t");

	if (has_control(line))
		return fail(parser, "a control character");
	if (*first == '|' && first != line)
		return fail(parser, "a row must begin with a pipe, without "
				    "blanks before it");
	if (*line == '|')
		return parser->state == PROSE ? read_header(parser, line)
		       : parser->state == SEPARATOR
			       ? read_separator(parser, line)
			       : read_row(parser, line);
	if (parser->state == SEPARATOR)
		return fail(parser, no_separator);
	if (parser->state == ROWS && *first)
		return fail(parser, "a row must begin with a pipe");
	parser->state = PROSE;
	if (!parser->title && strncmp(line, "# ", 2) == 0)
		parser->title = trim(line + 2);
	return true;
}

bool pipetable_read(char *text, size_t length,
		    const struct pipetable_reader *reader, const char **title,
		    struct pipetable_fault *fault)
{
	struct parser parser = { .reader = reader, .fault = fault };

	while (length > 0) {
		char *newline = memchr(text, '\n', length);
		size_t used = newline ? (size_t)(newline - text) : length;

		parser.line++;
		if (memchr(text, '\0', used))
			return fail(&parser, "a control character");
		text[used] = '\0';
		if (used > 0 && text[used - 1] == '\r')
			text[used - 1] = '\0';
		if (!read_line(&parser, text))
			return false;
		used += newline != NULL;
		text += used;
		length -= used;
	}
	*title = parser.title;
	return true;
}
