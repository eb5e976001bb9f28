/* SPDX-License-Identifier: MIT */
/* wholefile: a file that is small enough to be read at once. */
#include <config.h>

#include "base/wholefile.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/input.h"

enum { STEP = 65536 };

/* Reads to the end. NULL after a message. */
static char *read_all(int descriptor, const char *path, size_t *length)
{
	char *text = NULL;

	*length = 0;
	for (;;) {
		char *grown = realloc(text, *length + STEP + 1);
		ssize_t count;

		if (!grown) {
			diag_no_memory();
			break;
		}
		text = grown;
		count = input_read(descriptor, text + *length, STEP);
		if (count < 0) {
			diag_trouble(path, "%s", strerror(errno));
			break;
		}
		if (count == 0) {
			text[*length] = '\0';
			return text;
		}
		*length += (size_t)count;
		if (*length > WHOLEFILE_LIMIT) {
			diag_trouble(path, "too large");
			break;
		}
	}
	free(text);
	return NULL;
}

char *wholefile_read(const char *path, size_t *length)
{
	int descriptor = input_open(path);
	char *text;

	if (descriptor < 0)
		return NULL;
	text = input_is_apart(descriptor, path, STDOUT_FILENO)
		       ? read_all(descriptor, path, length)
		       : NULL;
	input_close(descriptor);
	return text;
}
