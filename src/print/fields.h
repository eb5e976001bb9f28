/* SPDX-License-Identifier: MIT */
/* fields: a record as JSON, CSV or TSV, for other programs to read. */
#ifndef CKR_FIELDS_H
#define CKR_FIELDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "print/fieldline.h"
#include "table/function.h"
#include "table/record.h"

/* Which fields there are besides the first ones. */
struct fields_choice {
	bool verbose;
	bool answers; /* whether FUNCTION, where one is known, may return it */
	const struct function *function;
};

/*
 * Prints a record on one line. The fields are "input", or "file", "line",
 * "column" and "token" where the record has a place, or "count"; then "name",
 * "code", "hex", "source", "summary", "description"; for answers "in",
 * "answer" (listed, named, class or none), "answer_section" and "answer_text";
 * and when verbose "since", "until", "check", "functions" (that list it),
 * "functions_by_text", "functions_by_class", "yields_to", "overrides",
 * "see_also", "origin" and "row". Of an operand there follow, for the error of
 * a neighbour that it is, "neighbour", "error", "error_number",
 * "error_meaning", "error_parts", "code_made_by" and "error_made_by". JSON
 * leaves out what has no value, but for the "file" of standard input, which is
 * null; in CSV (RFC 4180) and TSV it is empty, and the parts of a list are
 * joined by "; ".
 */
void fields_print(FILE *out, enum fieldline_form form,
		  const struct fields_choice *choice, const struct table *table,
		  const struct record *record);

/* The fields that say where in a log a token stands, and the token. */
void fields_put_place(struct fieldline *line, const struct record_place *place);

/*
 * Of a record with a place what is to be said of the code, which is the same
 * wherever it stands.
 */
void fields_print_rest(FILE *out, enum fieldline_form form,
		       const struct fields_choice *choice,
		       const struct table *table, const struct record *record);

/* A line of such a record: its place, and the text of fields_print_rest. */
void fields_print_again(FILE *out, enum fieldline_form form,
			const struct record_place *place, const char *rest,
			size_t length);

/*
 * The line of names that comes before a record in CSV and TSV; nothing in
 * JSON.
 */
void fields_print_header(FILE *out, enum fieldline_form form,
			 const struct fields_choice *choice,
			 const struct record *record);

/* A vendor and the values of its codes, from the first to the last. */
struct fields_vendor {
	const char *id;
	const char *name;
	const char *modules; /* words, a blank between them */
	const char *words;   /* likewise */
	size_t count;        /* of codes; without any there is no range */
	uint32_t first;
	uint32_t last;
};

/*
 * Prints a vendor on one line, as fields_print does: "vendor", "name", "codes",
 * "first", "last", "modules", "also_called".
 */
void fields_print_vendor(FILE *out, enum fieldline_form form,
			 const struct fields_vendor *vendor);
void fields_print_vendor_header(FILE *out, enum fieldline_form form);

#endif
