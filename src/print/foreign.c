/* SPDX-License-Identifier: MIT */
/* foreign: an error that is no return value, and what becomes of it. */
#include <config.h>

#include "print/foreign.h"

#include <stdio.h>
#include <string.h>

#include "base/diag.h"
#include "base/text.h"
#include "print/explain.h"
#include "table/record.h"

enum { NAME_WIDTH = 36, NUMBER_SIZE = 16 };

static void add_code(struct paragraph *paragraph, const char *code)
{
	paragraph_add(paragraph, "`");
	paragraph_add(paragraph, code);
	paragraph_add(paragraph, "`");
}

/* "OpenSC's ", "Windows' ". */
static void add_owner(struct paragraph *paragraph, const char *owner)
{
	size_t length = strlen(owner);
	bool ends_in_s = length > 0 && owner[length - 1] == 's';

	paragraph_add(paragraph, owner);
	paragraph_add(paragraph, ends_in_s ? "' " : "'s ");
}

/* " (session: 1, handed on by: the resource manager)" */
static void add_parts(struct paragraph *paragraph,
		      const struct bitfield *bitfield)
{
	for (size_t i = 0; i < bitfield->count; i++) {
		char text[BITFIELD_TEXT_SIZE];

		bitfield_say(&bitfield->parts[i], text);
		paragraph_add(paragraph, i == 0 ? " (" : ", ");
		paragraph_add(paragraph, text);
	}
	if (bitfield->count > 0)
		paragraph_add(paragraph, ")");
}

void foreign_say(struct paragraph *paragraph, const struct neighbour *neighbour)
{
	if (neighbour->error) {
		add_owner(paragraph, neighbour->owner);
		add_code(paragraph, neighbour->error);
	} else {
		paragraph_add(paragraph, "the range of ");
		paragraph_add(paragraph, neighbour->owner);
	}
	add_parts(paragraph, &neighbour->bitfield);
}

static void add_value(struct paragraph *paragraph, const struct table *table,
		      uint32_t value)
{
	struct table_cursor cursor = { 0 };
	struct record record;
	char name[RECORD_NAME_SIZE];

	if (!record_next(table, value, &cursor, &record))
		return;
	record_name(&record, name);
	add_code(paragraph, name);
}

/* "; OpenSC makes CKR_PIN_INCORRECT of it", where one module says it all. */
static void add_only_maker(struct paragraph *paragraph,
			   const struct table *table,
			   const struct neighbour *neighbour)
{
	struct neighbour_maker maker;

	if (neighbour->maker_count != 1)
		return;
	maker = neighbour_maker(neighbour, 0);
	paragraph_add(paragraph, "; ");
	paragraph_add(paragraph, maker.who);
	if (maker.value_count > 1) {
		paragraph_add(paragraph, maker.from ? " makes it of one of"
						    : " makes of it one of");
		return;
	}
	paragraph_add(paragraph, maker.from ? " makes it of " : " makes ");
	if (maker.value_count == 1)
		add_value(paragraph, table, maker.values[0]);
	if (maker.value_count == 1 && maker.text)
		paragraph_add(paragraph, " ");
	if (maker.text)
		paragraph_add(paragraph, maker.text);
	if (!maker.from)
		paragraph_add(paragraph, " of it");
}

/* "NTE_BAD_KEYSET: no return value but an error of Windows, 0x80090016" */
static void begin_by_name(struct paragraph *paragraph,
			  const struct neighbour *neighbour)
{
	paragraph_begin(paragraph, "");
	add_code(paragraph, neighbour->error);
	paragraph_add(paragraph, ": no return value but an error of ");
	paragraph_add(paragraph, neighbour->owner);
	if (neighbour->number) {
		paragraph_add(paragraph, ", ");
		paragraph_add(paragraph, neighbour->number);
	}
	add_parts(paragraph, &neighbour->bitfield);
}

/*
 * The first line: whose error it is, and what it means. The number is as the
 * user wrote it, or NULL where a name was given.
 */
static void say_verdict(struct paragraph *paragraph, const struct table *table,
			const char *number, const struct neighbour *neighbour)
{
	if (number) {
		paragraph_begin(paragraph, number);
		paragraph_add(paragraph, ": no return value but ");
		if (!neighbour->error)
			paragraph_add(paragraph, "in ");
		foreign_say(paragraph, neighbour);
	} else {
		begin_by_name(paragraph, neighbour);
	}
	if (neighbour->meaning) {
		paragraph_add(paragraph, ": ");
		paragraph_add(paragraph, neighbour->meaning);
	}
	add_only_maker(paragraph, table, neighbour);
}

/* What one of several modules makes of the error. */
static void print_maker(const struct format *format, const struct table *table,
			const struct neighbour_maker *maker)
{
	struct paragraph paragraph;

	paragraph_begin(&paragraph, maker->who);
	paragraph_add(&paragraph, maker->from ? ": from" : ":");
	for (size_t i = 0; i < maker->value_count; i++) {
		paragraph_add(&paragraph, " ");
		add_value(&paragraph, table, maker->values[i]);
	}
	if (maker->text) {
		paragraph_add(&paragraph, " ");
		paragraph_add(&paragraph, maker->text);
	}
	paragraph_print(format->out, &format->style, &paragraph,
			EXPLAIN_INDENT);
}

static void print_source(const struct format *format,
			 const struct neighbour *neighbour)
{
	struct paragraph paragraph;
	char source[NEIGHBOUR_SOURCE_SIZE];
	char line[NUMBER_SIZE];

	neighbour_source(neighbour, source);
	(void)snprintf(line, sizeof(line), "%u", neighbour->line);
	paragraph_begin(&paragraph, "Source: ");
	paragraph_add(&paragraph, neighbour->owner);
	paragraph_add(&paragraph, " (neighbours/");
	paragraph_add(&paragraph, neighbour->id);
	paragraph_add(&paragraph, ".md, line ");
	paragraph_add(&paragraph, line);
	paragraph_add(&paragraph, "), from ");
	paragraph_add(&paragraph, source);
	paragraph_print(format->out, &format->style, &paragraph,
			EXPLAIN_INDENT);
}

static void print_text(struct format *format, const struct table *table,
		       const char *number, const struct neighbour *neighbour)
{
	struct paragraph paragraph;

	if (format->printed++ > 0)
		(void)putc('\n', format->out);
	say_verdict(&paragraph, table, number, neighbour);
	paragraph_print(format->out, &format->style, &paragraph, 0);
	for (size_t i = 0; neighbour->maker_count > 1 &&
			   i < neighbour->maker_count; i++) {
		struct neighbour_maker maker = neighbour_maker(neighbour, i);

		print_maker(format, table, &maker);
	}
	if (format->verbose)
		print_source(format, neighbour);
}

/* In "name", what is no name of a return value has no place on the output. */
static void note_verdict(const struct table *table, const char *number,
			 const struct neighbour *neighbour)
{
	struct paragraph paragraph;
	const char *subject = number ? number : neighbour->error;

	say_verdict(&paragraph, table, number, neighbour);
	paragraph_plain(&paragraph);
	diag_note(subject, "%s", paragraph.text + strlen(subject) + 2);
}

void foreign_print(struct format *format, const struct table *table,
		   const char *input, bool by_name,
		   const struct neighbour *neighbour)
{
	uint32_t values[NEIGHBOUR_VALUES];
	size_t count = neighbour_values(neighbour, values);
	const char *number = by_name ? NULL : input;
	struct record record = { .input = input, .neighbour = neighbour };

	if (format->kind == FORMAT_TEXT)
		print_text(format, table, number, neighbour);
	else if (format->kind == FORMAT_NAME)
		note_verdict(table, number, neighbour);
	else if (count == 0)
		format_record(format, table, &record);
	for (size_t i = 0; i < count; i++) {
		struct table_cursor cursor = { 0 };

		if (!record_next(table, values[i], &cursor, &record))
			continue;
		if (count == 1)
			format_record(format, table, &record);
		else
			format_line(format, table, &record, EXPLAIN_INDENT,
				    NAME_WIDTH);
	}
}
