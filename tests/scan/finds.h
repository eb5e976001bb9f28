/* SPDX-License-Identifier: MIT */
/* finds: what the scanner finds in a line. */
#ifndef CKR_FINDS_H
#define CKR_FINDS_H

#include <stdbool.h>
#include <stddef.h>

#include "rule/hit.h"
#include "tests/unit.h"

enum { FINDS_MOST = 8 };

/*
 * The hits in a line, copied: at most MAX. The scanner is new, with the rows of
 * data/words.md, and has CKR_OK for a code; PKCS11 is the option of this name.
 */
size_t finds_hits(const char *line, size_t length, bool pkcs11,
		  struct hit *hits, size_t max);

/*
 * The tokens of the hits as they stand in the line: "0xA0 CKR_OK". It is there
 * until the next call.
 */
const char *finds_tokens(const char *line, bool pkcs11);

#define FINDS(line, tokens) ck_assert_str_eq(finds_tokens(line, false), tokens)

#endif
