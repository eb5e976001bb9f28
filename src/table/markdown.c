/* SPDX-License-Identifier: MIT */
/* markdown: reads the pipe tables of a file at run time. */
#include <config.h>

#include "table/markdown.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/number.h"
#include "base/utf8.h"
#include "table/name.h"
#include "table/rows.h"

/*
 * A table may be hostile, and what is read here is walked over elsewhere. The
 * largest that people have keep a thousandth of these rows.
 */
enum {
	MOST_COLUMNS = 32,
	MOST_ROWS = 1 << 17,
	MOST_NAMES = 64, /* of one value */
	MOST_ALIKE = 16,
};

enum column { COLUMN_MESSAGE, COLUMN_CODE, COLUMN_DESCRIPTION, COLUMNS };

static const char *const column_names[COLUMNS] = {
	[COLUMN_MESSAGE] = "Message",
	[COLUMN_CODE] = "Code",
	[COLUMN_DESCRIPTION] = "Description",
};

enum state { PROSE, SEPARATOR, ROWS };

struct reader {
	struct markdown *markdown;
	struct markdown_fault *fault;
	enum state state;
	unsigned int line;
	size_t cells;          /* in a row of the table that is open */
	size_t place[COLUMNS]; /* of the columns in it */
	const char *title;
	size_t capacity;
};

static bool fail(struct reader *reader, const char *reason, const char *detail)
{
	reader->fault->line = reader->line;
	reader->fault->reason = reason;
	reader->fault->detail = detail;
	return false;
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
static bool split(struct reader *reader, char *line, char *cells[MOST_COLUMNS],
		  size_t *count)
{
	size_t length = strlen(line);

	*count = 0;
	if (strstr(line, "\\|"))
		return fail(reader, "an escaped pipe is not supported", "");
	if (length < 3 || line[length - 1] != '|')
		return fail(reader, "a row must end with a pipe", "");
	line[length - 1] = '\0';
	for (char *cell = line + 1; cell; (*count)++) {
		char *pipe = strchr(cell, '|');

		if (*count == MOST_COLUMNS)
			return fail(reader, "too many cells", "");
		if (pipe)
			*pipe = '\0';
		cells[*count] = trim(cell);
		cell = pipe ? pipe + 1 : NULL;
	}
	return true;
}

static bool read_header(struct reader *reader, char *line)
{
	char *cells[MOST_COLUMNS];

	if (!split(reader, line, cells, &reader->cells))
		return false;
	for (size_t i = 0; i < COLUMNS; i++) {
		size_t at = 0;

		while (at < reader->cells &&
		       strcmp(cells[at], column_names[i]) != 0)
			at++;
		if (at == reader->cells)
			return fail(reader, "no column named", column_names[i]);
		reader->place[i] = at;
	}
	reader->state = SEPARATOR;
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

static bool read_separator(struct reader *reader, char *line)
{
	static const char missing[] =
		"the header row needs a separator row below it";
	char *cells[MOST_COLUMNS];
	size_t count;

	if (strspn(line, "|:- \t") != strlen(line) ||
	    !split(reader, line, cells, &count))
		return fail(reader, missing, "");
	for (size_t i = 0; i < count; i++)
		if (!is_rule(cells[i]))
			return fail(reader, missing, "");
	if (count != reader->cells)
		return fail(reader,
			    "the separator row has another number of cells",
			    "");
	reader->state = ROWS;
	return true;
}

static bool is_balanced(const char *text)
{
	size_t count = 0;

	for (; *text; text++)
		count += *text == '`';
	return count % 2 == 0;
}

/* A name is one code span, or has no backtick at all. */
static bool read_name(struct reader *reader, char *cell, const char **name)
{
	size_t length = strlen(cell);
	const char *p;

	if (length >= 2 && cell[0] == '`' && cell[length - 1] == '`') {
		cell[length - 1] = '\0';
		cell++;
	}
	if (strchr(cell, '`'))
		return fail(reader, "a name must be one code span", cell);
	for (p = cell; *p; p++)
		if (!(*p >= 'A' && *p <= 'Z') && !(*p >= 'a' && *p <= 'z') &&
		    !(*p >= '0' && *p <= '9') && *p != '_')
			break;
	if (strlen(cell) >= NAME_SIZE)
		return fail(reader, "a name of more than 127 characters", cell);
	if (*p || p - cell < 2 || *cell < 'A' || *cell > 'Z' || p[-1] == '_')
		return fail(reader, "not a name of a return value", cell);
	*name = cell;
	return true;
}

static bool read_code(struct reader *reader, const char *cell, uint32_t *value)
{
	size_t length = strlen(cell);
	uint64_t wide;

	if (length < 3 || cell[0] != '0' || (cell[1] | 0x20) != 'x' ||
	    number_scan(cell + 2, length - 2, 16, &wide) != length - 2)
		return fail(reader, "not a code (0x and hexadecimal digits)",
			    cell);
	if (wide > UINT32_MAX)
		return fail(reader, "a code of more than 32 bits", cell);
	*value = (uint32_t)wide;
	return true;
}

static bool append(struct reader *reader, const struct table_row *row)
{
	struct markdown *markdown = reader->markdown;

	if (markdown->source.count == MOST_ROWS)
		return fail(reader, "more than 131072 rows", "");
	if (markdown->source.count == reader->capacity) {
		size_t capacity = reader->capacity ? 2 * reader->capacity : 64;
		struct table_row *grown =
			realloc(markdown->rows, capacity * sizeof(*grown));

		if (!grown)
			return fail(reader, "out of memory", "");
		markdown->rows = grown;
		reader->capacity = capacity;
	}
	markdown->rows[markdown->source.count++] = *row;
	return true;
}

static bool read_row(struct reader *reader, char *line)
{
	char *cells[MOST_COLUMNS];
	size_t count;
	struct table_row row = { .line = reader->line };

	if (!split(reader, line, cells, &count))
		return false;
	if (count != reader->cells)
		return fail(reader,
			    "a row with another number of cells than "
			    "the header",
			    "");
	for (size_t i = 0; i < count; i++)
		if (!is_balanced(cells[i]))
			return fail(reader, "an unbalanced code span",
				    cells[i]);
	row.description = cells[reader->place[COLUMN_DESCRIPTION]];
	if (!read_name(reader, cells[reader->place[COLUMN_MESSAGE]],
		       &row.name) ||
	    !read_code(reader, cells[reader->place[COLUMN_CODE]], &row.value))
		return false;
	if (*row.description == '\0')
		return fail(reader, "no description", "");
	return append(reader, &row);
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

static bool read_line(struct reader *reader, char *line)
{
	char *first = line + strspn(line, " \t");

	if (has_control(line))
		return fail(reader, "a control character", "");
	if (*first == '|' && first != line)
		return fail(reader,
			    "a row must begin with a pipe, without "
			    "blanks before it",
			    "");
	if (*line == '|')
		return reader->state == PROSE ? read_header(reader, line)
		       : reader->state == SEPARATOR
			       ? read_separator(reader, line)
			       : read_row(reader, line);
	if (reader->state == SEPARATOR)
		return fail(reader,
			    "the header row needs a separator row "
			    "below it",
			    "");
	if (reader->state == ROWS && *first)
		return fail(reader, "a row must begin with a pipe", "");
	reader->state = PROSE;
	if (!reader->title && strncmp(line, "# ", 2) == 0)
		reader->title = trim(line + 2);
	return true;
}

static bool read_lines(struct reader *reader, char *text, size_t length)
{
	while (length > 0) {
		char *newline = memchr(text, '\n', length);
		size_t used = newline ? (size_t)(newline - text) : length;

		reader->line++;
		if (memchr(text, '\0', used))
			return fail(reader, "a control character", "");
		text[used] = '\0';
		if (used > 0 && text[used - 1] == '\r')
			text[used - 1] = '\0';
		if (!read_line(reader, text))
			return false;
		used += newline != NULL;
		text += used;
		length -= used;
	}
	return true;
}

/* Puts the rows in order, and tells of one that may not be there. */
static bool settle_rows(struct reader *reader)
{
	struct table_row *rows = reader->markdown->rows;
	size_t count = reader->markdown->source.count;
	const struct table_row *second = rows_sort(rows, count);
	const struct table_row *crowd =
		rows_find_crowd(rows, count, MOST_NAMES);
	const struct table_row *alike;

	if (second) {
		reader->line = second->line;
		return fail(reader, "a second row for", second->name);
	}
	if (crowd) {
		reader->line = crowd->line;
		return fail(reader, "more than 64 names of one value",
			    crowd->name);
	}
	if (!rows_find_alike(rows, count, MOST_ALIKE, &alike))
		return fail(reader, "out of memory", "");
	if (alike) {
		reader->line = alike->line;
		return fail(reader,
			    "more than 16 names that differ in case and "
			    "separators alone",
			    alike->name);
	}
	return true;
}

/* A name that comes from outside, as a message would show it. */
static void mask_controls(char *text)
{
	for (size_t length = strlen(text); length > 0;) {
		size_t step = utf8_length(text, length);

		step += step == 0;
		if (utf8_is_control(text, length))
			memset(text, '?', step);
		text += step;
		length -= step;
	}
}

/* The file's name without its folders and its ".md". */
static char *make_id(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *id = strdup(slash ? slash + 1 : path);
	size_t length = id ? strlen(id) : 0;

	if (id)
		mask_controls(id);
	if (length > 3 && strcmp(id + length - 3, ".md") == 0)
		id[length - 3] = '\0';
	return id;
}

bool markdown_read(struct markdown *markdown, const char *path, char *text,
		   size_t length, struct markdown_fault *fault)
{
	struct reader reader = { .markdown = markdown, .fault = fault };

	memset(markdown, 0, sizeof(*markdown));
	markdown->text = text;
	markdown->id = make_id(path);
	if (!markdown->id)
		return fail(&reader, "out of memory", "");
	if (!read_lines(&reader, text, length))
		return false;
	if (markdown->source.count == 0) {
		reader.line = 1; /* of the file, not of a row */
		return fail(&reader, "no rows", "");
	}
	if (!settle_rows(&reader))
		return false;
	markdown->source.id = markdown->id;
	markdown->source.title = reader.title ? reader.title : markdown->id;
	markdown->source.kind = TABLE_USER;
	markdown->source.rows = markdown->rows;
	return true;
}

void markdown_free(struct markdown *markdown)
{
	free(markdown->rows);
	free(markdown->id);
	free(markdown->text);
}
