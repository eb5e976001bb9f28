/* SPDX-License-Identifier: MIT */
/* format: prints records in the form that the user chose. */
#ifndef CKR_FORMAT_H
#define CKR_FORMAT_H

#include <stdbool.h>
#include <stdio.h>

#include "base/printer.h"
#include "base/query.h"
#include "base/text.h"
#include "print/fields.h"
#include "table/function.h"
#include "table/record.h"

enum format_kind {
	FORMAT_TEXT,
	FORMAT_NAME,
	FORMAT_CSV,
	FORMAT_TSV,
	FORMAT_JSON,
};

struct restcache;

struct format {
	FILE *out; /* the printer's */
	struct printer *printer;
	enum format_kind kind;
	bool verbose;
	struct text_style style;
	/* --in, or the function in a piece of a log: may it return this? */
	const struct function *in;
	bool answers;              /* the records have columns for that */
	const struct query *query; /* --search: words to highlight, or NULL */
	size_t printed;            /* records so far */
	uint32_t value;            /* of the first of them ... */
	bool several;              /* ... and others have others */
	struct restcache *rests;   /* of the records of a log, or NULL */
};

/* That of a format of fields, which is CSV, TSV or JSON. */
enum fieldline_form format_form(enum format_kind kind);

/*
 * Prints one record after another: as a paragraph, with a blank line between
 * two; or as one line of names, CSV (with a header line), TSV or JSON.
 * Failures of writing stay in the printer.
 */
void format_record(struct format *format, const struct table *table,
		   const struct record *record);

/*
 * The record of a code in a log whose text is kept, from an earlier place.
 * False where there is none, or no more: nothing is printed then.
 */
bool format_again(struct format *format, const struct record_place *place,
		  uint32_t value);

/*
 * At a terminal, below records in full of one value: where there is more.
 * Nothing otherwise.
 */
void format_more(struct format *format, const struct table *table);

/*
 * The same as one line of a list: hex, name (padded to NAME_WIDTH), summary;
 * indented by INDENT blanks. Other formats than text, and with .verbose, as
 * above.
 */
void format_line(struct format *format, const struct table *table,
		 const struct record *record, size_t indent, size_t name_width);

/*
 * At a terminal, below a line: what is around AT in a text of the code, and
 * LABEL for which text it is. Nothing otherwise.
 */
void format_part(struct format *format, const char *label, const char *text,
		 size_t at);

/* The same as one line of a count: how often, hex, name, summary. */
void format_count(struct format *format, const struct table *table,
		  const struct record *record, size_t name_width);

/* A line above the list behind a library's error; text only. */
void format_heading(struct format *format, const char *heading);

/*
 * A vendor as one line: id, how many codes it has, their range, its name.
 * Other formats than text have a form of their own.
 */
void format_vendor(struct format *format, const struct fields_vendor *vendor);

#endif
