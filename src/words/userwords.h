/* SPDX-License-Identifier: MIT */
/* userwords: rows for the filter's tables that are read at run time. */
#ifndef CKR_USERWORDS_H
#define CKR_USERWORDS_H

#include <stdbool.h>

#include "base/strings.h"
#include "words/scanner.h"

struct userwords;

/* NULL when memory is short. Freed with userwords_free, after the scanners. */
struct userwords *userwords_new(void);
void userwords_free(struct userwords *userwords);

/*
 * Reads FILES, and those that LIST (NULL, or paths with colons between) names,
 * in the form of data/words.md. Returns false after a message of the kind
 * "FILE:LINE: reason".
 */
bool userwords_read(struct userwords *userwords, const struct strings *files,
		    const char *list);

/*
 * A scanner as of scanner_new, with the rows that were read. NULL after a
 * message.
 */
struct scanner *userwords_scanner(const struct userwords *userwords,
				  const struct table *table, bool pkcs11,
				  bool all);

#endif
