/* SPDX-License-Identifier: MIT */
/* export: the codes as look-up files that other platforms load. */
#include <config.h>

#include "export/export.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/json.h"
#include "export/page.h"
#include "print/comment.h"
#include "table/record.h"
#include "table/roster.h"

enum { KEY_SIZE = 16, SPELLINGS = 5, PLATFORM_NAMES_SIZE = 128 };

/* What a row says of its key. */
struct meaning {
	uint32_t code;
	char hex[KEY_SIZE];
	char name[RECORD_NAME_SIZE];
	char summary[COMMENT_SIZE];
	const char *description; /* a cell */
};

struct sink {
	FILE *out;
	size_t rows;
};

struct platform {
	const char *name;
	const char *head;
	void (*put_row)(struct sink *sink, const char *key,
			const struct meaning *meaning);
	const char *tail;
	/* In place of all that, for what is no table of keys. */
	void (*print)(struct printer *printer, const struct table *table,
		      const struct table_entry *entries,
		      const struct roster *roster);
};

/* RFC 4180: quoted always, so that no reader takes a key for a number. */
static void put_csv(FILE *out, const char *cell)
{
	(void)putc('"', out);
	for (; *cell; cell++) {
		if (*cell == '`')
			continue;
		if (*cell == '"')
			(void)putc('"', out);
		(void)putc(*cell, out);
	}
	(void)putc('"', out);
}

static void put_json(FILE *out, const char *cell)
{
	struct stream stream;

	stream_open(&stream, out);
	json_cell(&stream, cell, strlen(cell));
	stream_flush(&stream);
}

/* For platforms that have one value for a key: all that fits on a line. */
static const char *one_value(const struct meaning *meaning,
			     char text[2 * COMMENT_SIZE])
{
	(void)snprintf(text, 2 * COMMENT_SIZE, "%s (%s): %s", meaning->name,
		       meaning->hex, meaning->summary);
	return text;
}

static void put_separator(struct sink *sink)
{
	if (sink->rows > 0)
		(void)fputs(",\n", sink->out);
}

static void put_rsyslog(struct sink *sink, const char *key,
			const struct meaning *meaning)
{
	char value[2 * COMMENT_SIZE];

	put_separator(sink);
	(void)fputs("{\"index\":", sink->out);
	put_json(sink->out, key);
	(void)fputs(",\"value\":", sink->out);
	put_json(sink->out, one_value(meaning, value));
	(void)putc('}', sink->out);
}

static void put_logstash(struct sink *sink, const char *key,
			 const struct meaning *meaning)
{
	char value[2 * COMMENT_SIZE];

	put_separator(sink);
	put_json(sink->out, key);
	(void)putc(':', sink->out);
	put_json(sink->out, one_value(meaning, value));
}

static void put_fluent_bit(struct sink *sink, const char *key,
			   const struct meaning *meaning)
{
	char value[2 * COMMENT_SIZE];

	put_csv(sink->out, key);
	(void)putc(',', sink->out);
	put_csv(sink->out, one_value(meaning, value));
	(void)putc('\n', sink->out);
}

static void put_selector(struct sink *sink, const char *key, const char *name,
			 const char *value)
{
	put_csv(sink->out, key);
	(void)fprintf(sink->out, ",%s,", name);
	put_csv(sink->out, value);
	(void)putc('\n', sink->out);
}

static void put_syslog_ng(struct sink *sink, const char *key,
			  const struct meaning *meaning)
{
	char code[KEY_SIZE];

	(void)snprintf(code, sizeof(code), "%" PRIu32, meaning->code);
	put_selector(sink, key, "name", meaning->name);
	put_selector(sink, key, "code", code);
	put_selector(sink, key, "hex", meaning->hex);
	put_selector(sink, key, "summary", meaning->summary);
}

static void put_csv_row(struct sink *sink, const char *key,
			const struct meaning *meaning)
{
	put_csv(sink->out, key);
	(void)fprintf(sink->out, ",%" PRIu32 ",%s,", meaning->code,
		      meaning->hex);
	put_csv(sink->out, meaning->name);
	(void)putc(',', sink->out);
	put_csv(sink->out, meaning->summary);
	(void)putc(',', sink->out);
	put_csv(sink->out, meaning->description);
	(void)putc('\n', sink->out);
}

static void put_ndjson(struct sink *sink, const char *key,
		       const struct meaning *meaning)
{
	(void)fputs("{\"key\":", sink->out);
	put_json(sink->out, key);
	(void)fprintf(sink->out, ",\"code\":%" PRIu32 ",\"hex\":\"%s\"",
		      meaning->code, meaning->hex);
	(void)fputs(",\"name\":", sink->out);
	put_json(sink->out, meaning->name);
	(void)fputs(",\"summary\":", sink->out);
	put_json(sink->out, meaning->summary);
	(void)fputs(",\"description\":", sink->out);
	put_json(sink->out, meaning->description);
	(void)fputs("}\n", sink->out);
}

static const struct platform platforms[] = {
	/* An empty nomatch lets a configuration ask whether there was one. */
	{ "rsyslog",
	  "{\"version\":1,\"nomatch\":\"\",\"type\":\"string\",\"table\":[\n",
	  put_rsyslog, "\n]}\n", NULL },
	{ "syslog-ng", "", put_syslog_ng, "", NULL },
	{ "csv", "key,code,hex,name,summary,description\n", put_csv_row, "",
	  NULL },
	{ "fluent-bit", "key,value\n", put_fluent_bit, "", NULL },
	{ "logstash", "{\n", put_logstash, "\n}\n", NULL },
	{ "ndjson", "", put_ndjson, "", NULL },
	{ .name = "html", .print = page_print },
};

enum { PLATFORM_COUNT = sizeof(platforms) / sizeof(platforms[0]) };

static void put_row(const struct platform *platform, struct sink *sink,
		    const char *key, const struct meaning *meaning)
{
	platform->put_row(sink, key, meaning);
	sink->rows++;
}

/* All but the summary. */
static void describe(const struct record *record, struct meaning *meaning)
{
	meaning->code = record->value;
	(void)snprintf(meaning->hex, sizeof(meaning->hex), "0x%08" PRIX32,
		       record->value);
	record_name(record, meaning->name);
	meaning->description = record->entry.row->description;
}

/* Every spelling of a number that is met in logs. */
static size_t spell(uint32_t value, char keys[SPELLINGS][KEY_SIZE])
{
	size_t count = 0;

	(void)snprintf(keys[count++], KEY_SIZE, "%" PRIu32, value);
	(void)snprintf(keys[count++], KEY_SIZE, "0x%" PRIx32, value);
	(void)snprintf(keys[count++], KEY_SIZE, "0x%" PRIX32, value);
	(void)snprintf(keys[count++], KEY_SIZE, "0x%08" PRIx32, value);
	(void)snprintf(keys[count++], KEY_SIZE, "0x%08" PRIX32, value);
	return count;
}

static void put_numbers(const struct platform *platform, struct sink *sink,
			const struct table *table, uint32_t value)
{
	char keys[SPELLINGS][KEY_SIZE];
	size_t count = spell(value, keys);
	struct meaning meaning = { 0 };
	struct record record;

	if (!comment_meaning(table, value, NULL, &record, meaning.summary))
		return;
	describe(&record, &meaning);
	for (size_t i = 0; i < count; i++) {
		bool repeated = false;

		for (size_t j = 0; j < i; j++)
			repeated = repeated || strcmp(keys[i], keys[j]) == 0;
		if (!repeated)
			put_row(platform, sink, keys[i], &meaning);
	}
}

/* A name may have several values; that of whom people meet first counts. */
static bool name_is_taken(const struct roster *roster,
			  const struct table_entry *entry)
{
	return roster->items[roster_find(roster, entry->row->name)] != entry;
}

static void put_all(const struct platform *platform, struct printer *printer,
		    const struct table *table,
		    const struct table_entry *entries,
		    const struct roster *roster)
{
	struct sink sink = { .out = printer->out };

	(void)fputs(platform->head, sink.out);
	for (size_t i = 0; i < roster->count && printer_works(printer); i++) {
		uint32_t value = entries[i].row->value;
		struct record record = { .value = value, .entry = entries[i] };
		struct meaning meaning = { 0 };

		if (i == 0 || entries[i - 1].row->value != value)
			put_numbers(platform, &sink, table, value);
		if (name_is_taken(roster, &entries[i]))
			continue;
		describe(&record, &meaning);
		record_summary(&record, meaning.summary);
		put_row(platform, &sink, entries[i].row->name, &meaning);
	}
	(void)fputs(platform->tail, sink.out);
}

static bool keep_usual(const struct table_entry *entry)
{
	return entry->source->kind == TABLE_STANDARD ||
	       entry->source->kind == TABLE_USER;
}

/* "rsyslog, syslog-ng, ... or ndjson" */
static void join_names(char names[PLATFORM_NAMES_SIZE])
{
	size_t used = 0;

	for (size_t i = 0; i < PLATFORM_COUNT; i++) {
		const char *between = i == 0                   ? ""
				      : i + 1 < PLATFORM_COUNT ? ", "
							       : " or ";
		int length = snprintf(names + used, PLATFORM_NAMES_SIZE - used,
				      "%s%s", between, platforms[i].name);

		if (length > 0)
			used += (size_t)length;
	}
}

static const struct platform *find_platform(const char *name)
{
	char names[PLATFORM_NAMES_SIZE];

	for (size_t i = 0; i < PLATFORM_COUNT; i++)
		if (strcmp(platforms[i].name, name) == 0)
			return &platforms[i];
	join_names(names);
	diag_trouble(name, "not a platform: %s is wanted", names);
	return NULL;
}

bool export_codes(struct printer *printer, const struct table *table,
		  const char *name, bool others)
{
	const struct platform *platform;
	struct table_entry *entries;
	struct roster roster;
	size_t count;
	bool made;

	if (strcmp(name, "list") == 0) {
		for (size_t i = 0; i < PLATFORM_COUNT; i++)
			(void)fprintf(printer->out, "%s\n", platforms[i].name);
		return true;
	}
	platform = find_platform(name);
	if (!platform)
		return false;
	entries = table_collect(
		table, others || platform->print ? NULL : keep_usual, &count);
	if (!entries) {
		diag_no_memory();
		return false;
	}
	made = roster_make(&roster, entries, count);
	if (!made)
		diag_no_memory();
	else if (platform->print)
		platform->print(printer, table, entries, &roster);
	else
		put_all(platform, printer, table, entries, &roster);
	roster_free(&roster);
	free(entries);
	return made;
}
