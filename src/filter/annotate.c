/* SPDX-License-Identifier: MIT */
/* annotate: puts a line with what its codes mean into the output. */
#include <config.h>

#include "filter/annotate.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "print/comment.h"
#include "table/record.h"

static void put(const struct annotate *annotate, const char *text)
{
	output_copy(annotate->output, text, strlen(text));
}

void annotate_comment(const struct annotate *annotate, const struct hit *told,
		      size_t count)
{
	if (count == 0)
		return;
	if (annotate->color)
		put(annotate, TEXT_COMMENT);
	for (size_t i = 0; i < count; i++) {
		size_t length;
		const char *text = commentcache_text(
			annotate->comments, annotate->table, told[i].value,
			&told[i].named, annotate->describe, &length);

		put(annotate, i == 0 ? "  # " : "; ");
		output_copy(annotate->output, text, length);
	}
	if (annotate->color)
		put(annotate, TEXT_PLAIN);
}

/* How many hits from INDEX on say one code, side by side. */
static size_t run_length(const struct annotate_line *line, size_t index)
{
	size_t length = 1;

	while (index + length < line->count &&
	       line->hits[index + length].is_half)
		length++;
	return length;
}

/* CKR_0x000001B0 is made like a name, but it says the number. */
static bool says_name(const struct annotate_line *line, const struct hit *hit)
{
	const char *token = line->text + hit->start;

	return hit->is_name && !(hit->length > 4 && token[4] == '0');
}

static bool is_told(const struct annotate_line *line, const struct hit *hit)
{
	for (size_t i = 0; i < line->told_count; i++)
		if (hit_is_same(&line->told[i], hit))
			return true;
	return false;
}

static void put_addition(const struct annotate *annotate, const char *text)
{
	if (annotate->color)
		put(annotate, TEXT_COMMENT);
	put(annotate, " (");
	put(annotate, text);
	put(annotate, ")");
	if (annotate->color)
		put(annotate, TEXT_PLAIN);
}

/* " (CKR_PIN_LOCKED)" behind numbers, " (0xA4)" behind names. */
static void put_other_half(const struct annotate *annotate,
			   const struct annotate_line *line, size_t index,
			   size_t run)
{
	const struct hit *hit = &line->hits[index];
	char text[RECORD_NAME_SIZE];
	struct record record;
	size_t claimants;
	size_t names = 0;

	for (size_t i = 0; i < run; i++)
		names += says_name(line, &line->hits[index + i]);
	if ((names > 0 && names < run) || !is_told(line, hit) ||
	    !comment_record(annotate->table, hit->value, &hit->named, &record,
			    &claimants))
		return;
	if (names > 0)
		(void)snprintf(text, sizeof(text), "0x%" PRIX32, hit->value);
	else
		record_name(&record, text);
	put_addition(annotate, text);
}

static void put_token(const struct annotate *annotate, const char *token,
		      size_t length)
{
	if (annotate->color)
		put(annotate, TEXT_MATCH);
	output_add(annotate->output, token, length);
	if (annotate->color)
		put(annotate, TEXT_PLAIN);
}

void annotate_line(const struct annotate *annotate,
		   const struct annotate_line *line, size_t from, size_t to)
{
	const char *text = line->text;
	size_t at = from;

	for (size_t i = 0; i < line->count;) {
		size_t run = run_length(line, i);

		for (size_t j = i; j < i + run; j++) {
			const struct hit *hit = &line->hits[j];

			if (hit->start < at)
				continue;
			output_add(annotate->output, text + at,
				   hit->start - at);
			put_token(annotate, text + hit->start, hit->length);
			at = hit->start + hit->length;
		}
		if (annotate->names && at > from)
			put_other_half(annotate, line, i, run);
		i += run;
	}
	output_add(annotate->output, text + at, to - at);
}
