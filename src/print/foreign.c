/* SPDX-License-Identifier: MIT */
/* foreign: an error that is no return value, and what becomes of it. */
#include <config.h>

#include "print/foreign.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/diag.h"
#include "base/text.h"
#include "print/explain.h"
#include "table/record.h"

enum { NAME_WIDTH = 36 };

/* A sentence that is put together piece by piece, then wrapped as one. */
struct sentence {
	char text[FOREIGN_TEXT_SIZE];
	size_t length;
};

DIAG_PRINTF(2, 3)
static void add(struct sentence *sentence, const char *format, ...)
{
	size_t room = sizeof(sentence->text) - sentence->length;
	va_list arguments;
	int length;

	va_start(arguments, format);
	length = vsnprintf(sentence->text + sentence->length, room, format,
			   arguments);
	va_end(arguments);
	if (length > 0)
		sentence->length +=
			(size_t)length < room ? (size_t)length : room - 1;
}

/* "OpenSC's", "Windows'". */
static void add_owner(struct sentence *sentence, const char *owner)
{
	size_t length = strlen(owner);

	add(sentence, "%s%s", owner,
	    length > 0 && owner[length - 1] == 's' ? "'" : "'s");
}

/* " (session: 1, handed on by: the resource manager)" */
static void add_parts(struct sentence *sentence,
		      const struct neighbour *neighbour)
{
	const struct bitfield *bitfield = &neighbour->bitfield;

	for (size_t i = 0; i < bitfield->count; i++) {
		const struct bitfield_part *part = &bitfield->parts[i];

		add(sentence, "%s%s: ", i == 0 ? " (" : ", ", part->name);
		if (part->text)
			add(sentence, "%s", part->text);
		else
			add(sentence,
			    part->hexadecimal ? "0x%04" PRIX32 : "%" PRIu32,
			    part->number);
	}
	if (bitfield->count > 0)
		add(sentence, ")");
}

static void add_error(struct sentence *sentence,
		      const struct neighbour *neighbour)
{
	if (neighbour->error) {
		add_owner(sentence, neighbour->owner);
		add(sentence, " `%s`", neighbour->error);
	} else {
		add(sentence, "the range of %s", neighbour->owner);
	}
	add_parts(sentence, neighbour);
}

size_t foreign_name(const struct neighbour *neighbour,
		    char text[FOREIGN_TEXT_SIZE])
{
	struct sentence sentence = { .length = 0 };

	add_error(&sentence, neighbour);
	memcpy(text, sentence.text, sentence.length + 1);
	return sentence.length;
}

static void add_value(struct sentence *sentence, const struct table *table,
		      uint32_t value)
{
	struct table_cursor cursor = { 0 };
	struct record record;
	char name[RECORD_NAME_SIZE];

	if (!record_next(table, value, &cursor, &record))
		return;
	record_name(&record, name);
	add(sentence, "`%s`", name);
}

/* "; OpenSC makes CKR_PIN_INCORRECT of it", where one module says it all. */
static void add_only_maker(struct sentence *sentence, const struct table *table,
			   const struct neighbour *neighbour)
{
	struct neighbour_maker maker;

	if (neighbour->maker_count != 1)
		return;
	maker = neighbour_maker(neighbour, 0);
	if (maker.value_count > 1) {
		add(sentence, "; %s makes %s", maker.who,
		    maker.from ? "it of one of" : "of it one of");
		return;
	}
	add(sentence, "; %s makes %s", maker.who, maker.from ? "it of " : "");
	if (maker.value_count == 1)
		add_value(sentence, table, maker.values[0]);
	if (maker.text)
		add(sentence, "%s%s", maker.value_count == 1 ? " " : "",
		    maker.text);
	if (!maker.from)
		add(sentence, " of it");
}

/*
 * The first line: whose error it is, and what it means. The number is as the
 * user wrote it, or NULL where a name was given.
 */
static void add_verdict(struct sentence *sentence, const struct table *table,
			const char *number, const struct neighbour *neighbour)
{
	if (number) {
		add(sentence, "%s: no return value but %s", number,
		    neighbour->error ? "" : "in ");
		add_error(sentence, neighbour);
	} else {
		add(sentence, "`%s`: no return value but an error of %s",
		    neighbour->error, neighbour->owner);
		if (neighbour->number)
			add(sentence, ", %s", neighbour->number);
		add_parts(sentence, neighbour);
	}
	if (neighbour->meaning)
		add(sentence, ": %s", neighbour->meaning);
	add_only_maker(sentence, table, neighbour);
}

/* What each of several modules makes of the error. */
static void print_makers(const struct format *format, const struct table *table,
			 const struct neighbour *neighbour)
{
	for (size_t i = 0; neighbour->maker_count > 1 &&
			   i < neighbour->maker_count; i++) {
		struct neighbour_maker maker = neighbour_maker(neighbour, i);
		struct sentence sentence = { .length = 0 };

		add(&sentence, "%s:%s", maker.who, maker.from ? " from" : "");
		for (size_t j = 0; j < maker.value_count; j++) {
			add(&sentence, " ");
			add_value(&sentence, table, maker.values[j]);
		}
		if (maker.text)
			add(&sentence, " %s", maker.text);
		text_print(format->out, &format->style, sentence.text,
			   EXPLAIN_INDENT, 2);
	}
}

static void print_source(const struct format *format,
			 const struct neighbour *neighbour)
{
	struct sentence sentence = { .length = 0 };
	char source[NEIGHBOUR_SOURCE_SIZE];

	neighbour_source(neighbour, source);
	add(&sentence, "Source: %s (neighbours/%s.md, line %u), from %s",
	    neighbour->owner, neighbour->id, neighbour->line, source);
	text_print(format->out, &format->style, sentence.text, EXPLAIN_INDENT,
		   2);
}

static void print_text(struct format *format, const struct table *table,
		       const char *number, const struct neighbour *neighbour)
{
	struct sentence sentence = { .length = 0 };

	if (format->printed++ > 0)
		(void)putc('\n', format->out);
	add_verdict(&sentence, table, number, neighbour);
	text_print(format->out, &format->style, sentence.text, 0,
		   EXPLAIN_INDENT);
	print_makers(format, table, neighbour);
	if (format->verbose)
		print_source(format, neighbour);
}

/* In "name", what is no name of a return value has no place on the output. */
static void note_verdict(const struct table *table, const char *number,
			 const struct neighbour *neighbour)
{
	struct sentence sentence = { .length = 0 };
	const char *subject = number ? number : neighbour->error;
	size_t kept = 0;

	add_verdict(&sentence, table, number, neighbour);
	for (size_t i = 0; i < sentence.length; i++)
		if (sentence.text[i] != '`')
			sentence.text[kept++] = sentence.text[i];
	sentence.text[kept] = '\0';
	diag_note(subject, "%s", sentence.text + strlen(subject) + 2);
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
