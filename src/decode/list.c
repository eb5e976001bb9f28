/* SPDX-License-Identifier: MIT */
/* list: many codes at once: all, or those about some words. */
#include <config.h>

#include "decode/list.h"

#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/printer.h"
#include "decode/search.h"

/* A table that the user gave is listed without being asked for. */
static bool keep_standard(const struct table_entry *entry)
{
	return entry->source->kind == TABLE_STANDARD ||
	       entry->source->kind == TABLE_USER;
}

static bool keep_other(const struct table_entry *entry)
{
	return entry->source->kind != TABLE_STANDARD;
}

static size_t longest_name(const struct table_entry *entries, size_t count)
{
	size_t longest = 0;

	for (size_t i = 0; i < count; i++)
		if (strlen(entries[i].row->name) > longest)
			longest = strlen(entries[i].row->name);
	return longest;
}

/* Says at a terminal why a code is there, where one could not see it. */
static void print_why(struct format *format, const struct table_row *row)
{
	const char *label;
	size_t at;
	char *text = search_why(format->query, row, &at, &label);

	if (text)
		format_part(format, label, text, at);
	free(text);
}

static void print_entries(struct format *format, const struct table *table,
			  const struct table_entry *entries, size_t count)
{
	size_t width = longest_name(entries, count);

	for (size_t i = 0; i < count; i++) {
		struct record record = {
			.value = entries[i].row->value,
			.entry = entries[i],
			.input = entries[i].row->name,
		};

		format_line(format, table, &record, 0, width);
		if (format->query)
			print_why(format, entries[i].row);
		if (!printer_works(format->printer))
			break;
	}
}

static struct table_entry *collect(const struct table *table,
				   enum list_scope scope, size_t *count)
{
	bool (*const keep[])(const struct table_entry *) = {
		[LIST_STANDARD] = keep_standard,
		[LIST_VENDOR] = keep_other,
		[LIST_ALL] = NULL,
	};
	struct table_entry *entries = table_collect(table, keep[scope], count);

	if (!entries)
		diag_no_memory();
	return entries;
}

void list_codes(struct format *format, const struct table *table,
		enum list_scope scope)
{
	size_t count;
	struct table_entry *entries = collect(table, scope, &count);

	if (entries)
		print_entries(format, table, entries, count);
	free(entries);
}

static void report_nothing(enum list_scope scope, const struct query *query,
			   const char *text)
{
	bool standard = scope == LIST_STANDARD;

	diag_unknown(text, "no %sreturn code is about %s%s",
		     standard ? "standard " : "",
		     query->count == 1 ? "this" : "all of these words",
		     standard ? " (--vendor=all searches all)" : "");
}

void list_search(struct format *format, const struct table *table,
		 enum list_scope scope, const char *text)
{
	struct query query;
	size_t count;
	struct table_entry *entries;

	if (!query_read(&query, text)) {
		diag_trouble("--search", query.count == 0
						 ? "there is no word in it"
						 : "too many words");
		return;
	}
	entries = collect(table, scope, &count);
	if (!entries)
		return;
	format->query = &query;
	if (!search_select(&query, entries, &count))
		diag_no_memory();
	else if (count == 0)
		report_nothing(scope, &query, text);
	else
		print_entries(format, table, entries, count);
	format->query = NULL;
	free(entries);
}
