/* SPDX-License-Identifier: MIT */
/* usertable: markdown tables of codes that are read at run time. */
#include <config.h>

#include "table/usertable.h"

#include <stdlib.h>

#include "base/diag.h"
#include "base/wholefile.h"
#include "table/markdown.h"
#include "table/pipetable.h"

/* All of them are looked through for each code. */
enum { MOST_TABLES = 64 };

struct usertables {
	struct markdown items[MOST_TABLES];
	size_t count;
};

struct usertables *usertables_new(void)
{
	return calloc(1, sizeof(struct usertables));
}

void usertables_free(struct usertables *usertables)
{
	if (!usertables)
		return;
	for (size_t i = 0; i < usertables->count; i++)
		markdown_free(&usertables->items[i]);
	free(usertables);
}

static bool read_one(struct usertables *usertables, struct table *table,
		     const char *path)
{
	struct pipetable_fault fault;
	struct markdown *markdown;
	size_t length;
	char *text;

	if (usertables->count == MOST_TABLES) {
		diag_trouble(path, "more than 64 tables");
		return false;
	}
	text = wholefile_read(path, &length);
	if (!text)
		return false;
	markdown = &usertables->items[usertables->count++];
	if (!markdown_read(markdown, path, text, length, &fault)) {
		pipetable_report(path, &fault);
		return false;
	}
	if (!table_add(table, &markdown->source)) {
		diag_no_memory();
		return false;
	}
	return true;
}

static bool read_all(struct usertables *usertables, struct table *table,
		     const struct strings *files)
{
	for (size_t i = 0; i < files->count; i++)
		if (!read_one(usertables, table, files->items[i]))
			return false;
	return true;
}

bool usertables_read(struct usertables *usertables, struct table *table,
		     const struct strings *files, const char *list)
{
	struct strings paths = { 0 };
	bool read = read_all(usertables, table, files) &&
		    (!list || (strings_copy_paths(&paths, list) &&
			       read_all(usertables, table, &paths)));

	strings_free(&paths);
	return read;
}
