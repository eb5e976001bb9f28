/* SPDX-License-Identifier: MIT */
/* userwords: rows for the filter's tables that are read at run time. */
#include <config.h>

#include "words/userwords.h"

#include <stdlib.h>

#include "base/diag.h"
#include "base/wholefile.h"
#include "table/pipetable.h"

/* One is data/words.md. */
enum { MOST_FILES = SCANNER_MOST_FILES - 1 };

struct userwords {
	struct words_file *items[MOST_FILES];
	size_t count;
	struct strings paths; /* of a list; the items keep them */
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
	strings_free(&userwords->paths);
	free(userwords);
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
		pipetable_report(path, &fault);
	return !fault.reason;
}

static bool read_all(struct userwords *userwords, const struct strings *files)
{
	for (size_t i = 0; i < files->count; i++)
		if (!read_one(userwords, files->items[i]))
			return false;
	return true;
}

bool userwords_read(struct userwords *userwords, const struct strings *files,
		    const char *list)
{
	return read_all(userwords, files) &&
	       (!list || (strings_copy_paths(&userwords->paths, list) &&
			  read_all(userwords, &userwords->paths)));
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
			const struct pipetable_fault fault = {
				row->line, reason, row->text
			};

			pipetable_report(row->file, &fault);
			scanner_free(scanner);
			return NULL;
		}
	}
	return scanner;
}
