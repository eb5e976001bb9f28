/* SPDX-License-Identifier: MIT */
/* comment: what the filter says of a code at the end of its line. */
#include <config.h>

#include "print/comment.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/diag.h"
#include "table/range.h"
#include "table/vendor.h"

enum { NAMED_CLAIMANTS = 3 };

struct text {
	char *out;
	size_t used;
};

DIAG_PRINTF(2, 3)
static void put(struct text *text, const char *format, ...)
{
	va_list arguments;
	int length;

	va_start(arguments, format);
	length = vsnprintf(text->out + text->used, COMMENT_SIZE - text->used,
			   format, arguments);
	va_end(arguments);
	if (length > 0)
		text->used += (size_t)length;
	if (text->used >= COMMENT_SIZE)
		text->used = COMMENT_SIZE - 1;
}

/* A cell without its backticks. */
static void put_cell(struct text *text, const char *cell)
{
	for (; *cell && text->used < COMMENT_SIZE - 1; cell++)
		if (*cell != '`')
			text->out[text->used++] = *cell;
	text->out[text->used] = '\0';
}

/*
 * How many sources have the value, and whether under one name; a source's
 * second name for it is an old one.
 */
static size_t count_claimants(const struct table *table, uint32_t value,
			      bool *one_name)
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;
	struct table_entry first = { NULL, NULL };
	const struct table_source *last = NULL;
	size_t count = 0;

	*one_name = true;
	while (table_next_by_value(table, value, &cursor, &entry)) {
		if (!first.row)
			first = entry;
		else if (entry.source != first.source &&
			 strcmp(first.row->name, entry.row->name) != 0)
			*one_name = false;
		count += entry.source != last;
		last = entry.source;
	}
	return count;
}

bool comment_record(const struct table *table, uint32_t value,
		    const struct table_entry *named, struct record *record,
		    size_t *claimants)
{
	struct table_cursor cursor = { 0 };
	struct table_cursor base = { 0 };
	bool one_name;

	*claimants = 0;
	if (named && named->row) {
		record->value = value;
		record->entry = *named;
		*claimants = 1;
		return true;
	}
	if (!record_next(table, value, &cursor, record))
		return false;
	if (value <= TABLE_VENDOR_DEFINED || record_is_unclaimed(record))
		return true;
	*claimants = count_claimants(table, value, &one_name);
	if (one_name && strncmp(record->entry.row->name, "CKR_", 4) == 0) {
		*claimants = 1;
		return true;
	}
	return table_next_by_value(table, TABLE_VENDOR_DEFINED, &base,
				   &record->entry);
}

/* "CKR_RC_ERROR of Thales Luna, CKR_X of Y, or 3 others" */
static void put_claimants(struct text *text, const struct table *table,
			  uint32_t value, size_t count)
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;
	const struct table_source *last = NULL;

	for (size_t i = 0;
	     i < NAMED_CLAIMANTS &&
	     table_next_by_value(table, value, &cursor, &entry);) {
		if (entry.source == last)
			continue;
		put(text, "%s%s of %s", i == 0 ? "" : ", ", entry.row->name,
		    entry.source->title);
		last = entry.source;
		i++;
	}
	if (count > NAMED_CLAIMANTS)
		put(text, ", or %zu other%s", count - NAMED_CLAIMANTS,
		    count - NAMED_CLAIMANTS == 1 ? "" : "s");
}

/* ", also 0x80000008 of Y", for those who have the name for another value. */
static void put_namesakes(struct text *text, const struct table *table,
			  const struct table_row *row)
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;
	size_t count = 0;

	while (count < NAMED_CLAIMANTS && table_next(table, &cursor, &entry)) {
		if (entry.row->value == row->value ||
		    strcmp(entry.row->name, row->name) != 0)
			continue;
		put(text, ", also 0x%08" PRIX32 " of %s", entry.row->value,
		    entry.source->title);
		count++;
	}
}

/* Whose a code is that is not in the standard in force. */
static bool tells_source(const struct record *record, size_t claimants)
{
	return record->value <= TABLE_VENDOR_DEFINED
		       ? record->entry.source->kind != TABLE_STANDARD
		       : claimants == 1 && !record_is_unclaimed(record);
}

/* " (in the range of IBM z/OS ICSF)", for a number that nobody lists. */
static void put_range(struct text *text, uint32_t value)
{
	const struct range *range = range_find(value);
	const struct vendor *owner = range ? vendor_find(range->owner) : NULL;

	if (owner)
		put(text, " (in the range of %s)", owner->name);
}

/* What stands behind the name; CLAIMANTS as comment_record gave it. */
static void put_meaning(struct text *text, const struct table *table,
			const struct table_entry *named,
			const struct record *record, size_t claimants,
			bool describe)
{
	char summary[RECORD_SUMMARY_SIZE];
	bool is_name = named && named->row;

	if (claimants > 1 || (claimants == 1 && record_is_unclaimed(record))) {
		put_claimants(text, table, record->value, claimants);
	} else if (describe) {
		put_cell(text, record->entry.row->description);
	} else {
		record_summary(record, summary);
		put(text, "%s", summary);
	}
	if (record_is_unclaimed(record) && claimants == 0)
		put_range(text, record->value);
	if (!tells_source(record, claimants))
		return;
	put(text, " (%s%s",
	    !is_name && record_is_doubtful(table, record) ? "perhaps " : "",
	    record->entry.source->title);
	if (is_name)
		put_namesakes(text, table, record->entry.row);
	put(text, ")");
}

bool comment_meaning(const struct table *table, uint32_t value,
		     const struct table_entry *named, struct record *record,
		     char summary[COMMENT_SIZE])
{
	struct text text = { summary, 0 };
	size_t claimants;

	if (!comment_record(table, value, named, record, &claimants))
		return false;
	put_meaning(&text, table, named, record, claimants, false);
	return true;
}

size_t comment_text(const struct table *table, uint32_t value,
		    const struct table_entry *named, bool describe,
		    char out[COMMENT_SIZE])
{
	struct text text = { out, 0 };
	char name[RECORD_NAME_SIZE];
	struct record record;
	size_t claimants;

	if (!comment_record(table, value, named, &record, &claimants))
		return 0;
	record_name(&record, name);
	put(&text, "%s (0x%08" PRIX32 "): ", name, value);
	put_meaning(&text, table, named, &record, claimants, describe);
	return text.used;
}
