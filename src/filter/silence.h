/* SPDX-License-Identifier: MIT */
/* silence: what to say when a log has codes with --pkcs11 only. */
#ifndef CKR_SILENCE_H
#define CKR_SILENCE_H

#include <stddef.h>

#include "table/table.h"

struct silence;

/*
 * Returns what looks for a code that counts with --pkcs11 alone, with HEX where
 * digits alone are hexadecimal; NULL when memory is short. The table must
 * outlive it. The caller frees it with silence_free.
 */
struct silence *silence_new(const struct table *table, bool hex);
void silence_free(struct silence *silence);

/*
 * Looks at lines that came from NAME, which must stay until silence_tell. Only
 * the start of all input is looked at, because it takes time.
 */
void silence_look(struct silence *silence, const char *name, const char *text,
		  size_t length);

/* Says what --pkcs11 would have found; nothing where that is nothing. */
void silence_tell(const struct silence *silence);

#endif
