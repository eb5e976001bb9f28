/* SPDX-License-Identifier: MIT */
/* notours: numbers, ranges and texts of other systems; libraries of OpenSSL. */
#include <config.h>

#include "words/notours.h"

#include <string.h>

#include "base/ascii.h"
#include "words/word.h"

bool notours_add(struct notours *notours, const struct words_row *row)
{
	struct notours_rows *rows = &notours->tables[row->table];

	if (rows->count == NOTOURS_MOST_ROWS)
		return false;
	rows->rows[rows->count++] = row;
	if (row->table == WORDS_TEXTS)
		notours->begins_text[(unsigned char)ascii_to_lower(
			*row->text)] = true;
	return true;
}

static const struct words_row *row_with(const struct notours_rows *rows,
					uint32_t value)
{
	for (size_t i = 0; i < rows->count; i++)
		if (rows->rows[i]->first <= value &&
		    value <= rows->rows[i]->last)
			return rows->rows[i];
	return NULL;
}

const struct words_row *notours_common(const struct notours *notours,
				       uint32_t value)
{
	return row_with(&notours->tables[WORDS_COMMON], value);
}

const struct words_row *notours_range(const struct notours *notours,
				      uint32_t value)
{
	return row_with(&notours->tables[WORDS_RANGES], value);
}

/* "/usr/lib/ossl-modules/pkcs11.so" without its folders and its suffix. */
static const char *file_stem(const char *path, size_t *length)
{
	size_t start = *length;
	const char *dot;

	while (start > 0 && path[start - 1] != '/')
		start--;
	*length -= start;
	dot = memchr(path + start, '.', *length);
	if (dot && start > 0)
		*length = (size_t)(dot - (path + start));
	return path + start;
}

bool notours_is_library(const struct notours *notours, const char *text,
			size_t length)
{
	const struct notours_rows *libraries =
		&notours->tables[WORDS_LIBRARIES];
	const char *name = file_stem(text, &length);

	for (size_t i = 0; i < libraries->count; i++) {
		const struct words_row *row = libraries->rows[i];

		if (word_is(name, length, row->text, strlen(row->text), false))
			return true;
	}
	return false;
}
