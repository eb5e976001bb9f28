/* SPDX-License-Identifier: MIT */
/* macro: the macros that a C header defines. */
#include <config.h>

#include "export/macro.h"

#include <stdlib.h>
#include <string.h>

#include "export/token.h"

/* The text, read from .at and written back, without comments, from .to. */
struct splicer {
	char *at;
	char *to;
	char *end;
	unsigned int line;
};

/* Passes over "\" and the line break behind it. */
static bool splice_line(struct splicer *splicer)
{
	char *p = splicer->at + 1;

	if (*splicer->at != '\\')
		return false;
	if (p < splicer->end && *p == '\r')
		p++;
	if (p == splicer->end || *p != '\n')
		return false;
	splicer->at = p + 1;
	splicer->line++;
	return true;
}

/* Passes over a comment; the line goes on behind one of the block kind. */
static bool skip_comment(struct splicer *splicer)
{
	char *p = splicer->at;

	if (splicer->end - p < 2 || p[0] != '/' || (p[1] != '*' && p[1] != '/'))
		return false;
	if (p[1] == '/') {
		while (p < splicer->end && *p != '\n')
			p++;
	} else {
		for (p += 2; p < splicer->end; p++) {
			if (*p == '\n')
				splicer->line++;
			if (p[0] == '*' && splicer->end - p > 1 &&
			    p[1] == '/') {
				p += 2;
				break;
			}
		}
	}
	splicer->at = p;
	*splicer->to++ = ' ';
	return true;
}

/* A string may hold what looks like a comment. It ends with its line. */
static void copy_string(struct splicer *splicer)
{
	char quote = *splicer->at;

	do {
		if (*splicer->at == '\\' && splicer->end - splicer->at > 1 &&
		    splicer->at[1] != '\n')
			*splicer->to++ = *splicer->at++;
		*splicer->to++ = *splicer->at++;
	} while (splicer->at < splicer->end && *splicer->at != quote &&
		 *splicer->at != '\n');
}

/* Makes one line of the next one; it begins at .to and ends at the result. */
static const char *next_line(struct splicer *splicer)
{
	splicer->to = splicer->at;
	while (splicer->at < splicer->end) {
		char c = *splicer->at;

		if (c == '\n') {
			splicer->at++;
			break;
		}
		if (splice_line(splicer) || skip_comment(splicer))
			continue;
		if (c == '"' || c == '\'')
			copy_string(splicer);
		else
			*splicer->to++ = *splicer->at++;
	}
	return splicer->to;
}

/* False for a line that defines no macro with a body. */
static bool read_define(const char *at, const char *end, struct macro *macro)
{
	at = token_skip_blanks(at, end);
	if (at == end || *at != '#')
		return false;
	at = token_skip_blanks(at + 1, end);
	if (token_name_length(at, end) != 6 || memcmp(at, "define", 6) != 0)
		return false;
	macro->name = token_skip_blanks(at + 6, end);
	macro->name_length = token_name_length(macro->name, end);
	at = macro->name + macro->name_length;
	if (macro->name_length == 0 || (at < end && *at == '('))
		return false;
	macro->body = token_skip_blanks(at, end);
	while (end > macro->body && token_is_blank(end[-1]))
		end--;
	macro->body_length = (size_t)(end - macro->body);
	return macro->body_length > 0;
}

static int compare_names(const char *left, size_t left_length,
			 const char *right, size_t right_length)
{
	size_t common = left_length < right_length ? left_length : right_length;
	int order = memcmp(left, right, common);

	if (order != 0)
		return order;
	return left_length < right_length ? -1 : left_length > right_length;
}

static int compare(const void *a, const void *b)
{
	const struct macro *left = a;
	const struct macro *right = b;
	int order = compare_names(left->name, left->name_length, right->name,
				  right->name_length);

	if (order != 0)
		return order;
	return left->line < right->line ? -1 : left->line > right->line;
}

static bool append(struct macros *macros, const struct macro *macro)
{
	size_t count = macros->count;

	/* Room doubles, at each power of two. */
	if (count == 0 || (count & (count - 1)) == 0) {
		size_t room = count ? 2 * count : 1;
		struct macro *grown =
			realloc(macros->items, room * sizeof(*grown));

		if (!grown)
			return false;
		macros->items = grown;
	}
	macros->items[macros->count++] = *macro;
	return true;
}

static bool sort_by_name(struct macros *macros)
{
	size_t size = macros->count * sizeof(*macros->items);

	if (size == 0)
		return true;
	macros->by_name = malloc(size);
	if (!macros->by_name)
		return false;
	memcpy(macros->by_name, macros->items, size);
	qsort(macros->by_name, macros->count, sizeof(*macros->by_name),
	      compare);
	return true;
}

bool macros_read(struct macros *macros, char *text, size_t length)
{
	struct splicer splicer = { .at = text,
				   .end = text + length,
				   .line = 1 };

	memset(macros, 0, sizeof(*macros));
	while (splicer.at < splicer.end) {
		const char *start = splicer.at;
		unsigned int line = splicer.line;
		const char *end = next_line(&splicer);
		struct macro macro = { .line = line };

		splicer.line++;
		if (read_define(start, end, &macro) && !append(macros, &macro))
			return false;
	}
	return sort_by_name(macros);
}

void macros_free(struct macros *macros)
{
	free(macros->items);
	free(macros->by_name);
}

const struct macro *macros_find(const struct macros *macros, const char *name,
				size_t length)
{
	size_t low = 0;
	size_t high = macros->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct macro *macro = &macros->by_name[middle];

		if (compare_names(macro->name, macro->name_length, name,
				  length) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < macros->count &&
	    compare_names(macros->by_name[low].name,
			  macros->by_name[low].name_length, name, length) == 0)
		return &macros->by_name[low];
	return NULL;
}
