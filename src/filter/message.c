/* SPDX-License-Identifier: MIT */
/* message: the text in rsyslog's JSON form of a message. */
#include <config.h>

#include "filter/message.h"

#include <stdint.h>
#include <string.h>

#include "base/number.h"

struct reader {
	const char *at;
	const char *end;
};

static void skip_blanks(struct reader *reader)
{
	while (reader->at < reader->end &&
	       (*reader->at == ' ' || *reader->at == '\t'))
		reader->at++;
}

static bool take(struct reader *reader, char c)
{
	skip_blanks(reader);
	if (reader->at == reader->end || *reader->at != c)
		return false;
	reader->at++;
	return true;
}

/*
 * A \u escape. A code is ASCII, so any other character may become one that
 * ends a word; two halves of a pair become two.
 */
static bool take_unicode(struct reader *reader, char *c)
{
	uint64_t value;

	if (reader->end - reader->at < 4 ||
	    number_scan(reader->at, 4, 16, &value) != 4)
		return false;
	reader->at += 4;
	*c = value > 0 && value < 0x80 ? (char)value : '?';
	return true;
}

static bool take_escape(struct reader *reader, char *c)
{
	static const char letters[] = "\"\\/bfnrt";
	static const char meanings[] = "\"\\/\b\f\n\r\t";
	const char *found;

	if (reader->at == reader->end)
		return false;
	*c = *reader->at++;
	if (*c == 'u')
		return take_unicode(reader, c);
	found = *c ? strchr(letters, *c) : NULL;
	if (found)
		*c = meanings[found - letters];
	return found != NULL;
}

/* A string, decoded; TEXT may be NULL for one that is only passed over. */
static bool take_string(struct reader *reader, char *text, size_t *length)
{
	size_t used = 0;

	if (!take(reader, '"'))
		return false;
	while (reader->at < reader->end) {
		char c = *reader->at++;

		if (c == '"') {
			*length = used;
			return true;
		}
		if (c == '\\' && !take_escape(reader, &c))
			return false;
		if (text)
			text[used] = c;
		used++;
	}
	return false;
}

/* A value of any kind, up to the comma or brace behind it. */
static bool skip_value(struct reader *reader)
{
	size_t depth = 0;
	size_t length;

	while (reader->at < reader->end) {
		char c = *reader->at;

		if (c == '"') {
			if (!take_string(reader, NULL, &length))
				return false;
			continue;
		}
		if (depth == 0 && (c == ',' || c == '}'))
			return true;
		if (c == '{' || c == '[')
			depth++;
		else if (c == '}' || c == ']')
			depth--;
		reader->at++;
	}
	return false;
}

bool message_text(const char *line, size_t length, char *text,
		  size_t *text_length)
{
	struct reader reader = { line, line + length };
	char open = '{';

	while (take(&reader, open)) {
		bool found;

		if (!take_string(&reader, text, text_length) ||
		    !take(&reader, ':'))
			return false;
		found = *text_length == 3 && memcmp(text, "msg", 3) == 0;
		skip_blanks(&reader);
		if (found)
			return take_string(&reader, text, text_length);
		if (!skip_value(&reader))
			return false;
		open = ',';
	}
	return false;
}
