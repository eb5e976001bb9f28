/* SPDX-License-Identifier: MIT */
/* markdown: reads tables of codes from a file at run time. */
#include <config.h>

#include "table/markdown.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "base/utf8.h"
#include "table/name.h"
#include "table/rows.h"

/*
 * A table may be hostile, and what is read here is walked over elsewhere. The
 * largest that people have keep a thousandth of these rows.
 */
enum {
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

struct reader {
	struct markdown *markdown;
	size_t place[COLUMNS]; /* of the columns in the table that is open */
	size_t capacity;
};

static bool read_header(void *context, const struct pipetable_row *header,
			struct pipetable_fault *fault)
{
	struct reader *reader = context;

	for (size_t i = 0; i < COLUMNS; i++) {
		reader->place[i] = pipetable_column(header, column_names[i]);
		if (reader->place[i] == SIZE_MAX)
			return pipetable_refuse(fault, "no column named",
						column_names[i]);
	}
	return true;
}

/* A name is one code span, or has no backtick at all. */
static bool read_name(char *cell, const char **name,
		      struct pipetable_fault *fault)
{
	const char *p;

	if (!pipetable_plain(&cell))
		return pipetable_refuse(fault, "a name must be one code span",
					cell);
	for (p = cell; *p; p++)
		if (!(*p >= 'A' && *p <= 'Z') && !(*p >= 'a' && *p <= 'z') &&
		    !(*p >= '0' && *p <= '9') && *p != '_')
			break;
	if (strlen(cell) >= NAME_SIZE)
		return pipetable_refuse(
			fault, "a name of more than 127 characters", cell);
	if (*p || p - cell < 2 || *cell < 'A' || *cell > 'Z' || p[-1] == '_')
		return pipetable_refuse(fault, "not a name of a return value",
					cell);
	*name = cell;
	return true;
}

static bool read_code(const char *cell, uint32_t *value,
		      struct pipetable_fault *fault)
{
	size_t length = strlen(cell);
	uint64_t wide;

	if (length < 3 || cell[0] != '0' || (cell[1] | 0x20) != 'x' ||
	    number_scan(cell + 2, length - 2, 16, &wide) != length - 2)
		return pipetable_refuse(
			fault, "not a code (0x and hexadecimal digits)", cell);
	if (wide > UINT32_MAX)
		return pipetable_refuse(fault, "a code of more than 32 bits",
					cell);
	*value = (uint32_t)wide;
	return true;
}

/* The place of the row that comes next, or NULL. */
static struct table_row *next_row(struct reader *reader,
				  struct pipetable_fault *fault)
{
	struct markdown *markdown = reader->markdown;
	size_t capacity = reader->capacity ? 2 * reader->capacity : 64;
	struct table_row *grown;

	if (markdown->source.count < reader->capacity)
		return markdown->rows + markdown->source.count;
	if (markdown->source.count == MOST_ROWS) {
		pipetable_refuse(fault, "more than 131072 rows", "");
		return NULL;
	}
	grown = realloc(markdown->rows, capacity * sizeof(*grown));
	if (!grown) {
		pipetable_refuse(fault, "out of memory", "");
		return NULL;
	}
	markdown->rows = grown;
	reader->capacity = capacity;
	return grown + markdown->source.count;
}

static bool read_row(void *context, struct pipetable_row *cells,
		     struct pipetable_fault *fault)
{
	struct reader *reader = context;
	struct table_row *row = next_row(reader, fault);

	if (!row)
		return false;
	*row = (struct table_row){
		.line = cells->line,
		.description = cells->cells[reader->place[COLUMN_DESCRIPTION]],
	};
	if (!read_name(cells->cells[reader->place[COLUMN_MESSAGE]], &row->name,
		       fault) ||
	    !read_code(cells->cells[reader->place[COLUMN_CODE]], &row->value,
		       fault))
		return false;
	if (*row->description == '\0')
		return pipetable_refuse(fault, "no description", "");
	reader->markdown->source.count++;
	return true;
}

static bool refuse_row(struct pipetable_fault *fault,
		       const struct table_row *row, const char *reason)
{
	fault->line = row->line;
	return pipetable_refuse(fault, reason, row->name);
}

/* Puts the rows in order, and tells of one that may not be there. */
static bool settle_rows(struct markdown *markdown,
			struct pipetable_fault *fault)
{
	struct table_row *rows = markdown->rows;
	size_t count = markdown->source.count;
	const struct table_row *second = rows_sort(rows, count);
	const struct table_row *crowd =
		rows_find_crowd(rows, count, MOST_NAMES);
	const struct table_row *alike;

	if (second)
		return refuse_row(fault, second, "a second row for");
	if (crowd)
		return refuse_row(fault, crowd,
				  "more than 64 names of one value");
	if (!rows_find_alike(rows, count, MOST_ALIKE, &alike))
		return pipetable_refuse(fault, "out of memory", "");
	if (alike)
		return refuse_row(fault, alike,
				  "more than 16 names that differ in case and "
				  "separators alone");
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
		   size_t length, struct pipetable_fault *fault)
{
	struct reader reader = { .markdown = markdown };
	struct pipetable_reader functions = { read_header, read_row, &reader };
	const char *title;

	memset(markdown, 0, sizeof(*markdown));
	markdown->text = text;
	markdown->id = make_id(path);
	fault->line = 0;
	if (!markdown->id)
		return pipetable_refuse(fault, "out of memory", "");
	if (!pipetable_read(text, length, &functions, &title, fault))
		return false;
	if (markdown->source.count == 0) {
		fault->line = 1; /* of the file, not of a row */
		return pipetable_refuse(fault, "no rows", "");
	}
	if (!settle_rows(markdown, fault))
		return false;
	markdown->source.id = markdown->id;
	markdown->source.title = title ? title : markdown->id;
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
