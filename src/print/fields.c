/* SPDX-License-Identifier: MIT */
/* fields: a record as JSON, CSV or TSV, for other programs to read. */
#include <config.h>

#include "print/fields.h"

#include <inttypes.h>
#include <string.h>

#include "base/json.h"
#include "base/text.h"
#include "base/utf8.h"
#include "print/paragraph.h"
#include "print/returned.h"
#include "table/answer.h"
#include "table/relation.h"

/*
 * What is being printed. Every function below puts one field by way of
 * begin_field and end_field, so the header line and the records cannot differ
 * in their order.
 */
struct sink {
	FILE *out;
	enum fields_form form;
	bool header; /* print names instead of values */
	bool blank;  /* print no values: there is no return value */
	size_t fields;
	size_t parts; /* of the list that is open */
	bool is_log;  /* bytes of a log are being printed, which pass as such */
};

static bool is_delimited(const struct sink *sink)
{
	return sink->form != FIELDS_JSON;
}

static bool has_values(const struct sink *sink)
{
	return !sink->header && !sink->blank;
}

/* Puts the separator and the name; false when no value shall follow. */
static bool begin_field(struct sink *sink, const char *name)
{
	if (sink->blank && sink->form == FIELDS_JSON)
		return false;
	if (sink->fields++ > 0)
		(void)putc(sink->form == FIELDS_TSV ? '\t' : ',', sink->out);
	if (sink->form == FIELDS_JSON)
		(void)fprintf(sink->out, "\"%s\":", name);
	else if (sink->header)
		(void)fputs(name, sink->out);
	return has_values(sink);
}

/* What no field may hold: it would end a line, or drive a terminal. */
static char instead_of(char control)
{
	return control == '\t' || control == '\n' || control == '\r' ? ' '
								     : '?';
}

/* The text of a CSV or TSV field, or of a part of one, without quotes. */
static void put_delimited(struct sink *sink, const char *text, size_t length,
			  bool drop_backticks)
{
	while (length > 0) {
		size_t step = utf8_length(text, length);

		step += step == 0;
		if (sink->form == FIELDS_CSV && *text == '"')
			(void)putc('"', sink->out);
		if (!sink->is_log && utf8_is_control(text, length))
			(void)putc(instead_of(*text), sink->out);
		else if (*text != '`' || !drop_backticks)
			(void)fwrite(text, 1, step, sink->out);
		text += step;
		length -= step;
	}
}

static void put_quote(struct sink *sink)
{
	if (sink->form == FIELDS_CSV)
		(void)putc('"', sink->out);
}

static bool needs_quotes(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (strchr("\",\r\n", text[i]) && text[i] != '\0')
			return true;
	return false;
}

static void put_text(struct sink *sink, const char *text, size_t length,
		     bool drop_backticks)
{
	bool quoted = needs_quotes(text, length);

	if (sink->form == FIELDS_JSON) {
		if (drop_backticks)
			json_cell(sink->out, text, length);
		else
			json_string(sink->out, text, length);
		return;
	}
	if (quoted)
		put_quote(sink);
	put_delimited(sink, text, length, drop_backticks);
	if (quoted)
		put_quote(sink);
}

/* A text that may be missing. */
static void text_field(struct sink *sink, const char *name, const char *text)
{
	if (!text && !is_delimited(sink))
		return;
	if (begin_field(sink, name) && text)
		put_text(sink, text, strlen(text), true);
}

static void bytes_field(struct sink *sink, const char *name, const char *text,
			size_t length)
{
	if (begin_field(sink, name))
		put_text(sink, text, length, false);
}

/* Standard input has no name; a file might be called so. */
static void file_field(struct sink *sink, const char *file)
{
	if (file)
		bytes_field(sink, "file", file, strlen(file));
	else if (begin_field(sink, "file") && !is_delimited(sink))
		(void)fputs("null", sink->out);
}

static void number_field(struct sink *sink, const char *name, uint64_t number)
{
	if (begin_field(sink, name))
		(void)fprintf(sink->out, "%" PRIu64, number);
}

static void begin_list(struct sink *sink, const char *name)
{
	sink->parts = 0;
	if (!begin_field(sink, name))
		return;
	if (sink->form == FIELDS_JSON)
		(void)putc('[', sink->out);
	else
		put_quote(sink);
}

static void put_part(const char *text, size_t length, void *context)
{
	struct sink *sink = context;

	if (!has_values(sink))
		return;
	if (sink->parts++ > 0)
		(void)fputs(sink->form == FIELDS_JSON ? "," : "; ", sink->out);
	if (sink->form == FIELDS_JSON)
		json_cell(sink->out, text, length);
	else
		put_delimited(sink, text, length, true);
}

static void end_list(struct sink *sink)
{
	if (!has_values(sink))
		return;
	if (sink->form == FIELDS_JSON)
		(void)putc(']', sink->out);
	else
		put_quote(sink);
}

static void put_name_of(struct sink *sink, const struct table *table,
			uint32_t value)
{
	/* A header has no table. */
	const struct table_row *row =
		has_values(sink) ? table_standard(table, value) : NULL;

	if (row)
		put_part(row->name, strlen(row->name), sink);
}

static void put_function(const char *name, void *context)
{
	put_part(name, strlen(name), context);
}

/* The functions that list a value, or for which alone the text names it. */
static void functions_field(struct sink *sink, const char *name,
			    const struct record *record, enum answer_kind kind)
{
	begin_list(sink, name);
	if (has_values(sink) && record->entry.source->kind == TABLE_STANDARD)
		returned_each(record, kind, put_function, sink);
	end_list(sink);
}

/* Whether a function may return the value; empty where none is known. */
static void answer_fields(struct sink *sink, const struct record *record,
			  const struct function *function)
{
	const struct answer *answer = NULL;
	struct paragraph words;

	if (!has_values(sink))
		function = NULL;
	if (function)
		answer = answer_find(function, record->entry.source,
				     record->value);
	paragraph_begin(&words, "");
	if (answer)
		returned_say(&words, answer);
	text_field(sink, "in", function ? function->name : NULL);
	text_field(sink, "answer", answer ? answer_word(answer->kind) : NULL);
	text_field(sink, "answer_section", answer ? answer->section : NULL);
	text_field(sink, "answer_text", answer ? words.text : NULL);
}

/* The other sides of the pairs that have the record's value. */
static void relation_field(struct sink *sink, const char *name,
			   const struct table *table, uint32_t value,
			   size_t count,
			   const struct relation *(*at)(size_t index),
			   bool as_value, bool as_other)
{
	begin_list(sink, name);
	for (size_t i = 0; i < count; i++) {
		const struct relation *relation = at(i);

		if (as_value && relation->value == value)
			put_name_of(sink, table, relation->other);
		if (as_other && relation->other == value)
			put_name_of(sink, table, relation->value);
	}
	end_list(sink);
}

static void verbose_fields(struct sink *sink, const struct table *table,
			   const struct record *record)
{
	const struct table_row *row = record->entry.row;
	uint32_t value = record->value;

	text_field(sink, "since", row->since);
	text_field(sink, "until", row->until);
	begin_list(sink, "check");
	if (row->check)
		text_each_point(row->check, put_part, sink);
	end_list(sink);
	functions_field(sink, "functions", record, ANSWER_LISTED);
	functions_field(sink, "functions_by_text", record, ANSWER_NAMED);
	text_field(sink, "functions_by_class", returned_scope(record));
	relation_field(sink, "yields_to", table, value,
		       relation_precedence_count(), relation_precedence, false,
		       true);
	relation_field(sink, "overrides", table, value,
		       relation_precedence_count(), relation_precedence, true,
		       false);
	relation_field(sink, "see_also", table, value, relation_kin_count(),
		       relation_kin, true, true);
	text_field(sink, "origin", row->origin);
	number_field(sink, "row", row->line);
}

static void input_fields(struct sink *sink, const struct record *record)
{
	const struct place *place = record->place;

	if (record->count > 0) {
		number_field(sink, "count", record->count);
		return;
	}
	if (!place) {
		text_field(sink, "input", record->input);
		return;
	}
	file_field(sink, place->file);
	number_field(sink, "line", place->line);
	number_field(sink, "column", place->column);
	sink->is_log = true;
	bytes_field(sink, "token", place->token, place->token_length);
	sink->is_log = false;
}

/* The fields of a return value. */
static void record_fields(struct sink *sink, const struct fields_choice *choice,
			  const struct table *table,
			  const struct record *record)
{
	char name[RECORD_NAME_SIZE];
	char summary[RECORD_SUMMARY_SIZE];
	char hex[16];

	record_name(record, name);
	record_summary(record, summary);
	(void)snprintf(hex, sizeof(hex), "0x%08" PRIX32, record->value);
	text_field(sink, "name", name);
	number_field(sink, "code", record->value);
	text_field(sink, "hex", hex);
	text_field(sink, "source", record->entry.source->title);
	text_field(sink, "summary", summary);
	text_field(sink, "description", record->entry.row->description);
	if (choice->answers)
		answer_fields(sink, record, choice->function);
	if (choice->verbose)
		verbose_fields(sink, table, record);
}

/* "session: 1" */
static void put_neighbour_part(struct sink *sink,
			       const struct neighbour_part *part)
{
	char text[128];

	if (part->text)
		(void)snprintf(text, sizeof(text), "%s: %s", part->name,
			       part->text);
	else
		(void)snprintf(text, sizeof(text),
			       part->hexadecimal ? "%s: 0x%04" PRIX32
						 : "%s: %" PRIu32,
			       part->name, part->number);
	put_part(text, strlen(text), sink);
}

/* Whether a module makes the return value of the error, or it of the value. */
static bool concerns(const struct neighbour_maker *maker, uint32_t value)
{
	for (size_t i = 0; i < maker->value_count; i++)
		if (maker->values[i] == value)
			return true;
	return false;
}

static void modules_field(struct sink *sink, const struct record *record,
			  bool from)
{
	const struct neighbour *neighbour = record->neighbour;

	begin_list(sink, from ? "error_made_by" : "code_made_by");
	for (size_t i = 0; neighbour && i < neighbour->maker_count; i++) {
		struct neighbour_maker maker = neighbour_maker(neighbour, i);

		if (maker.from == from &&
		    (!record->entry.row || concerns(&maker, record->value)))
			put_part(maker.who, strlen(maker.who), sink);
	}
	end_list(sink);
}

/* The error of a neighbour that led to a return value; of operands only. */
static void neighbour_fields(struct sink *sink, const struct record *record)
{
	static const struct neighbour nobody;
	const struct neighbour *neighbour =
		record->neighbour ? record->neighbour : &nobody;

	if (!record->input || (neighbour == &nobody && !is_delimited(sink)))
		return;
	text_field(sink, "neighbour", neighbour->owner);
	text_field(sink, "error", neighbour->error);
	text_field(sink, "error_number", neighbour->number);
	text_field(sink, "error_meaning", neighbour->meaning);
	begin_list(sink, "error_parts");
	for (size_t i = 0; i < neighbour->part_count; i++)
		put_neighbour_part(sink, &neighbour->parts[i]);
	end_list(sink);
	modules_field(sink, record, false);
	modules_field(sink, record, true);
}

static void put_fields(struct sink *sink, const struct fields_choice *choice,
		       const struct table *table, const struct record *record)
{
	static const struct table_source no_source;
	static const struct table_row no_row = { .name = "",
						 .description = "" };
	struct record blank = { .entry = { &no_source, &no_row } };

	input_fields(sink, record);
	sink->blank = !record->entry.row;
	record_fields(sink, choice, table, sink->blank ? &blank : record);
	sink->blank = false;
	neighbour_fields(sink, record);
}

static void end_line(struct sink *sink)
{
	/* RFC 4180 ends its lines in CR LF; nothing reads those better, and
	 * every tool of a Unix system reads these. */
	(void)fputs(sink->form == FIELDS_JSON ? "}\n" : "\n", sink->out);
}

void fields_print(FILE *out, enum fields_form form,
		  const struct fields_choice *choice, const struct table *table,
		  const struct record *record)
{
	struct sink sink = { .out = out, .form = form };

	if (form == FIELDS_JSON)
		(void)putc('{', out);
	put_fields(&sink, choice, table, record);
	end_line(&sink);
}

void fields_print_header(FILE *out, enum fields_form form,
			 const struct fields_choice *choice,
			 const struct record *record)
{
	struct sink sink = { .out = out, .form = form, .header = true };

	if (form == FIELDS_JSON)
		return;
	put_fields(&sink, choice, NULL, record);
	end_line(&sink);
}

static void words_field(struct sink *sink, const char *name, const char *words)
{
	begin_list(sink, name);
	while (*words) {
		size_t length = strcspn(words, " ");

		put_part(words, length, sink);
		words += length;
		words += strspn(words, " ");
	}
	end_list(sink);
}

static void hex_field(struct sink *sink, const char *name, bool has_value,
		      uint32_t value)
{
	char hex[16];

	(void)snprintf(hex, sizeof(hex), "0x%08" PRIX32, value);
	text_field(sink, name, has_value ? hex : NULL);
}

static void put_vendor(struct sink *sink, const struct fields_vendor *vendor)
{
	bool has_codes = vendor->count > 0;

	text_field(sink, "vendor", vendor->id);
	text_field(sink, "name", vendor->name);
	number_field(sink, "codes", vendor->count);
	hex_field(sink, "first", has_codes, vendor->first);
	hex_field(sink, "last", has_codes, vendor->last);
	words_field(sink, "modules", vendor->modules);
	words_field(sink, "also_called", vendor->words);
}

void fields_print_vendor(FILE *out, enum fields_form form,
			 const struct fields_vendor *vendor)
{
	struct sink sink = { .out = out, .form = form };

	if (form == FIELDS_JSON)
		(void)putc('{', out);
	put_vendor(&sink, vendor);
	end_line(&sink);
}

void fields_print_vendor_header(FILE *out, enum fields_form form)
{
	struct sink sink = { .out = out, .form = form, .header = true };
	const struct fields_vendor none = { .modules = "", .words = "" };

	if (form == FIELDS_JSON)
		return;
	put_vendor(&sink, &none);
	end_line(&sink);
}
