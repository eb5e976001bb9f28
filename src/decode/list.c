/* SPDX-License-Identifier: MIT */
/* list: many codes at once: all, or those with a text. */
#include <config.h>

#include "decode/list.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/diag.h"

static bool contains(const char *text, const char *part)
{
	size_t length = strlen(part);

	for (; text && *text; text++)
		if (strncasecmp(text, part, length) == 0)
			return true;
	return length == 0;
}

/* A cell without its code spans, so that "C_Login to" is found in it. */
static bool cell_contains(const char *cell, const char *part)
{
	size_t used = 0;
	bool found;
	char *plain;

	if (!cell)
		return false;
	plain = malloc(strlen(cell) + 1);
	if (!plain)
		return contains(cell, part);
	for (; *cell; cell++)
		if (*cell != '`')
			plain[used++] = *cell;
	plain[used] = '\0';
	found = contains(plain, part);
	free(plain);
	return found;
}

static bool has_text(const struct table_row *row, const char *text)
{
	return contains(row->name, text) || cell_contains(row->summary, text) ||
	       cell_contains(row->description, text) ||
	       cell_contains(row->check, text);
}

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

/* Drops the entries without the text; returns how many are left. */
static size_t select_with_text(struct table_entry *entries, size_t count,
			       const char *text)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		if (has_text(entries[i].row, text))
			entries[kept++] = entries[i];
	return kept;
}

static size_t longest_name(const struct table_entry *entries, size_t count)
{
	size_t longest = 0;

	for (size_t i = 0; i < count; i++)
		if (strlen(entries[i].row->name) > longest)
			longest = strlen(entries[i].row->name);
	return longest;
}

bool list_codes(struct format *format, const struct table *table,
		enum list_scope scope, const char *text)
{
	bool (*const keep[])(const struct table_entry *) = {
		[LIST_STANDARD] = keep_standard,
		[LIST_VENDOR] = keep_other,
		[LIST_ALL] = NULL,
	};
	size_t count;
	struct table_entry *entries = table_collect(table, keep[scope], &count);
	size_t width;

	if (!entries) {
		diag_no_memory();
		return false;
	}
	if (text)
		count = select_with_text(entries, count, text);
	if (text && count == 0)
		diag_unknown(text, "%s",
			     scope == LIST_STANDARD
				     ? "no standard return code has this text "
				       "(--vendor=all searches all)"
				     : "no return code has this text");
	width = longest_name(entries, count);
	format->match = text;
	for (size_t i = 0; i < count; i++) {
		struct record record = {
			.value = entries[i].row->value,
			.entry = entries[i],
			.input = entries[i].row->name,
		};

		format_line(format, table, &record, 0, width);
		if (!printer_turn(format->printer))
			break;
	}
	free(entries);
	return true;
}
