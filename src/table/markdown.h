/* SPDX-License-Identifier: MIT */
/* markdown: reads the pipe tables of a file at run time. */
#ifndef CKR_MARKDOWN_H
#define CKR_MARKDOWN_H

#include <stdbool.h>
#include <stddef.h>

#include "table/table.h"

/*
 * A source made of a file's tables. The same format as markdown.awk and
 * gen-table.awk read; tests/table/fixtures holds both readers to it. Two things
 * are the generator's alone: values may come in any order here (they are
 * sorted), and a file without a title goes by its name.
 */
struct markdown {
	struct table_source source;
	struct table_row *rows;
	char *id;
	char *text; /* the file; names, descriptions and title lie in it */
};

/* Why a file was refused; .line is 0 where it could not be read at all. */
struct markdown_fault {
	unsigned int line;
	const char *reason;
	const char *detail; /* a cell's text, or ""; lies in the text */
};

/*
 * Reads a text (of LENGTH bytes, and a writable one behind it) that the result
 * takes over, even on failure. Returns false and fills in the fault when the
 * text is not as it should be. Free the result with markdown_free.
 */
bool markdown_read(struct markdown *markdown, const char *path, char *text,
		   size_t length, struct markdown_fault *fault);
void markdown_free(struct markdown *markdown);

#endif
