/* SPDX-License-Identifier: MIT */
/* page: the codes as one page of HTML that needs nothing else. */
#include <config.h>

#include "export/page.h"

#include <inttypes.h>
#include <stdbool.h>
#include <string.h>

#include "base/text.h"
#include "export/html.h"
#include "table/answer.h"
#include "table/function.h"
#include "table/record.h"
#include "table/relation.h"
#include "table/spelling.h"

#include "export/page.inc"

struct page {
	FILE *out;
	struct printer *printer;
	const struct table *table;
	const struct table_entry *entries;
	const struct roster *names;
	size_t count;
};

static void put_version(const struct page *page)
{
	(void)fputs(PACKAGE_VERSION, page->out);
}

/* "817 codes: 92 of the standard, 7 withdrawn, 718 of 35 vendors" */
static void put_contents(const struct page *page)
{
	size_t codes[TABLE_VENDOR + 1] = { 0 };
	size_t vendors = 0;

	for (size_t i = 0; i < page->count; i++)
		codes[page->entries[i].source->kind]++;
	for (size_t i = 0; i < table_source_count(page->table); i++)
		if (table_source(page->table, i)->kind == TABLE_VENDOR)
			vendors++;
	(void)fprintf(page->out, "%zu codes: %zu of the standard", page->count,
		      codes[TABLE_STANDARD]);
	if (codes[TABLE_USER] > 0)
		(void)fprintf(page->out, ", %zu added", codes[TABLE_USER]);
	if (codes[TABLE_WITHDRAWN] > 0)
		(void)fprintf(page->out, ", %zu withdrawn",
			      codes[TABLE_WITHDRAWN]);
	if (vendors > 0)
		(void)fprintf(page->out, ", %zu of %zu vendors",
			      codes[TABLE_VENDOR], vendors);
}

/* Of several with one name, the first in the roster has it for its anchor. */
static bool has_its_name_alone(const struct page *page,
			       const struct table_row *row)
{
	return page->names->items[roster_find(page->names, row->name)]->row ==
	       row;
}

static void put_id(const struct page *page, size_t index)
{
	const struct table_entry *entry = &page->entries[index];

	html_string(page->out, entry->row->name);
	if (has_its_name_alone(page, entry->row))
		return;
	(void)fprintf(page->out, ".0x%" PRIX32 ".", entry->row->value);
	html_string(page->out, entry->source->id);
}

static void put_heading(const struct page *page, size_t index)
{
	const struct table_entry *entry = &page->entries[index];
	uint32_t value = entry->row->value;
	bool first = index == 0 || page->entries[index - 1].row->value != value;

	(void)fputs("<article id=\"", page->out);
	put_id(page, index);
	(void)fprintf(page->out, "\" data-value=\"%" PRIu32 "\"%s>\n", value,
		      entry->source->kind == TABLE_STANDARD
			      ? " data-kind=\"standard\""
			      : "");
	(void)fputs("<h2><a href=\"#", page->out);
	put_id(page, index);
	(void)fputs("\">", page->out);
	html_string(page->out, entry->row->name);
	(void)fputs("</a></h2>\n<p class=\"number\">", page->out);
	if (first)
		(void)fprintf(page->out, "<span id=\"0x%" PRIX32 "\">", value);
	(void)fprintf(page->out, "0x%08" PRIX32, value);
	(void)fprintf(page->out, "%s <span class=\"decimal\">%" PRIu32 "</span>",
		      first ? "</span>" : "", value);
	(void)fputs(" <span class=\"source\">", page->out);
	html_string(page->out, entry->source->title);
	(void)fputs("</span></p>\n", page->out);
}

/* True when a description says no more than the summary made of it. */
static bool is_all(const char *summary, const char *description)
{
	size_t length = strlen(summary);

	if (strchr(description, '`'))
		return false;
	return strncmp(summary, description, length) == 0 &&
	       strspn(description + length, ".") ==
		       strlen(description + length);
}

/*
 * A summary that was made of the description's first sentence is of no weight in
 * a search, as it has none in ckr's, and may be the whole description.
 */
static void put_texts(const struct page *page, const struct record *record)
{
	char summary[RECORD_SUMMARY_SIZE];
	const struct table_row *row = record->entry.row;
	const char *description = row->description ? row->description : "";
	bool all;

	record_summary(record, summary);
	all = !row->summary && is_all(summary, description);
	(void)fprintf(page->out, "<p class=\"summary%s%s\">",
		      row->summary ? "" : " derived", all ? " description" : "");
	html_string(page->out, summary);
	(void)fputs("</p>\n", page->out);
	if (all || !*description)
		return;
	(void)fputs("<p class=\"description\">", page->out);
	html_cell(page->out, description, strlen(description));
	(void)fputs("</p>\n", page->out);
}

static void put_point(const char *point, size_t length, void *context)
{
	FILE *out = context;

	(void)fputs("<li>", out);
	html_cell(out, point, length);
	(void)fputs("\n", out);
}

static void put_check(const struct page *page, const struct table_row *row)
{
	if (!row->check)
		return;
	(void)fputs("<h3>What to check</h3>\n<ul class=\"check\">\n", page->out);
	text_each_point(row->check, put_point, page->out);
	(void)fputs("</ul>\n", page->out);
}

static void put_versions(FILE *out, const struct table_row *row)
{
	if (row->since) {
		(void)fputs("<dt>Since<dd>PKCS #11 ", out);
		html_string(out, row->since);
		(void)fputs("\n", out);
	}
	if (row->until) {
		(void)fputs("<dt>Until<dd>PKCS #11 ", out);
		html_string(out, row->until);
		(void)fputs("\n", out);
	}
}

/* A few are named; of many the count says as much. */
static void put_functions(FILE *out, const struct table_entry *entry)
{
	enum { MANY = 12 };
	size_t listed = 0;
	size_t put = 0;

	if (entry->source->kind != TABLE_STANDARD)
		return;
	for (size_t i = 0; i < function_count(); i++)
		listed += function_returns(function_at(i), entry->row->value);
	if (listed == 0)
		return;
	(void)fputs("<dt>Listed for<dd>", out);
	if (listed > MANY)
		(void)fprintf(out, "%zu of the %zu functions", listed,
			      function_count());
	for (size_t i = 0; listed <= MANY && i < function_count(); i++)
		if (function_returns(function_at(i), entry->row->value))
			(void)fprintf(out, "%s<code>%s</code>",
				      put++ > 0 ? ", " : "",
				      function_at(i)->name);
	(void)fputs("\n", out);
}

static void put_kin(const struct page *page, uint32_t value)
{
	size_t put = 0;

	for (size_t i = 0; i < relation_kin_count(); i++) {
		const struct relation *kin = relation_kin(i);
		const struct table_row *row;

		if (kin->value != value && kin->other != value)
			continue;
		row = table_standard(page->table,
				     kin->value == value ? kin->other
							 : kin->value);
		if (!row)
			continue;
		(void)fprintf(page->out, "%s<dd><a href=\"#%s\">%s</a>",
			      put++ == 0 ? "<dt>See also" : "", row->name,
			      row->name);
		if (kin->remark) {
			(void)fputs(": ", page->out);
			html_cell(page->out, kin->remark, strlen(kin->remark));
		}
		(void)fputs("\n", page->out);
	}
}

static void put_spellings(FILE *out, const struct table_row *row)
{
	size_t put = 0;

	for (size_t i = 0; i < spelling_count(); i++) {
		const struct spelling *spelling = spelling_at(i);

		if (strcmp(spelling->name, row->name) != 0)
			continue;
		(void)fprintf(out, "%s<dd><code class=\"also\">%s</code>",
			      put++ == 0 ? "<dt>Also met as" : "",
			      spelling->written);
		if (spelling->note) {
			(void)fputs(": ", out);
			html_cell(out, spelling->note, strlen(spelling->note));
		}
		(void)fputs("\n", out);
	}
}

static void put_source(FILE *out, const struct table_entry *entry)
{
	(void)fputs("<dt>Source<dd>", out);
	html_string(out, entry->source->id);
	(void)fprintf(out, ".md, line %u", entry->row->line);
	if (entry->row->origin) {
		(void)fputs(", from ", out);
		html_string(out, entry->row->origin);
	}
	(void)fputs("\n", out);
}

static void put_code(const struct page *page, size_t index)
{
	const struct table_entry *entry = &page->entries[index];
	const struct table_row *row = entry->row;
	struct record record = { .value = row->value, .entry = *entry };

	put_heading(page, index);
	put_texts(page, &record);
	(void)fputs("<div class=\"more\">\n", page->out);
	put_check(page, row);
	(void)fputs("<dl>\n", page->out);
	put_versions(page->out, row);
	put_functions(page->out, entry);
	if (entry->source->kind == TABLE_STANDARD)
		put_kin(page, row->value);
	put_spellings(page->out, row);
	put_source(page->out, entry);
	(void)fputs("</dl>\n</div>\n</article>\n", page->out);
}

static void put_codes(const struct page *page)
{
	for (size_t i = 0; i < page->count && printer_works(page->printer); i++)
		put_code(page, i);
}

/* What the text of the standard names for a function besides its list. */
static void put_named(const struct page *page, const struct function *function)
{
	for (size_t i = 0; i < page->count; i++) {
		const struct table_entry *entry = &page->entries[i];

		if (entry->source->kind == TABLE_STANDARD &&
		    answer_find(function, entry->source, entry->row->value)
				    ->kind == ANSWER_NAMED)
			(void)fprintf(page->out, ",%" PRIu32,
				      entry->row->value);
	}
}

/* What each function may return, for the script: {"C_Login":[0,5], ...}. */
static void put_returns(const struct page *page)
{
	for (size_t i = 0; i < function_count(); i++) {
		const struct function *function = function_at(i);

		(void)fprintf(page->out, "%s\"%s\":[", i > 0 ? ",\n" : "{",
			      function->name);
		for (size_t j = 0; j < function->return_count; j++)
			(void)fprintf(page->out, "%s%" PRIu32,
				      j > 0 ? "," : "", function->returns[j]);
		if (function->return_count > 0)
			put_named(page, function);
		(void)fputs("]", page->out);
	}
	(void)fputs("}\n", page->out);
}

/* What stands in the place of a mark, which is a line of page.html alone. */
static const struct mark {
	const char *line;
	void (*put)(const struct page *page);
} marks[] = {
	{ "@VERSION@\n", put_version },
	{ "@CONTENTS@\n", put_contents },
	{ "@CODES@\n", put_codes },
	{ "@RETURNS@\n", put_returns },
};

static const struct mark *mark_of(const char *line)
{
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (strcmp(marks[i].line, line) == 0)
			return &marks[i];
	return NULL;
}

void page_print(struct printer *printer, const struct table *table,
		const struct table_entry *entries, const struct roster *roster)
{
	const struct page page = {
		printer->out, printer, table, entries, roster, roster->count,
	};

	for (size_t i = 0; i < sizeof(page_lines) / sizeof(page_lines[0]); i++) {
		const struct mark *mark = mark_of(page_lines[i]);

		if (mark)
			mark->put(&page);
		else
			(void)fputs(page_lines[i], printer->out);
	}
}
