/* SPDX-License-Identifier: MIT */
/* call: the name of a Cryptoki function in a word. */
#ifndef CKR_CALL_H
#define CKR_CALL_H

#include <stdbool.h>
#include <stddef.h>

#include "words/word.h"

/* True when a verb begins a text: a capital and a small letter do. */
static inline bool call_begins_verb(const char *text, const char *end)
{
	return end - text > 1 && ascii_is_upper(text[0]) &&
	       ascii_is_lower(text[1]);
}

/*
 * The next verb behind a place in the word: "Login" of C_Login, bare or behind
 * an underscore (rpc_C_Login), and of NSS's names (NSC_Login). It is empty in
 * those of a vendor, which have capitals before it (C_IBM_ReencryptSingle).
 * NULL when there is no more.
 */
const char *call_next_verb(const struct word *word, const char *place,
			   size_t *length);

/*
 * True for SC_Login: openCryptoki names the functions of its tokens after the
 * standard's (usr/lib/common/new_host.c). OpenSC's sc_ and SC_ERROR_ are no
 * such names.
 */
bool call_is_inner(const struct word *word);

#endif
