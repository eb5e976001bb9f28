/* SPDX-License-Identifier: MIT */
/* fields: a record as JSON, CSV or TSV, for other programs to read. */
#include <config.h>

#include "print/fields.h"

#include <inttypes.h>
#include <string.h>

#include "base/text.h"
#include "print/paragraph.h"
#include "print/returned.h"
#include "table/answer.h"
#include "table/relation.h"

static void put_name_of(struct fieldline *line, const struct table *table,
			uint32_t value)
{
	/* A header has no table. */
	const struct table_row *row = fieldline_has_values(line)
					      ? table_standard(table, value)
					      : NULL;

	if (row)
		fieldline_part(row->name, strlen(row->name), line);
}

static void put_function(const char *name, void *context)
{
	fieldline_part(name, strlen(name), context);
}

/* The functions that list a value, or for which alone the text names it. */
static void functions_field(struct fieldline *line, const char *name,
			    const struct record *record, enum answer_kind kind)
{
	fieldline_begin_list(line, name);
	if (fieldline_has_values(line) &&
	    record->entry.source->kind == TABLE_STANDARD)
		returned_each(record, kind, put_function, line);
	fieldline_end_list(line);
}

/* Whether a function may return the value; empty where none is known. */
static void answer_fields(struct fieldline *line, const struct record *record,
			  const struct function *function)
{
	const struct answer *answer = NULL;
	struct paragraph words;

	if (!fieldline_has_values(line))
		function = NULL;
	if (function)
		answer = answer_find(function, record->entry.source,
				     record->value);
	paragraph_begin(&words, "");
	if (answer)
		returned_say(&words, answer);
	fieldline_text(line, "in", function ? function->name : NULL);
	fieldline_text(line, "answer",
		       answer ? answer_word(answer->kind) : NULL);
	fieldline_text(line, "answer_section", answer ? answer->section : NULL);
	fieldline_text(line, "answer_text", answer ? words.text : NULL);
}

/* The other sides of the pairs that have the record's value. */
static void relation_field(struct fieldline *line, const char *name,
			   const struct table *table, uint32_t value,
			   size_t count,
			   const struct relation *(*at)(size_t index),
			   bool as_value, bool as_other)
{
	fieldline_begin_list(line, name);
	for (size_t i = 0; i < count; i++) {
		const struct relation *relation = at(i);

		if (as_value && relation->value == value)
			put_name_of(line, table, relation->other);
		if (as_other && relation->other == value)
			put_name_of(line, table, relation->value);
	}
	fieldline_end_list(line);
}

static void verbose_fields(struct fieldline *line, const struct table *table,
			   const struct record *record)
{
	const struct table_row *row = record->entry.row;
	uint32_t value = record->value;

	fieldline_text(line, "since", row->since);
	fieldline_text(line, "until", row->until);
	fieldline_begin_list(line, "check");
	if (row->check)
		text_each_point(row->check, fieldline_part, line);
	fieldline_end_list(line);
	functions_field(line, "functions", record, ANSWER_LISTED);
	functions_field(line, "functions_by_text", record, ANSWER_NAMED);
	fieldline_text(line, "functions_by_class", returned_scope(record));
	relation_field(line, "yields_to", table, value,
		       relation_precedence_count(), relation_precedence, false,
		       true);
	relation_field(line, "overrides", table, value,
		       relation_precedence_count(), relation_precedence, true,
		       false);
	relation_field(line, "see_also", table, value, relation_kin_count(),
		       relation_kin, true, true);
	fieldline_text(line, "origin", row->origin);
	fieldline_number(line, "row", row->line);
}

/* Standard input has no name; a file might be called so. */
static void file_field(struct fieldline *line, const char *file)
{
	if (file)
		fieldline_bytes(line, "file", file, strlen(file));
	else
		fieldline_null(line, "file");
}

void fields_put_place(struct fieldline *line, const struct record_place *place)
{
	file_field(line, place->file);
	fieldline_number(line, "line", place->line);
	fieldline_number(line, "column", place->column);
	line->is_log = true;
	fieldline_bytes(line, "token", place->token, place->token_length);
	line->is_log = false;
}

static void input_fields(struct fieldline *line, const struct record *record)
{
	if (record->count > 0)
		fieldline_number(line, "count", record->count);
	else if (record->place)
		fields_put_place(line, record->place);
	else
		fieldline_text(line, "input", record->input);
}

/* The fields of a return value. */
static void record_fields(struct fieldline *line,
			  const struct fields_choice *choice,
			  const struct table *table,
			  const struct record *record)
{
	char name[RECORD_NAME_SIZE];
	char summary[RECORD_SUMMARY_SIZE];
	char hex[16];

	record_name(record, name);
	record_summary(record, summary);
	(void)snprintf(hex, sizeof(hex), "0x%08" PRIX32, record->value);
	fieldline_text(line, "name", name);
	fieldline_number(line, "code", record->value);
	fieldline_text(line, "hex", hex);
	fieldline_text(line, "source", record->entry.source->title);
	fieldline_text(line, "summary", summary);
	fieldline_text(line, "description", record->entry.row->description);
	if (choice->answers)
		answer_fields(line, record, choice->function);
	if (choice->verbose)
		verbose_fields(line, table, record);
}

/* Whether a module makes the return value of the error, or it of the value. */
static bool concerns(const struct neighbour_maker *maker, uint32_t value)
{
	for (size_t i = 0; i < maker->value_count; i++)
		if (maker->values[i] == value)
			return true;
	return false;
}

static void modules_field(struct fieldline *line, const struct record *record,
			  bool from)
{
	const struct neighbour *neighbour = record->neighbour;

	fieldline_begin_list(line, from ? "error_made_by" : "code_made_by");
	for (size_t i = 0; neighbour && i < neighbour->maker_count; i++) {
		struct neighbour_maker maker = neighbour_maker(neighbour, i);

		if (maker.from == from &&
		    (!record->entry.row || concerns(&maker, record->value)))
			fieldline_part(maker.who, strlen(maker.who), line);
	}
	fieldline_end_list(line);
}

/* The error of a neighbour that led to a return value; of operands only. */
static void neighbour_fields(struct fieldline *line,
			     const struct record *record)
{
	static const struct neighbour nobody;
	const struct neighbour *neighbour =
		record->neighbour ? record->neighbour : &nobody;

	if (!record->input ||
	    (neighbour == &nobody && !fieldline_is_delimited(line)))
		return;
	fieldline_text(line, "neighbour", neighbour->owner);
	fieldline_text(line, "error", neighbour->error);
	fieldline_text(line, "error_number", neighbour->number);
	fieldline_text(line, "error_meaning", neighbour->meaning);
	fieldline_begin_list(line, "error_parts");
	for (size_t i = 0; i < neighbour->bitfield.count; i++) {
		char part[BITFIELD_TEXT_SIZE];

		bitfield_say(&neighbour->bitfield.parts[i], part);
		fieldline_part(part, strlen(part), line);
	}
	fieldline_end_list(line);
	modules_field(line, record, false);
	modules_field(line, record, true);
}

static void put_rest(struct fieldline *line, const struct fields_choice *choice,
		     const struct table *table, const struct record *record)
{
	static const struct table_source no_source;
	static const struct table_row no_row = { .name = "",
						 .description = "" };
	struct record blank = { .entry = { &no_source, &no_row } };

	line->blank = !record->entry.row;
	record_fields(line, choice, table, line->blank ? &blank : record);
	line->blank = false;
	neighbour_fields(line, record);
}

static void put_fields(struct fieldline *line,
		       const struct fields_choice *choice,
		       const struct table *table, const struct record *record)
{
	input_fields(line, record);
	put_rest(line, choice, table, record);
}

void fields_print_again(FILE *out, enum fieldline_form form,
			const struct record_place *place, const char *rest,
			size_t length)
{
	struct fieldline line;

	fieldline_open(&line, out, form);
	fieldline_begin(&line);
	fields_put_place(&line, place);
	stream_put(&line.stream, rest, length);
	fieldline_flush(&line);
}

void fields_print_rest(FILE *out, enum fieldline_form form,
		       const struct fields_choice *choice,
		       const struct table *table, const struct record *record)
{
	struct fieldline line;

	fieldline_open(&line, out, form);
	line.fields = 1;
	put_rest(&line, choice, table, record);
	fieldline_end(&line);
}

void fields_print(FILE *out, enum fieldline_form form,
		  const struct fields_choice *choice, const struct table *table,
		  const struct record *record)
{
	struct fieldline line;

	fieldline_open(&line, out, form);
	fieldline_begin(&line);
	put_fields(&line, choice, table, record);
	fieldline_end(&line);
}

void fields_print_header(FILE *out, enum fieldline_form form,
			 const struct fields_choice *choice,
			 const struct record *record)
{
	struct fieldline line;

	if (form == FIELDLINE_JSON)
		return;
	fieldline_open(&line, out, form);
	line.header = true;
	put_fields(&line, choice, NULL, record);
	fieldline_end(&line);
}

static void hex_field(struct fieldline *line, const char *name, bool has_value,
		      uint32_t value)
{
	char hex[16];

	(void)snprintf(hex, sizeof(hex), "0x%08" PRIX32, value);
	fieldline_text(line, name, has_value ? hex : NULL);
}

static void put_vendor(struct fieldline *line,
		       const struct fields_vendor *vendor)
{
	bool has_codes = vendor->count > 0;

	fieldline_text(line, "vendor", vendor->id);
	fieldline_text(line, "name", vendor->name);
	fieldline_number(line, "codes", vendor->count);
	hex_field(line, "first", has_codes, vendor->first);
	hex_field(line, "last", has_codes, vendor->last);
	fieldline_words(line, "modules", vendor->modules);
	fieldline_words(line, "also_called", vendor->words);
}

void fields_print_vendor(FILE *out, enum fieldline_form form,
			 const struct fields_vendor *vendor)
{
	struct fieldline line;

	fieldline_open(&line, out, form);
	fieldline_begin(&line);
	put_vendor(&line, vendor);
	fieldline_end(&line);
}

void fields_print_vendor_header(FILE *out, enum fieldline_form form)
{
	struct fieldline line;
	const struct fields_vendor none = { .modules = "", .words = "" };

	if (form == FIELDLINE_JSON)
		return;
	fieldline_open(&line, out, form);
	line.header = true;
	put_vendor(&line, &none);
	fieldline_end(&line);
}
