/* SPDX-License-Identifier: MIT */
/* annotate: puts a line with what its codes mean into the output. */
#include <config.h>

#include "annotate.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "comment.h"
#include "record.h"
#include "text.h"
#include "words.h"

/* Between the halves of one code: "160:'CKR_X'", "CKR_X (0xa0)". */
enum { NEAR = 8 };

static void put(const struct annotate *annotate, const char *text)
{
	output_copy(annotate->output, text, strlen(text));
}

static bool is_repeated(const struct scan_hit *hits, size_t index)
{
	for (size_t i = 0; i < index; i++)
		if (hits[i].value == hits[index].value)
			return true;
	return false;
}

void annotate_comment(const struct annotate *annotate,
		      const struct scan_hit *hits, size_t count)
{
	char text[COMMENT_SIZE];
	const char *joint = "  # ";

	for (size_t i = 0; i < count; i++) {
		size_t length;

		if (is_repeated(hits, i))
			continue;
		length = comment_text(annotate->table, hits[i].value,
				      annotate->describe, text);
		if (length == 0)
			continue;
		if (i == 0 && annotate->color)
			put(annotate, TEXT_DIM);
		put(annotate, joint);
		output_copy(annotate->output, text, length);
		joint = "; ";
	}
	if (count > 0 && annotate->color)
		put(annotate, TEXT_PLAIN);
}

/* True when two hits are the halves of one code, side by side. */
static bool are_halves(const char *line, const struct scan_hit *left,
		       const struct scan_hit *right)
{
	size_t end = left->start + left->length;

	if (left->value != right->value || right->start - end > NEAR)
		return false;
	for (size_t i = end; i < right->start; i++)
		if (words_is_part(line[i]))
			return false;
	return true;
}

static bool has_other_half(const char *line, const struct scan_hit *hits,
			   size_t count, size_t index)
{
	return (index > 0 &&
		are_halves(line, &hits[index - 1], &hits[index])) ||
	       (index + 1 < count &&
		are_halves(line, &hits[index], &hits[index + 1]));
}

/* " (CKR_PIN_LOCKED)" behind a number, " (0xA4)" behind a name. */
static void put_other_half(const struct annotate *annotate,
			   const struct scan_hit *hit)
{
	char name[RECORD_NAME_SIZE];
	char text[RECORD_NAME_SIZE + 8];
	struct record record;
	size_t claimants;

	if (hit->is_name) {
		(void)snprintf(text, sizeof(text), " (0x%" PRIX32 ")",
			       hit->value);
	} else {
		if (!comment_record(annotate->table, hit->value, &record,
				    &claimants))
			return;
		record_name(&record, name);
		(void)snprintf(text, sizeof(text), " (%s)", name);
	}
	if (annotate->color)
		put(annotate, TEXT_DIM);
	put(annotate, text);
	if (annotate->color)
		put(annotate, TEXT_PLAIN);
}

static void put_token(const struct annotate *annotate, const char *line,
		      const struct scan_hit *hit)
{
	if (annotate->color)
		put(annotate, TEXT_MATCH);
	output_add(annotate->output, line + hit->start, hit->length);
	if (annotate->color)
		put(annotate, TEXT_PLAIN);
}

void annotate_inline(const struct annotate *annotate, const char *line,
		     size_t from, size_t length, const struct scan_hit *hits,
		     size_t count)
{
	size_t at = from;

	for (size_t i = 0; i < count; i++) {
		if (hits[i].start < at)
			continue;
		output_add(annotate->output, line + at, hits[i].start - at);
		put_token(annotate, line, &hits[i]);
		at = hits[i].start + hits[i].length;
		if (!has_other_half(line, hits, count, i))
			put_other_half(annotate, &hits[i]);
	}
	output_add(annotate->output, line + at, length - at);
}

void annotate_colored(const struct annotate *annotate, const char *line,
		      size_t from, size_t length, const struct scan_hit *hits,
		      size_t count)
{
	size_t at = from;

	for (size_t i = 0; i < count; i++) {
		if (hits[i].start < at)
			continue;
		output_add(annotate->output, line + at, hits[i].start - at);
		put_token(annotate, line, &hits[i]);
		at = hits[i].start + hits[i].length;
	}
	output_add(annotate->output, line + at, length - at);
}
