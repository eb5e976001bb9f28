/* SPDX-License-Identifier: MIT */
/* userwords: rows for the filter's tables that are read at run time. */
#include <config.h>

#include "scan/userwords.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/wholefile.h"

/* One is data/words.md. */
enum { MOST_FILES = SCANNER_MOST_FILES - 1 };

struct userwords {
	struct words_file *items[MOST_FILES];
	size_t count;
	char *list; /* whose paths the items have */
};

struct userwords *userwords_new(void)
{
	return calloc(1, sizeof(struct userwords));
}

void userwords_free(struct userwords *userwords)
{
	if (!userwords)
		return;
	for (size_t i = 0; i < userwords->count; i++)
		words_file_free(userwords->items[i]);
	free(userwords->list);
	free(userwords);
}

static void report(const char *path, unsigned int line, const char *reason,
		   const char *detail)
{
	char place[32];

	(void)snprintf(place, sizeof(place), "%u: ", line);
	diag_trouble(path, "%s%s%s%s", place, reason, *detail ? ": " : "",
		     detail);
}

static bool read_one(struct userwords *userwords, const char *path)
{
	struct pipetable_fault fault;
	struct words_file *file;
	size_t length;
	char *text;

	if (userwords->count == MOST_FILES) {
		diag_trouble(path, "more than %d files of words", MOST_FILES);
		return false;
	}
	text = wholefile_read(path, &length);
	if (!text)
		return false;
	file = words_file_read(path, text, length, &fault);
	if (!file) {
		diag_no_memory();
		return false;
	}
	userwords->items[userwords->count++] = file;
	if (fault.reason)
		report(path, fault.line, fault.reason, fault.detail);
	return !fault.reason;
}

static bool read_list(struct userwords *userwords, const char *list)
{
	userwords->list = strdup(list);
	if (!userwords->list) {
		diag_no_memory();
		return false;
	}
	for (char *path = userwords->list; path;) {
		char *colon = strchr(path, ':');

		if (colon)
			*colon = '\0';
		if (*path && !read_one(userwords, path))
			return false;
		path = colon ? colon + 1 : NULL;
	}
	return true;
}

bool userwords_read(struct userwords *userwords, const struct strings *files,
		    const char *list)
{
	for (size_t i = 0; i < files->count; i++)
		if (!read_one(userwords, files->items[i]))
			return false;
	return !list || read_list(userwords, list);
}

struct scanner *userwords_scanner(const struct userwords *userwords,
				  const struct table *table, bool pkcs11,
				  bool all)
{
	struct scanner *scanner = scanner_new(table, pkcs11, all);

	if (!scanner) {
		diag_no_memory();
		return NULL;
	}
	for (size_t i = 0; i < userwords->count; i++) {
		const struct words_row *row;
		const char *reason = scanner_add(
			scanner, words_file_rows(userwords->items[i]), &row);

		if (reason) {
			report(row->file, row->line, reason, row->text);
			scanner_free(scanner);
			return NULL;
		}
	}
	return scanner;
}
