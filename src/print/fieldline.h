/* SPDX-License-Identifier: MIT */
/* fieldline: one line of fields, in JSON, CSV or TSV. */
#ifndef CKR_FIELDLINE_H
#define CKR_FIELDLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/stream.h"

enum fieldline_form { FIELDLINE_JSON, FIELDLINE_CSV, FIELDLINE_TSV };

/*
 * What is being printed. A field is put with its name, and the name is printed
 * in JSON and in a header, so the header line and the records cannot differ in
 * their order.
 */
struct fieldline {
	struct stream stream;
	enum fieldline_form form;
	bool header; /* print names instead of values */
	bool blank;  /* print no values: there is no return value */
	size_t fields;
	size_t parts; /* of the list that is open */
	bool is_log;  /* bytes that are no ASCII pass as the log has them */
};

/* False in JSON, which leaves a field out where it has no value. */
bool fieldline_is_delimited(const struct fieldline *line);

/* False where names alone are printed, or nothing. */
bool fieldline_has_values(const struct fieldline *line);

/*
 * Makes it print to OUT, which stays the caller's; failures of writing stay
 * there. What was put is there after fieldline_flush, and after fieldline_end.
 */
void fieldline_open(struct fieldline *line, FILE *out,
		    enum fieldline_form form);
void fieldline_flush(struct fieldline *line);

/* Before the first field, and behind the last. */
void fieldline_begin(struct fieldline *line);
void fieldline_end(struct fieldline *line);

/* A markdown cell, without its backticks; TEXT may be NULL: it is missing. */
void fieldline_text(struct fieldline *line, const char *name, const char *text);

/* LENGTH bytes as they are. */
void fieldline_bytes(struct fieldline *line, const char *name, const char *text,
		     size_t length);

/* A field that JSON has too, without a value. */
void fieldline_null(struct fieldline *line, const char *name);

void fieldline_number(struct fieldline *line, const char *name,
		      uint64_t number);

/* A list of what stands between blanks. */
void fieldline_words(struct fieldline *line, const char *name,
		     const char *words);

/* A list of parts; CONTEXT is the line, for text_each_point. */
void fieldline_begin_list(struct fieldline *line, const char *name);
void fieldline_part(const char *text, size_t length, void *context);
void fieldline_end_list(struct fieldline *line);

#endif
