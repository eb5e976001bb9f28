/* SPDX-License-Identifier: MIT */
/* record: one return value with the row that explains it. */
#include <config.h>

#include "table/record.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "table/range.h"
#include "table/vendor.h"
bool record_is_unclaimed(const struct record *record)
{
	return record->value != record->entry.row->value;
}

void record_name(const struct record *record, char name[RECORD_NAME_SIZE])
{
	const struct table_row *row = record->entry.row;
	size_t length = strnlen(row->name, RECORD_NAME_SIZE - 1);

	memcpy(name, row->name, length);
	name[length] = '\0';
	if (record_is_unclaimed(record))
		(void)snprintf(name + length, RECORD_NAME_SIZE - length,
			       " + 0x%" PRIX32, record->value - row->value);
}

/* Length of the first sentence, without its full stop. */
static size_t sentence_length(const char *text)
{
	const char *end = strstr(text, ". ");
	size_t length = end ? (size_t)(end - text) : strlen(text);

	if (length > 0 && text[length - 1] == '.')
		length--;
	return length;
}

void record_summary(const struct record *record,
		    char summary[RECORD_SUMMARY_SIZE])
{
	const struct table_row *row = record->entry.row;
	const char *text = row->summary ? row->summary : row->description;
	size_t length = row->summary ? strlen(text) : sentence_length(text);
	size_t used = 0;

	for (size_t i = 0; i < length && used + 4 < RECORD_SUMMARY_SIZE; i++)
		if (text[i] != '`')
			summary[used++] = text[i];
	summary[used] = '\0';
	if (used + 4 >= RECORD_SUMMARY_SIZE)
		strcpy(summary + used, "...");
}

/* Nobody but the record's source has the value. */
static bool is_alone(const struct table *table, const struct record *record)
{
	struct table_cursor cursor = { 0 };
	struct table_entry other;

	while (table_next_by_value(table, record->value, &cursor, &other))
		if (other.source != record->entry.source)
			return false;
	return true;
}

bool record_is_doubtful(const struct table *table, const struct record *record)
{
	const struct table_source *source = record->entry.source;
	const struct vendor *vendor = source->kind == TABLE_VENDOR
					      ? vendor_find(source->id)
					      : NULL;
	const struct range *range = range_find(record->value);

	return vendor && vendor->met != VENDOR_OFTEN &&
	       record->value > TABLE_VENDOR_DEFINED &&
	       !table_is_chosen(table, record->value) &&
	       !(range && strcmp(range->owner, source->id) == 0) &&
	       is_alone(table, record);
}

static bool unclaimed(const struct table *table, uint32_t value,
		      struct record *record)
{
	struct table_cursor cursor = { 0 };

	record->value = value;
	return value > TABLE_VENDOR_DEFINED &&
	       table_next_by_value(table, TABLE_VENDOR_DEFINED, &cursor,
				   &record->entry) &&
	       record->entry.source->kind == TABLE_STANDARD;
}

bool record_next(const struct table *table, uint32_t value,
		 struct table_cursor *cursor, struct record *record)
{
	bool first = cursor->source == 0 && cursor->row == 0;

	if (table_next_by_value(table, value, cursor, &record->entry)) {
		record->value = value;
		return true;
	}
	return first && unclaimed(table, value, record);
}
