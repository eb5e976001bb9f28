/* SPDX-License-Identifier: MIT */
/* explain: what stands below the description of a return value. */
#include <config.h>

#include "print/explain.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "table/class.h"
#include "table/range.h"
#include "table/relation.h"

enum { PARAGRAPH_SIZE = 4096 };

/* A paragraph that is put together piece by piece, then wrapped as one. */
struct paragraph {
	char text[PARAGRAPH_SIZE];
	size_t length;
	size_t parts;
};

static void add(struct paragraph *paragraph, const char *text)
{
	size_t length = strlen(text);

	if (length >= sizeof(paragraph->text) - paragraph->length)
		return;
	memcpy(paragraph->text + paragraph->length, text, length + 1);
	paragraph->length += length;
}

static void add_part(struct paragraph *paragraph, const char *text)
{
	if (paragraph->parts++ > 0)
		add(paragraph, ", ");
	add(paragraph, text);
}

static void begin(struct paragraph *paragraph, const char *label)
{
	paragraph->text[0] = '\0';
	paragraph->length = 0;
	paragraph->parts = 0;
	add(paragraph, label);
}

static void print(FILE *out, const struct text_style *style,
		  const struct paragraph *paragraph)
{
	text_print(out, style, paragraph->text, EXPLAIN_INDENT, 2);
}

/* A label and a text in one paragraph; nothing where the text is missing. */
static void print_pair(FILE *out, const struct text_style *style,
		       const char *label, const char *text)
{
	struct paragraph paragraph;

	if (!text)
		return;
	begin(&paragraph, label);
	add(&paragraph, text);
	print(out, style, &paragraph);
}

static const char *title_of(const struct table *table, const char *id)
{
	for (size_t i = 0; i < table_source_count(table); i++)
		if (strcmp(table_source(table, i)->id, id) == 0)
			return table_source(table, i)->title;
	return id;
}

static void print_range(FILE *out, const struct text_style *style,
			const struct table *table, uint32_t value)
{
	const struct range *range = range_find(value);
	struct paragraph paragraph;
	char limits[64];

	if (!range)
		return;
	(void)snprintf(limits, sizeof(limits),
		       ": 0x%08" PRIX32 " to 0x%08" PRIX32 ".", range->first,
		       range->last);
	begin(&paragraph, "In the range of ");
	add(&paragraph, title_of(table, range->owner));
	add(&paragraph, limits);
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
	begin(&paragraph, "Without the vendor bit it would be ");
	add(&paragraph, row->name);
	add(&paragraph, ", which is how Entrust nShield marks a refusal of "
			"its own.");
	print(out, style, &paragraph);
}

void explain_briefly(FILE *out, const struct text_style *style,
		     const struct table *table, const struct record *record)
{
	if (!record_is_unclaimed(record))
		return;
	print_range(out, style, table, record->value);
	print_vendor_bit(out, style, table, record->value);
}

static bool is_kin(uint32_t value, uint32_t other)
{
	for (size_t i = 0; i < relation_kin_count(); i++) {
		const struct relation *kin = relation_kin(i);

		if ((kin->value == value && kin->other == other) ||
		    (kin->value == other && kin->other == value))
			return true;
	}
	return false;
}

/* The codes that the standard would have where VALUE was met. */
static void add_expected(struct paragraph *paragraph, const struct table *table,
			 uint32_t value, const struct function *function,
			 bool only_kin)
{
	for (size_t i = 0; i < function->return_count; i++) {
		const struct table_row *row =
			table_standard(table, function->returns[i]);
		bool universal = row && row->class &&
				 strcmp(row->class, "universal") == 0;

		if (row && (only_kin ? is_kin(value, row->value) : universal))
			add_part(paragraph, row->name);
	}
}

void explain_in(FILE *out, const struct text_style *style,
		const struct table *table, const struct record *record,
		const struct function *function)
{
	const struct class *class = class_find(record->entry.row->class);
	struct paragraph paragraph;

	begin(&paragraph, "In ");
	add(&paragraph, function->name);
	if (record->entry.source->kind == TABLE_STANDARD &&
	    function_returns(function, record->value)) {
		add(&paragraph, ": PKCS #11 3.2 lists it.");
		print(out, style, &paragraph);
		return;
	}
	add(&paragraph, ": PKCS #11 3.2 does not list it. ");
	if (class) {
		add(&paragraph, class->rule);
		add(&paragraph, " ");
	}
	add(&paragraph, "The standard would have here: ");
	add_expected(&paragraph, table, record->value, function, true);
	if (paragraph.parts == 0)
		add_expected(&paragraph, table, record->value, function, false);
	add(&paragraph, ". Modules in the field do not always keep to it.");
	print(out, style, &paragraph);
}

struct point_printer {
	FILE *out;
	const struct text_style *style;
};

static void print_point(const char *point, size_t length, void *context)
{
	const struct point_printer *printer = context;
	char text[PARAGRAPH_SIZE];

	(void)snprintf(text, sizeof(text), "- %.*s", (int)length, point);
	text_print(printer->out, printer->style, text, EXPLAIN_INDENT + 2, 2);
}

static void print_check(FILE *out, const struct text_style *style,
			const struct table_row *row)
{
	struct point_printer printer = { out, style };

	if (!row->check)
		return;
	(void)fprintf(out, "\n%*sWhat to check:\n", EXPLAIN_INDENT, "");
	text_each_point(row->check, print_point, &printer);
	(void)putc('\n', out);
}

static void print_versions(FILE *out, const struct text_style *style,
			   const struct table_row *row)
{
	struct paragraph paragraph;

	if (!row->since && !row->until)
		return;
	begin(&paragraph, row->since ? "Since: PKCS #11 " : "Until: PKCS #11 ");
	add(&paragraph, row->since ? row->since : row->until);
	if (row->since && row->until) {
		add(&paragraph, ", until: ");
		add(&paragraph, row->until);
	}
	print(out, style, &paragraph);
}

/* The functions that list a code; for the universal ones, who may. */
static void print_functions(FILE *out, const struct text_style *style,
			    const struct record *record)
{
	const struct class *class = class_find(record->entry.row->class);
	struct paragraph paragraph;

	if (record->entry.source->kind != TABLE_STANDARD)
		return;
	begin(&paragraph, "Returned by: ");
	if (class && strcmp(class->name, "other") != 0)
		add_part(&paragraph, class->returned_by);
	else
		for (size_t i = 0; i < function_count(); i++)
			if (function_returns(function_at(i), record->value))
				add_part(&paragraph, function_at(i)->name);
	if (paragraph.parts == 0)
		add(&paragraph, "no function lists it");
	print(out, style, &paragraph);
}

static void print_precedence(FILE *out, const struct text_style *style,
			     const struct table *table, uint32_t value,
			     bool overrides)
{
	struct paragraph paragraph;

	begin(&paragraph, overrides ? "Overrides: " : "Yields to: ");
	for (size_t i = 0; i < relation_precedence_count(); i++) {
		const struct relation *pair = relation_precedence(i);
		const struct table_row *row = table_standard(
			table, overrides ? pair->other : pair->value);

		if (!row || (overrides ? pair->value : pair->other) != value)
			continue;
		add_part(&paragraph, row->name);
		if (pair->remark && strcmp(pair->remark, "any function") != 0) {
			add(&paragraph, " (");
			add(&paragraph, pair->remark);
			add(&paragraph, ")");
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
		begin(&paragraph, "See also: ");
		add(&paragraph, row->name);
		if (kin->remark) {
			add(&paragraph, ": ");
			add(&paragraph, kin->remark);
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
	begin(&paragraph, "Source: ");
	add(&paragraph, record->entry.source->title);
	add(&paragraph, " (");
	add(&paragraph, record->entry.source->id);
	add(&paragraph, line);
	add(&paragraph, ")");
	if (record->entry.row->origin) {
		add(&paragraph, ", from ");
		add(&paragraph, record->entry.row->origin);
	}
	print(out, style, &paragraph);
}

void explain_at_length(FILE *out, const struct text_style *style,
		       const struct table *table, const struct record *record)
{
	const struct table_row *row = record->entry.row;
	bool standard = record->entry.source->kind == TABLE_STANDARD;

	/* A terminal has it on top. */
	if (style->width == 0)
		print_pair(out, style, "In short: ", row->summary);
	print_check(out, style, row);
	print_versions(out, style, row);
	print_functions(out, style, record);
	if (standard) {
		print_precedence(out, style, table, record->value, true);
		print_precedence(out, style, table, record->value, false);
		print_kin(out, style, table, record->value);
	}
	print_source(out, style, record);
}
