/* SPDX-License-Identifier: MIT */
/* format: prints records in the form that the user chose. */
#include <config.h>

#include "print/format.h"

#include <inttypes.h>
#include <string.h>

#include "print/explain.h"
#include "print/restcache.h"
#include "print/listline.h"

static void print_name_line(struct format *format, const struct record *record)
{
	enum { HANG = 4 };
	const struct table_source *source = record->entry.source;
	bool standard = source->kind == TABLE_STANDARD;
	char name[RECORD_NAME_SIZE];
	char line[1024];

	record_name(record, name);
	(void)snprintf(line, sizeof(line),
		       "`%s` (0x%08" PRIX32 ", %" PRIu32 ")%s%s", name,
		       record->value, record->value, standard ? "" : " — ",
		       standard ? "" : source->title);
	text_print(format->out, &format->style, line, 0, HANG);
}

/* At a terminal, what is wanted most stands first. */
static void print_summary(struct format *format, const struct record *record)
{
	if (format->style.width > 0 && record->entry.row->summary &&
	    !record_is_unclaimed(record))
		text_print(format->out, &format->style,
			   record->entry.row->summary, EXPLAIN_INDENT, 0);
}

static void print_text(struct format *format, const struct table *table,
		       const struct record *record)
{
	if (format->printed > 0)
		(void)putc('\n', format->out);
	print_name_line(format, record);
	print_summary(format, record);
	text_print(format->out, &format->style, record->entry.row->description,
		   EXPLAIN_INDENT, 0);
	explain_briefly(format->out, &format->style, table, record);
	if (format->in)
		explain_in(format->out, &format->style, record, format->in);
	if (format->verbose)
		explain_at_length(format->out, &format->style, table, record,
				  format->in);
}

enum fieldline_form format_form(enum format_kind kind)
{
	return kind == FORMAT_JSON  ? FIELDLINE_JSON
	       : kind == FORMAT_CSV ? FIELDLINE_CSV
				    : FIELDLINE_TSV;
}

static void print_fields(struct format *format, const struct table *table,
			 const struct record *record)
{
	enum fieldline_form form = format_form(format->kind);
	struct fields_choice choice = {
		.verbose = format->verbose,
		.function = format->in,
	};

	/* The columns are those of the first record. */
	if (format->printed == 0 || form == FIELDLINE_JSON)
		format->answers = format->in != NULL;
	choice.answers = format->answers;
	if (format->printed == 0)
		fields_print_header(format->out, form, &choice, record);
	if (record->place && format->rests)
		restcache_keep(format->rests, form, &choice, table, record);
	if (!record->place ||
	    !format_again(format, record->place, record->value))
		fields_print(format->out, form, &choice, table, record);
}

static void print_name(struct format *format, const struct record *record)
{
	char name[RECORD_NAME_SIZE];

	record_name(record, name);
	(void)fprintf(format->out, "%s\n", name);
}

void format_record(struct format *format, const struct table *table,
		   const struct record *record)
{
	if (format->kind == FORMAT_TEXT)
		print_text(format, table, record);
	else if (format->kind == FORMAT_NAME)
		print_name(format, record);
	else
		print_fields(format, table, record);
	if (format->printed++ == 0)
		format->value = record->value;
	format->several = format->several || format->value != record->value;
}

bool format_again(struct format *format, const struct record_place *place,
		  uint32_t value)
{
	size_t length;
	const char *rest = format->rests ? restcache_find(format->rests, place,
							  value, &length)
					 : NULL;

	if (!rest)
		return false;
	fields_print_again(format->out, format_form(format->kind), place, rest,
			   length);
	return true;
}

void format_more(struct format *format, const struct table *table)
{
	const char *dim = format->style.color ? TEXT_DIM : "";
	const char *plain = format->style.color ? TEXT_PLAIN : "";

	if (format->kind != FORMAT_TEXT || format->style.width == 0 ||
	    format->printed == 0 || format->several || format->verbose)
		return;
	(void)fprintf(format->out, "%smore: ckr -v 0x%" PRIX32, dim,
		      format->value);
	if (table_standard(table, format->value))
		(void)fprintf(format->out, ", man 0x%" PRIX32, format->value);
	(void)fprintf(format->out, "%s\n", plain);
}

static struct listline line_at(const struct format *format, size_t column,
			       size_t name_width)
{
	return (struct listline){
		.out = format->out,
		.style = format->style,
		.query = format->query,
		.column = column,
		.name_width = name_width,
	};
}

static void print_line(struct format *format, const struct record *record,
		       size_t column, size_t name_width)
{
	struct listline line = line_at(format, column, name_width);

	listline_print(&line, record);
	format->printed++;
	format->several = true;
}

void format_line(struct format *format, const struct table *table,
		 const struct record *record, size_t indent, size_t name_width)
{
	if (format->kind != FORMAT_TEXT || format->verbose) {
		format_record(format, table, record);
		return;
	}
	(void)fprintf(format->out, "%*s", (int)indent, "");
	print_line(format, record, indent, name_width);
}

void format_part(struct format *format, const char *label, const char *text,
		 size_t at)
{
	struct listline line = line_at(format, 0, 0);

	if (format->kind == FORMAT_TEXT && !format->verbose &&
	    format->style.width > 0)
		listline_print_part(&line, label, text, at);
}

void format_count(struct format *format, const struct table *table,
		  const struct record *record, size_t name_width)
{
	enum { COUNT_WIDTH = 9 };

	if (format->kind != FORMAT_TEXT) {
		format_record(format, table, record);
		return;
	}
	(void)fprintf(format->out, "%7" PRIu64 "  ", record->count);
	print_line(format, record, COUNT_WIDTH, name_width);
}

void format_heading(struct format *format, const char *heading)
{
	if (format->kind != FORMAT_TEXT)
		return;
	if (format->printed > 0)
		(void)putc('\n', format->out);
	(void)fprintf(format->out, "%s%s%s\n",
		      format->style.color ? TEXT_BOLD : "", heading,
		      format->style.color ? TEXT_PLAIN : "");
}

static void print_vendor(const struct format *format,
			 const struct fields_vendor *vendor)
{
	enum { COLUMNS = 45, ROOM = 30, GAP = 23, LITTLE = 4 };
	bool narrow =
		format->style.width > 0 && format->style.width < COLUMNS + ROOM;
	size_t column = narrow ? LITTLE : COLUMNS;
	char range[32] = "-";

	if (vendor->count > 0)
		(void)snprintf(range, sizeof(range),
			       "0x%08" PRIX32 "-0x%08" PRIX32, vendor->first,
			       vendor->last);
	(void)fprintf(format->out, "%-15s  %3zu  %-*s", vendor->id,
		      vendor->count, narrow ? 0 : GAP, range);
	if (narrow)
		(void)fprintf(format->out, "\n%*s", LITTLE, "");
	text_continue(format->out, &format->style, vendor->name, column,
		      column);
	(void)putc('\n', format->out);
}

void format_vendor(struct format *format, const struct fields_vendor *vendor)
{
	enum fieldline_form form = format_form(format->kind);

	if (format->kind == FORMAT_TEXT) {
		print_vendor(format, vendor);
	} else if (format->kind == FORMAT_NAME) {
		(void)fprintf(format->out, "%s\n", vendor->id);
	} else {
		if (format->printed == 0)
			fields_print_vendor_header(format->out, form);
		fields_print_vendor(format->out, form, vendor);
	}
	format->printed++;
}
