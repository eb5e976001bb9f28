/* SPDX-License-Identifier: MIT */
/* mmexternal: answers rsyslog's module of this name, line by line. */
#include <config.h>

#include "filter/mmexternal.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/input.h"
#include "base/json.h"
#include "filter/message.h"
#include "print/comment.h"

/* A longer message is looked at up to here; rsyslog's own limit is 8 KiB. */
enum { LINE_SIZE = 1 << 20, BLOCK_SIZE = 65536, MAX_HITS = 64 };

struct mmexternal {
	const struct table *table;
	struct scan *scan;
	FILE *out;
	struct printer *printer;
	size_t length; /* of the line so far */
	bool open;     /* a line has begun */
	char line[LINE_SIZE];
	char text[LINE_SIZE];
	char block[BLOCK_SIZE];
};

static void put_json(struct mmexternal *state, const char *text)
{
	struct stream stream;

	stream_open(&stream, state->out);
	json_string(&stream, text, strlen(text));
	stream_flush(&stream);
}

static void put_code(struct mmexternal *state, const struct record *record,
		     const char *summary)
{
	char name[RECORD_NAME_SIZE];

	record_name(record, name);
	(void)fputs("\"name\":", state->out);
	put_json(state, name);
	(void)fprintf(state->out,
		      ",\"code\":%" PRIu32 ",\"hex\":\"0x%08" PRIX32
		      "\",\"source\":",
		      record->value, record->value);
	put_json(state, record->entry.source->title);
	(void)fputs(",\"summary\":", state->out);
	put_json(state, summary);
}

/* False, with nothing put, for a value that is not to be told. */
static bool put_hit(struct mmexternal *state, const struct hit *hit,
		    const char *before)
{
	char summary[COMMENT_SIZE];
	struct record record;

	if (!comment_meaning(state->table, hit->value, &hit->named, &record,
			     summary))
		return false;
	(void)fputs(before, state->out);
	put_code(state, &record, summary);
	return true;
}

static bool is_repeated(const struct hit *hits, size_t index)
{
	for (size_t i = 0; i < index; i++)
		if (hit_is_same(&hits[i], &hits[index]))
			return true;
	return false;
}

static void put_answer(struct mmexternal *state, const struct hit *hits,
		       size_t count)
{
	const char *before = ",\"codes\":[{";

	if (count == 0 || !put_hit(state, &hits[0], "{\"$!\":{\"ckr\":{")) {
		(void)fputs("{}\n", state->out);
		return;
	}
	for (size_t i = 0; i < count; i++)
		if (!is_repeated(hits, i) && put_hit(state, &hits[i], before))
			before = "},{";
	(void)fputs("}]}}}\n", state->out);
}

/* Each answer is out before the next line: rsyslog waits for it. */
static bool answer(struct mmexternal *state)
{
	const struct hit *hits;
	const char *text = state->line;
	size_t length = state->length;
	size_t count;

	if (message_text(state->line, state->length, state->text, &length))
		text = state->text;
	else
		length = state->length;
	hits = scan_line(state->scan, text, length, &count);
	put_answer(state, hits, count);
	state->length = 0;
	state->open = false;
	return printer_flush(state->printer);
}

static void gather(struct mmexternal *state, const char *part, size_t length)
{
	size_t room = LINE_SIZE - state->length;

	if (length > room)
		length = room;
	memcpy(state->line + state->length, part, length);
	state->length += length;
	state->open = true;
}

/* Answers every line that is complete; false when output has failed. */
static bool take_block(struct mmexternal *state, size_t length)
{
	const char *at = state->block;
	const char *end = at + length;

	while (at < end) {
		const char *newline = memchr(at, '\n', (size_t)(end - at));
		const char *stop = newline ? newline : end;

		gather(state, at, (size_t)(stop - at));
		at = stop;
		if (!newline)
			break;
		if (!answer(state))
			return false;
		at++;
	}
	return true;
}

static bool read_all(struct mmexternal *state, int descriptor)
{
	for (;;) {
		ssize_t count =
			input_read(descriptor, state->block, BLOCK_SIZE);

		if (count < 0) {
			diag_trouble("standard input", "%s", strerror(errno));
			return false;
		}
		if (count == 0)
			break;
		if (!take_block(state, (size_t)count))
			return false;
	}
	return !state->open || answer(state);
}

bool mmexternal_run(const struct table *table, const struct scanner *scanner,
		    int descriptor, struct printer *printer)
{
	struct mmexternal *state = malloc(sizeof(*state));
	struct scan *scan = scan_new(scanner, MAX_HITS, false);
	bool read;

	if (!state || !scan) {
		diag_no_memory();
		scan_free(scan);
		free(state);
		return false;
	}
	state->table = table;
	state->scan = scan;
	state->out = printer->out;
	state->printer = printer;
	state->length = 0;
	state->open = false;
	read = input_is_apart(descriptor, "standard input",
			      printer->output.descriptor) &&
	       read_all(state, descriptor);
	scan_free(scan);
	free(state);
	return read;
}
