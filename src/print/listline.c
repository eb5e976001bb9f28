/* SPDX-License-Identifier: MIT */
/* listline: a code on a line of a list, within the width of the terminal. */
#include <config.h>

#include "print/listline.h"

#include <inttypes.h>
#include <string.h>

enum {
	HEX_WIDTH = 12,     /* with the blanks behind it */
	LEAST_SUMMARY = 28, /* columns; in fewer it would be a ribbon */
	CELL_SIZE = 1024,
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

void listline_print(const struct listline *line, const struct record *record)
{
	const struct table_source *source = record->entry.source;
	size_t name_column = line->column + HEX_WIDTH;
	size_t column = name_column + line->name_width + 2;
	char name[RECORD_NAME_SIZE];
	char summary[RECORD_SUMMARY_SIZE];
	char text[RECORD_SUMMARY_SIZE + 128];

	record_name(record, name);
	record_summary(record, summary);
	(void)snprintf(text, sizeof(text), "%s%s%s", summary,
		       source->kind == TABLE_STANDARD ? "" : " — ",
		       source->kind == TABLE_STANDARD ? "" : source->title);
	(void)fprintf(line->out, "0x%08" PRIX32 "  ", record->value);
	print_marked(line, name, name_column);
	if (line->style.width > 0 &&
	    line->style.width < column + LEAST_SUMMARY) {
		(void)putc('\n', line->out);
		column = name_column;
		blanks(line->out, column);
	} else {
		size_t length = strlen(name);

		blanks(line->out, length < line->name_width
					  ? line->name_width - length + 2
					  : 2);
	}
	print_marked(line, text, column);
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
	size_t width = line->style.width > used + LEAST_SUMMARY
			       ? line->style.width - used
			       : LEAST_SUMMARY;
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
