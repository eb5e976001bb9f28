/* SPDX-License-Identifier: MIT */
/* group: an operand that stands for several codes, and is none itself. */
#ifndef CKR_GROUP_H
#define CKR_GROUP_H

#include <stdbool.h>

#include "decode/lookup.h"
#include "table/function.h"

/*
 * The function that a word names, or with a note the one that it means; NULL
 * when it is none.
 */
const struct function *group_function(const char *word);

/* Lists what a Cryptoki function may return. False when it names none. */
bool group_explain_function(const struct lookup *lookup, const char *operand);

#endif
