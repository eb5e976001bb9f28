/* SPDX-License-Identifier: MIT */
/* newline: where the lines of a text begin and end. */
#include <config.h>

#include "base/newline.h"

#include <string.h>

const char *newline_next(const char *text, const char *end)
{
	const char *newline = memchr(text, '\n', (size_t)(end - text));

	return newline ? newline + 1 : end;
}

const char *newline_last(const char *text, const char *end)
{
#if HAVE_MEMRCHR
	const char *newline = memrchr(text, '\n', (size_t)(end - text));

	return newline ? newline + 1 : text;
#else
	while (end > text && end[-1] != '\n')
		end--;
	return end;
#endif
}
