/* SPDX-License-Identifier: MIT */
/* why: says of a token in a line why it is a return value, or why not. */
#include <config.h>

#include "filter/why.h"

#include <inttypes.h>
#include <string.h>

#include "print/fields.h"

/*
 * For each reason a word for programs, and a sentence: "%", once at most, is
 * the word of the line that decided. The words are promised, the sentences are
 * not.
 */
static const struct {
	const char *word;
	const char *sentence;
} reasons[VERDICT_REASONS] = {
	[VERDICT_NOTHING_BEFORE] = { "not-introduced",
				     "% before it introduces no number" },
	[VERDICT_INTRODUCED] = { "introduced", "% introduces it" },
	[VERDICT_OF_FUNCTION] = { "function", "it is what % reports" },
	[VERDICT_ENDS_MESSAGE] = { "message",
				   "it ends a message behind an introducer" },
	[VERDICT_IS_FOREIGN] = { "foreign", "it belongs to %" },
	[VERDICT_HEX_ONLY] = { "hex-only",
			       "digits alone do not count behind %" },
	[VERDICT_IS_QUOTED] = { "quoted", "a decimal number in quotes wants a "
					  "colon, = or > behind %" },
	[VERDICT_NOT_ANCHORED] = { "bracketed",
				   "a decimal number in brackets wants a "
				   "Cryptoki function before %" },
	[VERDICT_IS_COMMON] = { "common",
				"the number means other things too, and no "
				"Cryptoki function stands before %" },
	[VERDICT_IN_RANGE] = { "foreign-range",
			       "other systems have numbers in this range" },
	[VERDICT_IS_COUNTER] = { "counter", "it counts: % is a key" },
	[VERDICT_IS_MEASURE] = { "measure", "a measure is named before it" },
	[VERDICT_GOES_ON] = { "goes-on",
			      "the statement behind % goes on after it" },
	[VERDICT_IS_THING] = { "thing", "% says what it is" },
	[VERDICT_IN_URI] = { "uri", "it is part of a pkcs11: URI" },
	[VERDICT_PART_OF_MORE] = { "part",
				   "it is part of a date, a version, a path "
				   "or the like" },
	[VERDICT_FOREIGN_TEXT] = { "foreign-text",
				   "% is the text of another system's error" },
	[VERDICT_COUNTS_THINGS] = { "counted",
				    "% behind it says what it counts" },
	[VERDICT_BY_SHAPE] = { "shape", "it stands in the shape of a "
					"producer" },
	[VERDICT_BY_NAME] = { "name", "it is the name of a return value" },
	[VERDICT_BY_LIBRARY] = { "library", "an OpenSSL error of a library "
					    "that packs return values" },
	[VERDICT_BY_SENTENCE] = { "description",
				  "it is the standard's description of a "
				  "return value" },
	[VERDICT_IN_SENTENCE] = { "described",
				  "it is part of the standard's description "
				  "of a return value" },
	[VERDICT_BESIDE_NAME] = { "beside-name", "it stands beside %" },
	[VERDICT_BESIDE_NUMBER] = { "beside-number", "its number % stands "
						     "before it" },
	[VERDICT_IS_LINE] = { "line", "the line is nothing else" },
	[VERDICT_SILENT_LINE] = { "silent", "nothing in the line speaks of "
					    "PKCS #11 (-p says that it does)" },
	[VERDICT_NO_FUNCTION] = { "no-function",
				  "behind % a decimal number wants a Cryptoki "
				  "function in the line, or a marker near" },
};

/* A word of the line in quotes, or what it stands for where there is none. */
static void put_word(struct stream *stream, const char *line,
		     const struct context_word *word)
{
	if (word->end <= word->start) {
		stream_puts(stream, "nothing");
		return;
	}
	stream_putc(stream, '"');
	stream_put(stream, line + word->start, word->end - word->start);
	stream_putc(stream, '"');
}

static void put_sentence(struct stream *stream, const char *line,
			 const struct verdict *verdict)
{
	const char *sentence = reasons[verdict->reason].sentence;
	const struct words_row *row = verdict->word.row;
	size_t before = strcspn(sentence, "%");

	stream_put(stream, sentence, before);
	if (sentence[before]) {
		put_word(stream, line, &verdict->word);
		stream_puts(stream, sentence + before + 1);
	}
	if (row) {
		stream_puts(stream, " (");
		stream_puts(stream, row->file);
		stream_putc(stream, ':');
		stream_put_number(stream, row->line);
		stream_putc(stream, ')');
	}
}

void why_say(struct stream *stream, const char *line,
	     const struct verdict *verdict)
{
	stream_put(stream, line + verdict->hit.start, verdict->hit.length);
	stream_puts(stream, verdict->counts ? " counts: " : " does not: ");
	put_sentence(stream, line, verdict);
}

static void put_fields(struct fieldline *fields,
		       const struct record_place *place, const char *line,
		       const struct verdict *verdict)
{
	const struct words_row *row = verdict->word.row;
	const struct context_word *word = &verdict->word;

	fields_put_place(fields, place);
	fieldline_number(fields, "code", verdict->hit.value);
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

void why_record(FILE *out, enum format_kind kind,
		const struct record_place *place, const char *line,
		const struct verdict *verdict)
{
	struct fieldline fields;

	fieldline_open(&fields, out, format_form(kind));
	fieldline_begin(&fields);
	put_fields(&fields, place, line, verdict);
	fieldline_end(&fields);
}

void why_header(FILE *out, enum format_kind kind)
{
	static const struct record_place nowhere = { .token = "" };
	static const struct verdict nothing;
	struct fieldline fields;

	fieldline_open(&fields, out, format_form(kind));
	fields.header = true;
	if (!fieldline_is_delimited(&fields))
		return;
	fieldline_begin(&fields);
	put_fields(&fields, &nowhere, "", &nothing);
	fieldline_end(&fields);
}
