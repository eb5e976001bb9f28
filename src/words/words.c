/* SPDX-License-Identifier: MIT */
/* words: what the filter goes by in a line; the rows of data/words.md. */
#include <config.h>

#include "words/words.h"

#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "words/escape.h"
#include "words/line.h"
#include "words/word.h"

/* The first two cells of a row, and the heading of the first. */
struct cells {
	const char *heading;
	const char *first;
	const char *second;
	unsigned int line;
};

#include "words/words.inc"

/* No word of a table is longer, and no shape. */
enum { LONGEST_WORD = 64, LONGEST_TEXT = 200 };

/* What the columns are called, and what may be chosen in the second. */
static const struct {
	const char *heading;
	const char *second;
	const char *choices[6]; /* in the order of their numbers in words.h */
	const char *title;
} tables[WORDS_TABLES] = {
	[WORDS_MARKERS] = { "Marker", NULL, { NULL }, "markers" },
	[WORDS_INTRODUCERS] = { "Introducer",
				"Numbers",
				{ "any", "anchored", "named", "said", "hex" },
				"introducers" },
	[WORDS_FILLERS] = { "Filler", "Then", { "any", "blank" }, "fillers" },
	[WORDS_FOREIGN] = { "Word", NULL, { NULL }, "foreign words" },
	[WORDS_TEXTS] = { "Text", NULL, { NULL }, "foreign texts" },
	[WORDS_GRAMMAR] = { "Grammar", NULL, { NULL }, "grammar" },
	[WORDS_MEASURES] = { "Measure", NULL, { NULL }, "measures" },
	[WORDS_THINGS] = { "Thing", "In brackets", { "no", "yes" }, "things" },
	[WORDS_COMMON] = { "Number", NULL, { NULL }, "common numbers" },
	[WORDS_RANGES] = { "First", "Last", { NULL }, "foreign ranges" },
	[WORDS_SHAPES] = { "Shape",
			   "Alone",
			   { "no", "yes", "always", "never" },
			   "shapes" },
	[WORDS_LIBRARIES] = { "Library", NULL, { NULL }, "OpenSSL libraries" },
};

const char *words_table_title(enum words_table table)
{
	return tables[table].title;
}

struct words_file {
	const char *path;
	char *text; /* NULL for the rows that are compiled in */
	struct words_row *rows;
	size_t count;
	size_t capacity;
	/* Of the table that is being read: */
	enum words_table table;
	size_t second; /* the column; SIZE_MAX: it has none */
};

static bool find_table(const char *heading, enum words_table *table)
{
	for (size_t i = 0; i < WORDS_TABLES; i++)
		if (strcmp(tables[i].heading, heading) == 0) {
			*table = (enum words_table)i;
			return true;
		}
	return false;
}

/* A word as lines have it; a star may stand for the rest of a foreign one. */
static bool is_word(const char *text, bool may_be_open)
{
	size_t length = strlen(text);
	struct word word = word_first(text);

	if (may_be_open && length > 2 && text[length - 1] == '*')
		length--;
	return length > 0 && length <= LONGEST_WORD && word.start == 0 &&
	       word.length == length && word.classes != LINE_DIGIT;
}

static bool read_value(const char *text, uint32_t *value)
{
	struct number number;

	if (number_parse(text, strlen(text), &number) != NUMBER_OK ||
	    number.base == NUMBER_BARE_HEX)
		return false;
	*value = number.value;
	return true;
}

static bool is_text(const char *text)
{
	size_t length = strlen(text);

	return length > 0 && length <= LONGEST_TEXT;
}

/* What a line can have; it is found by the word that it begins with. */
static bool is_marker(const char *text)
{
	bool is_inside = *text == '*';
	struct word first = word_first(text + is_inside);

	if (!is_text(text) || first.classes == LINE_DIGIT)
		return false;
	if (is_inside)
		return first.length > 0 && first.start == 0;
	return first.length > 1 && !memchr(text, ' ', first.start);
}

/* The texts of the tables that are no lists of words. */
static bool read_text(struct words_row *row, const char *second)
{
	switch (row->table) {
	case WORDS_RANGES:
		return read_value(row->text, &row->first) &&
		       read_value(second, &row->last) &&
		       row->first <= row->last;
	case WORDS_COMMON:
		return read_value(row->text, &row->first) &&
		       read_value(row->text, &row->last);
	case WORDS_MARKERS:
		return is_marker(row->text);
	case WORDS_TEXTS:
	case WORDS_SHAPES:
	case WORDS_LIBRARIES:
		return is_text(row->text);
	default:
		return is_word(row->text, row->table == WORDS_FOREIGN);
	}
}

static bool has_escape(const struct words_row *row)
{
	return (row->table == WORDS_MARKERS || row->table == WORDS_TEXTS ||
		row->table == WORDS_SHAPES) &&
	       escape_has(row->text);
}

static bool read_choice(struct words_row *row, const char *second,
			struct pipetable_fault *fault)
{
	const char *const *choices = tables[row->table].choices;

	if (!choices[0])
		return true;
	for (unsigned char i = 0; choices[i]; i++)
		if (strcmp(choices[i], second) == 0) {
			row->choice = i;
			return true;
		}
	return pipetable_refuse(fault, "no choice of the second column",
				second);
}

static bool append(struct words_file *file, const struct words_row *row,
		   struct pipetable_fault *fault)
{
	if (file->count == file->capacity) {
		size_t capacity = file->capacity ? 2 * file->capacity : 512;
		struct words_row *grown =
			realloc(file->rows, capacity * sizeof(*grown));

		if (!grown)
			return pipetable_refuse(fault, "out of memory", "");
		file->rows = grown;
		file->capacity = capacity;
	}
	file->rows[file->count++] = *row;
	return true;
}

static bool take_row(struct words_file *file, const char *first,
		     const char *second, unsigned int line,
		     struct pipetable_fault *fault)
{
	struct words_row row = {
		.text = first,
		.file = file->path,
		.line = line,
		.table = (unsigned char)file->table,
	};

	if (!read_text(&row, second))
		return pipetable_refuse(fault, "not fit for this table", first);
	if (has_escape(&row))
		return pipetable_refuse(fault,
					"an escape, which lines have a blank "
					"for",
					first);
	return read_choice(&row, second, fault) && append(file, &row, fault);
}

static bool take_header(void *context, const struct pipetable_row *header,
			struct pipetable_fault *fault)
{
	struct words_file *file = context;
	const char *second;

	if (!find_table(header->cells[0], &file->table))
		return pipetable_refuse(fault, "no table begins with a column",
					header->cells[0]);
	second = tables[file->table].second;
	file->second = second ? pipetable_column(header, second) : SIZE_MAX;
	if (second && file->second == SIZE_MAX)
		return pipetable_refuse(fault, "no column named", second);
	return true;
}

static bool take_cells(void *context, struct pipetable_row *row,
		       struct pipetable_fault *fault)
{
	struct words_file *file = context;
	char *second =
		file->second == SIZE_MAX ? NULL : row->cells[file->second];
	char *first = row->cells[0];

	if (!pipetable_plain(&first))
		return pipetable_refuse(fault, "more than one code span",
					first);
	return take_row(file, first, second ? second : "", row->line, fault);
}

struct words_file *words_builtin(void)
{
	struct words_file *file = calloc(1, sizeof(*file));
	struct pipetable_fault fault;

	if (!file)
		return NULL;
	file->path = "data/words.md";
	for (size_t i = 0; i < sizeof(builtin) / sizeof(builtin[0]); i++) {
		const struct cells *cells = &builtin[i];

		if (!find_table(cells->heading, &file->table) ||
		    !take_row(file, cells->first, cells->second, cells->line,
			      &fault)) {
			words_file_free(file);
			return NULL;
		}
	}
	return file;
}

struct words_file *words_file_read(const char *path, char *text, size_t length,
				   struct pipetable_fault *fault)
{
	struct words_file *file = calloc(1, sizeof(*file));
	struct pipetable_reader reader = { take_header, take_cells, file };
	const char *title;

	if (!file) {
		free(text);
		return NULL;
	}
	file->path = path;
	file->text = text;
	fault->reason = NULL;
	if (pipetable_read(text, length, &reader, &title, fault) &&
	    file->count == 0) {
		fault->line = 1;
		(void)pipetable_refuse(fault, "no rows", "");
	}
	return file;
}

void words_file_free(struct words_file *file)
{
	if (!file)
		return;
	free(file->rows);
	free(file->text);
	free(file);
}

struct words words_file_rows(const struct words_file *file)
{
	return (struct words){ file->rows, file->count };
}
