/* SPDX-License-Identifier: MIT */
/* format: prints records in the form that the user chose. */
#include <config.h>

#include "print/format.h"

#include <inttypes.h>
#include <string.h>
#include <strings.h>

#include "print/explain.h"

static void print_name_line(struct format *format, const struct record *record)
{
	const struct table_source *source = record->entry.source;
	char name[RECORD_NAME_SIZE];

	record_name(record, name);
	(void)fprintf(format->out, "%s%s%s (0x%08" PRIX32 ", %" PRIu32 ")",
		      format->style.color ? TEXT_BOLD : "", name,
		      format->style.color ? TEXT_PLAIN : "", record->value,
		      record->value);
	if (source->kind != TABLE_STANDARD)
		(void)fprintf(format->out, " — %s", source->title);
	(void)putc('\n', format->out);
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
		explain_in(format->out, &format->style, table, record,
			   format->in);
	if (format->verbose)
		explain_at_length(format->out, &format->style, table, record);
}

static enum fields_form fields_form(enum format_kind kind)
{
	return kind == FORMAT_JSON  ? FIELDS_JSON
	       : kind == FORMAT_CSV ? FIELDS_CSV
				    : FIELDS_TSV;
}

static void print_fields(struct format *format, const struct table *table,
			 const struct record *record)
{
	enum fields_form form = fields_form(format->kind);

	if (format->printed == 0)
		fields_print_header(format->out, form, format->verbose, record);
	fields_print(format->out, form, format->verbose, table, record);
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

/* Prints a text, the first place where the searched words stand in colour. */
static void print_highlighted(const struct format *format, const char *text)
{
	const char *match = format->match;
	size_t length = match ? strlen(match) : 0;

	for (; *text; text++) {
		if (length > 0 && format->style.color &&
		    strncasecmp(text, match, length) == 0) {
			(void)fprintf(format->out, TEXT_MATCH "%.*s" TEXT_PLAIN,
				      (int)length, text);
			text += length - 1;
		} else {
			(void)putc(*text, format->out);
		}
	}
}

static void print_line(struct format *format, const struct record *record,
		       size_t indent, size_t name_width)
{
	char name[RECORD_NAME_SIZE];
	char summary[RECORD_SUMMARY_SIZE];
	size_t length;

	record_name(record, name);
	record_summary(record, summary);
	length = strlen(name);
	(void)fprintf(format->out, "%*s0x%08" PRIX32 "  ", (int)indent, "",
		      record->value);
	print_highlighted(format, name);
	(void)fprintf(format->out, "%*s  ",
		      length < name_width ? (int)(name_width - length) : 0, "");
	print_highlighted(format, summary);
	if (record->entry.source->kind != TABLE_STANDARD)
		(void)fprintf(format->out, " — %s",
			      record->entry.source->title);
	(void)putc('\n', format->out);
}

void format_line(struct format *format, const struct table *table,
		 const struct record *record, size_t indent, size_t name_width)
{
	if (format->kind != FORMAT_TEXT || format->verbose) {
		format_record(format, table, record);
		return;
	}
	print_line(format, record, indent, name_width);
	format->printed++;
	format->several = true;
}

void format_count(struct format *format, const struct table *table,
		  const struct record *record)
{
	enum { COUNT_NAME_WIDTH = 36 };

	if (format->kind == FORMAT_TEXT)
		(void)fprintf(format->out, "%7" PRIu64 "  ", record->count);
	format_line(format, table, record, 0, COUNT_NAME_WIDTH);
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

void format_function(struct format *format, const struct function *function)
{
	char heading[128];

	(void)snprintf(heading, sizeof(heading),
		       "%s (since PKCS #11 %s) may return", function->name,
		       function->since ? function->since : "?");
	format_heading(format, heading);
}

static void print_vendor(const struct format *format,
			 const struct fields_vendor *vendor)
{
	char range[32] = "-";

	if (vendor->count > 0)
		(void)snprintf(range, sizeof(range),
			       "0x%08" PRIX32 "-0x%08" PRIX32, vendor->first,
			       vendor->last);
	(void)fprintf(format->out, "%-15s  %3zu  %-21s  %s\n", vendor->id,
		      vendor->count, range, vendor->name);
}

void format_vendor(struct format *format, const struct fields_vendor *vendor)
{
	enum fields_form form = fields_form(format->kind);

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
