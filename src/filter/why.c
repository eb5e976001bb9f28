/* SPDX-License-Identifier: MIT */
/* why: says of a token in a line why it is a return value, or why not. */
#include <config.h>

#include "filter/why.h"

#include <inttypes.h>
#include <string.h>

#include "print/fieldline.h"

/*
 * For each reason a word for programs, and a sentence: "%" is the word of the
 * line that decided. The words are promised, the sentences are not.
 */
static const struct {
	const char *word;
	const char *sentence;
} reasons[CONTEXT_REASONS] = {
	[CONTEXT_NOTHING_BEFORE] = { "not-introduced",
				     "% before it introduces no number" },
	[CONTEXT_INTRODUCED] = { "introduced", "% introduces it" },
	[CONTEXT_OF_FUNCTION] = { "function", "it is what % reports" },
	[CONTEXT_ENDS_MESSAGE] = { "message",
				   "it ends a message behind an introducer" },
	[CONTEXT_IS_FOREIGN] = { "foreign", "it belongs to %" },
	[CONTEXT_HEX_ONLY] = { "hex-only",
			       "% introduces hexadecimal numbers only" },
	[CONTEXT_NOT_ANCHORED] = { "bracketed",
				   "a decimal number in brackets wants a "
				   "Cryptoki function before %" },
	[CONTEXT_IS_COMMON] = { "common",
				"the number means other things too, and no "
				"Cryptoki function stands before %" },
	[CONTEXT_IN_RANGE] = { "foreign-range",
			       "other systems have numbers in this range" },
	[CONTEXT_IS_COUNTER] = { "counter", "it counts: % is a key" },
	[CONTEXT_IS_MEASURE] = { "measure", "a measure is named before it" },
	[CONTEXT_GOES_ON] = { "goes-on",
			      "the statement behind % goes on after it" },
	[CONTEXT_IS_THING] = { "thing", "% says what it is" },
	[CONTEXT_IN_URI] = { "uri", "it is part of a pkcs11: URI" },
	[CONTEXT_PART_OF_MORE] = { "part",
				   "it is part of a date, a version, a path "
				   "or the like" },
	[CONTEXT_FOREIGN_TEXT] = { "foreign-text",
				   "the text of another system's error "
				   "follows" },
	[CONTEXT_COUNTS_THINGS] = { "counted", "the word behind it says what "
					       "it counts" },
	[CONTEXT_BY_SHAPE] = { "shape", "it stands in the shape of a "
					"producer" },
	[CONTEXT_BY_NAME] = { "name", "it is the name of a return value" },
	[CONTEXT_BY_LIBRARY] = { "library", "an OpenSSL error of a library "
					    "that packs return values" },
	[CONTEXT_BESIDE_NAME] = { "beside-name", "it stands beside %" },
	[CONTEXT_IS_LINE] = { "line", "the line is nothing else" },
	[CONTEXT_SILENT_LINE] = { "silent", "nothing in the line speaks of "
					    "PKCS #11 (-p says that it does)" },
	[CONTEXT_NO_FUNCTION] = { "no-function",
				  "behind % a decimal number wants a Cryptoki "
				  "function in the line, or a marker near" },
	[CONTEXT_NO_PRODUCER] = { "no-producer", "others use the name too" },
};

/* A word of the line in quotes, or what it stands for where there is none. */
static void put_word(FILE *out, const char *line,
		     const struct context_word *word)
{
	if (word->end > word->start)
		(void)fprintf(out, "\"%.*s\"", (int)(word->end - word->start),
			      line + word->start);
	else
		(void)fputs("nothing", out);
}

static void put_sentence(FILE *out, const char *line,
			 const struct verdict *verdict)
{
	const char *sentence = reasons[verdict->reason].sentence;

	for (; *sentence; sentence++)
		if (*sentence == '%')
			put_word(out, line, &verdict->word);
		else
			(void)putc(*sentence, out);
	if (verdict->row)
		(void)fprintf(out, " (%s:%u)", verdict->row->file,
			      verdict->row->line);
}

void why_say(FILE *out, const char *line, const struct verdict *verdict)
{
	(void)fprintf(out, "%.*s %s: ", (int)verdict->length,
		      line + verdict->start,
		      verdict->counts ? "counts" : "does not");
	put_sentence(out, line, verdict);
}

static enum fieldline_form form_of(enum format_kind kind)
{
	return kind == FORMAT_CSV   ? FIELDLINE_CSV
	       : kind == FORMAT_TSV ? FIELDLINE_TSV
				    : FIELDLINE_JSON;
}

static void put_place(struct fieldline *fields, const struct why_place *place)
{
	if (place->file)
		fieldline_bytes(fields, "file", place->file,
				strlen(place->file));
	else
		fieldline_null(fields, "file");
	fieldline_number(fields, "line", place->line);
}

static void put_fields(struct fieldline *fields, const struct why_place *place,
		       const char *line, const struct verdict *verdict)
{
	const struct words_row *row = verdict->row;
	const struct context_word *word = &verdict->word;

	put_place(fields, place);
	fieldline_number(fields, "column", verdict->start + 1);
	fields->is_log = true;
	fieldline_bytes(fields, "token", line + verdict->start,
			verdict->length);
	fields->is_log = false;
	fieldline_number(fields, "code", verdict->value);
	fieldline_text(fields, "counts", verdict->counts ? "yes" : "no");
	fieldline_text(fields, "reason", reasons[verdict->reason].word);
	fields->is_log = true;
	fieldline_bytes(fields, "word", line + word->start,
			word->end - word->start);
	fields->is_log = false;
	fieldline_text(fields, "table",
		       row ? words_table_title((enum words_table)row->table)
			   : NULL);
	fieldline_text(fields, "rows_file", row ? row->file : NULL);
	if (row)
		fieldline_number(fields, "row", row->line);
	else
		fieldline_text(fields, "row", NULL);
}

void why_record(FILE *out, enum format_kind kind, const struct why_place *place,
		const char *line, const struct verdict *verdict)
{
	struct fieldline fields = { .out = out, .form = form_of(kind) };

	fieldline_begin(&fields);
	put_fields(&fields, place, line, verdict);
	fieldline_end(&fields);
}

void why_header(FILE *out, enum format_kind kind)
{
	static const struct why_place nowhere;
	static const struct verdict nothing;
	struct fieldline fields = { .out = out,
				    .form = form_of(kind),
				    .header = true };

	if (fields.form == FIELDLINE_JSON)
		return;
	fieldline_begin(&fields);
	put_fields(&fields, &nowhere, "", &nothing);
	fieldline_end(&fields);
}
