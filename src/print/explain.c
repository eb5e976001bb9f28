/* SPDX-License-Identifier: MIT */
/* explain: what stands below the description of a return value. */
#include <config.h>

#include "print/explain.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "print/advice.h"
#include "print/paragraph.h"
#include "print/returned.h"
#include "table/producer.h"
#include "table/range.h"
#include "table/relation.h"
#include "table/vendor.h"

static void print(FILE *out, const struct text_style *style,
		  const struct paragraph *paragraph)
{
	paragraph_print(out, style, paragraph, EXPLAIN_INDENT);
}

/* A label and a text in one paragraph; nothing where the text is missing. */
static void print_pair(FILE *out, const struct text_style *style,
		       const char *label, const char *text)
{
	struct paragraph paragraph;

	if (!text)
		return;
	paragraph_begin(&paragraph, label);
	paragraph_add(&paragraph, text);
	print(out, style, &paragraph);
}

static void print_range(FILE *out, const struct text_style *style,
			uint32_t value)
{
	const struct range *range = range_find(value);
	const struct vendor *owner = range ? vendor_find(range->owner) : NULL;
	struct paragraph paragraph;
	char limits[64];

	if (!owner)
		return;
	(void)snprintf(limits, sizeof(limits),
		       ": 0x%08" PRIX32 " to 0x%08" PRIX32, range->first,
		       range->last);
	paragraph_begin(&paragraph, "In the range of ");
	paragraph_add(&paragraph, owner->name);
	paragraph_add(&paragraph, limits);
	if (range->note) {
		paragraph_add(&paragraph, " (");
		paragraph_add(&paragraph, range->note);
		paragraph_add(&paragraph, ")");
	}
	paragraph_add(&paragraph, ".");
	print(out, style, &paragraph);
}

/* A number that one vendor alone is known to use, and that few meet there. */
static void print_doubt(FILE *out, const struct text_style *style,
			const struct record *record)
{
	struct paragraph paragraph;

	paragraph_begin(&paragraph, "Only ");
	paragraph_add(&paragraph, record->entry.source->title);
	paragraph_add(&paragraph, " is known to use this number, and is seldom met; it "
			"may be another vendor's.");
	print(out, style, &paragraph);
}

/* nShield's habit, facts of its pkcs11extra.h. */
static void print_vendor_bit(FILE *out, const struct text_style *style,
			     const struct table *table, uint32_t value)
{
	const struct table_row *row =
		table_standard(table, value & ~TABLE_VENDOR_DEFINED);
	struct paragraph paragraph;

	if (!row || row->value == 0)
		return;
	paragraph_begin(&paragraph, "Without the vendor bit it would be ");
	paragraph_add(&paragraph, row->name);
	paragraph_add(&paragraph, ", which is how Entrust nShield marks a refusal of "
			"its own.");
	print(out, style, &paragraph);
}

void explain_briefly(FILE *out, const struct text_style *style,
		     const struct table *table, const struct record *record)
{
	if (!record->is_named && record_is_doubtful(table, record))
		print_doubt(out, style, record);
	if (!record_is_unclaimed(record))
		return;
	print_range(out, style, record->value);
	print_vendor_bit(out, style, table, record->value);
}

void explain_in(FILE *out, const struct text_style *style,
		const struct record *record, const struct function *function)
{
	struct paragraph paragraph;

	paragraph_begin(&paragraph, "In ");
	paragraph_add(&paragraph, function->name);
	paragraph_add(&paragraph, ": ");
	returned_say(&paragraph, answer_find(function, record->entry.source,
					     record->value));
	print(out, style, &paragraph);
}

static void print_versions(FILE *out, const struct text_style *style,
			   const struct table_row *row)
{
	struct paragraph paragraph;

	if (!row->since && !row->until)
		return;
	paragraph_begin(&paragraph, row->since ? "Since: PKCS #11 " : "Until: PKCS #11 ");
	paragraph_add(&paragraph, row->since ? row->since : row->until);
	if (row->since && row->until) {
		paragraph_add(&paragraph, ", until: ");
		paragraph_add(&paragraph, row->until);
	}
	print(out, style, &paragraph);
}

/* A pair that holds in other functions only says nothing of this one. */
static bool holds_in(const struct relation *pair,
		     const struct function *function)
{
	return !function || !pair->remark ||
	       function_in_scope(function, pair->remark);
}

static void print_precedence(FILE *out, const struct text_style *style,
			     const struct table *table, uint32_t value,
			     bool overrides, const struct function *function)
{
	struct paragraph paragraph;

	paragraph_begin(&paragraph, overrides ? "Overrides: " : "Yields to: ");
	for (size_t i = 0; i < relation_precedence_count(); i++) {
		const struct relation *pair = relation_precedence(i);
		const struct table_row *row = table_standard(
			table, overrides ? pair->other : pair->value);

		if (!row || !holds_in(pair, function) ||
		    (overrides ? pair->value : pair->other) != value)
			continue;
		paragraph_add_part(&paragraph, row->name);
		if (!function && pair->remark &&
		    strcmp(pair->remark, "any function") != 0) {
			paragraph_add(&paragraph, " (");
			paragraph_add(&paragraph, pair->remark);
			paragraph_add(&paragraph, ")");
		}
	}
	if (paragraph.parts > 0)
		print(out, style, &paragraph);
}

static void print_kin(FILE *out, const struct text_style *style,
		      const struct table *table, uint32_t value)
{
	for (size_t i = 0; i < relation_kin_count(); i++) {
		const struct relation *kin = relation_kin(i);
		const struct table_row *row;
		struct paragraph paragraph;

		if (kin->value != value && kin->other != value)
			continue;
		row = table_standard(table, kin->value == value ? kin->other
								: kin->value);
		if (!row)
			continue;
		paragraph_begin(&paragraph, "See also: ");
		paragraph_add(&paragraph, row->name);
		if (kin->remark) {
			paragraph_add(&paragraph, ": ");
			paragraph_add(&paragraph, kin->remark);
		}
		print(out, style, &paragraph);
	}
}

static void print_source(FILE *out, const struct text_style *style,
			 const struct record *record)
{
	struct paragraph paragraph;
	char line[32];

	(void)snprintf(line, sizeof(line), ".md, line %u",
		       record->entry.row->line);
	paragraph_begin(&paragraph, "Source: ");
	paragraph_add(&paragraph, record->entry.source->title);
	paragraph_add(&paragraph, " (");
	paragraph_add(&paragraph, record->entry.source->id);
	paragraph_add(&paragraph, line);
	paragraph_add(&paragraph, ")");
	if (record->entry.row->origin) {
		paragraph_add(&paragraph, ", from ");
		paragraph_add(&paragraph, record->entry.row->origin);
	}
	print(out, style, &paragraph);
}

static void name_function(const char *name, size_t length, FILE *out,
			  const struct text_style *style)
{
	char word[NAME_SIZE];
	const struct function_spelling *spelling;
	struct paragraph paragraph;

	if (length >= sizeof(word))
		return;
	(void)snprintf(word, sizeof(word), "%.*s", (int)length, name);
	spelling = function_spelling_find(word);
	if (!spelling)
		return;
	paragraph_begin(&paragraph, word);
	paragraph_add(&paragraph, ": ");
	paragraph_add(&paragraph, spelling->note);
	print(out, style, &paragraph);
}

/* Functions that the description names and that do not exist, once each. */
static void print_strays(FILE *out, const struct text_style *style,
			 const char *description)
{
	const char *first = strstr(description, "`C_");

	for (const char *at = first; at; at = strstr(at + 1, "`C_")) {
		size_t length = strcspn(at + 1, "`");
		const char *same = first;

		while (same < at && strncmp(same, at, length + 2) != 0)
			same = strstr(same + 1, "`C_");
		if (same == at)
			name_function(at + 1, length, out, style);
	}
}

static void print_readings(FILE *out, const struct text_style *style,
			   const char *check)
{
	struct paragraph paragraph;

	paragraph_begin(&paragraph, "Read in: ");
	for (size_t i = 0; check && i < producer_count(); i++) {
		const struct producer *producer = producer_at(i);

		if (!producer_is_in(producer, check))
			continue;
		paragraph_add_part(&paragraph, producer->name);
		paragraph_add(&paragraph, " ");
		paragraph_add(&paragraph, producer->version);
	}
	if (paragraph.parts > 0)
		print(out, style, &paragraph);
}

void explain_at_length(FILE *out, const struct text_style *style,
		       const struct table *table, const struct record *record,
		       const struct function *function)
{
	const struct table_row *row = record->entry.row;
	bool standard = record->entry.source->kind == TABLE_STANDARD;

	print_strays(out, style, row->description);
	/* A terminal has it on top. */
	if (style->width == 0)
		print_pair(out, style, "In short: ", row->summary);
	if (row->check)
		advice_print(out, style, row->check, function, EXPLAIN_INDENT);
	print_readings(out, style, row->check);
	print_versions(out, style, row);
	if (!function)
		returned_print(out, style, record, EXPLAIN_INDENT);
	if (standard) {
		print_precedence(out, style, table, record->value, true,
				 function);
		print_precedence(out, style, table, record->value, false,
				 function);
		print_kin(out, style, table, record->value);
	}
	print_source(out, style, record);
}
