/* SPDX-License-Identifier: MIT */
/* listline: a code on a line of a list, within the width of the terminal. */
#include <config.h>

#include "print/listline.h"

#include <inttypes.h>
#include <string.h>

enum {
	HEX_WIDTH = 12,     /* with the blanks behind it */
	LEAST_SUMMARY = 40, /* columns; in fewer most summaries go over lines */
	LEAST_PART = 28,
	CELL_SIZE = 1024,
	SUMMARY_SIZE = RECORD_SUMMARY_SIZE + 128, /* with a source */
};

/* Puts a text in code spans where the query has it. */
static void mark(const struct query *query, const char *text,
		 char cell[CELL_SIZE])
{
	size_t used = 0;

	for (size_t i = 0; text[i] && used + 3 < CELL_SIZE; i++) {
		size_t length = query ? query_length(query, text, i) : 0;

		if (length == 0) {
			cell[used++] = text[i];
			continue;
		}
		if (used + length + 3 >= CELL_SIZE)
			break;
		cell[used++] = '`';
		memcpy(cell + used, text + i, length);
		used += length;
		cell[used++] = '`';
		i += length - 1;
	}
	cell[used] = '\0';
}

static void print_marked(const struct listline *line, const char *text,
			 size_t column)
{
	struct text_style style = line->style;
	char cell[CELL_SIZE];

	style.span = TEXT_MATCH;
	mark(line->query, text, cell);
	text_continue(line->out, &style, cell, column, column);
}

static void blanks(FILE *out, size_t count)
{
	(void)fprintf(out, "%*s", (int)count, "");
}

/* The summary in a column of its own. */
static void print_apart(const struct listline *line, const char *name,
			const char *summary)
{
	size_t column = line->column + HEX_WIDTH;
	size_t length = strlen(name);
	size_t wide = length < line->name_width ? line->name_width : length;

	print_marked(line, name, column);
	blanks(line->out, wide - length + 2);
	print_marked(line, summary, column + line->name_width + 2);
}

/* The summary right behind the name, where a column would be too narrow. */
static void print_together(const struct listline *line, const char *name,
			   const char *summary)
{
	char text[RECORD_NAME_SIZE + 2 + SUMMARY_SIZE];

	(void)snprintf(text, sizeof(text), "%s: %s", name, summary);
	print_marked(line, text, line->column + HEX_WIDTH);
}

void listline_print(const struct listline *line, const struct record *record)
{
	const struct table_source *source = record->entry.source;
	size_t column = line->column + HEX_WIDTH + line->name_width + 2;
	char name[RECORD_NAME_SIZE];
	char summary[RECORD_SUMMARY_SIZE];
	char text[SUMMARY_SIZE];

	record_name(record, name);
	record_summary(record, summary);
	(void)snprintf(text, sizeof(text), "%s%s%s", summary,
		       source->kind == TABLE_STANDARD ? "" : " — ",
		       source->kind == TABLE_STANDARD ? "" : source->title);
	(void)fprintf(line->out, "0x%08" PRIX32 "  ", record->value);
	if (line->style.width > 0 &&
	    line->style.width < column + LEAST_SUMMARY)
		print_together(line, name, text);
	else
		print_apart(line, name, text);
	(void)putc('\n', line->out);
}

/* Where a part of WIDTH columns around AT begins: with a word. */
static size_t begin_of_part(const char *text, size_t at, size_t width)
{
	size_t begin = at > width / 3 ? at - width / 3 : 0;

	while (begin > 0 && begin < at && text[begin - 1] != ' ')
		begin++;
	return begin;
}

/* Length of it: up to the end of a word. */
static size_t length_of_part(const char *text, size_t width)
{
	size_t length = strlen(text);

	if (length <= width)
		return length;
	for (length = width; length > 0 && text[length] != ' ';)
		length--;
	return length > 0 ? length : width;
}

void listline_print_part(const struct listline *line, const char *label,
			 const char *text, size_t at)
{
	static const char ellipsis[] = "...";
	size_t used = line->column + HEX_WIDTH + strlen(label) + 2 +
		      2 * strlen(ellipsis);
	size_t width = line->style.width > used + LEAST_PART
			       ? line->style.width - used
			       : LEAST_PART;
	size_t begin = begin_of_part(text, at, width);
	size_t length = length_of_part(text + begin, width);
	struct listline flat = *line;
	char part[CELL_SIZE];

	flat.style.width = 0;
	(void)snprintf(part, sizeof(part), "%s%.*s%s",
		       begin > 0 ? ellipsis : "", (int)length, text + begin,
		       text[begin + length] ? ellipsis : "");
	blanks(line->out, line->column + HEX_WIDTH);
	(void)fprintf(line->out, "%s: ", label);
	print_marked(&flat, part, 0);
	(void)putc('\n', line->out);
}
