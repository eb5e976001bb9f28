/* SPDX-License-Identifier: MIT */
/* markdown: reads tables of codes from a file at run time. */
#ifndef CKR_MARKDOWN_H
#define CKR_MARKDOWN_H

#include <stdbool.h>
#include <stddef.h>

#include "table/pipetable.h"
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

/*
 * Reads a text (of LENGTH bytes, and a writable one behind it) that the result
 * takes over, even on failure. Returns false and fills in the fault when the
 * text is not as it should be. Free the result with markdown_free.
 */
bool markdown_read(struct markdown *markdown, const char *path, char *text,
		   size_t length, struct pipetable_fault *fault);
void markdown_free(struct markdown *markdown);

#endif
