/* SPDX-License-Identifier: MIT */
/* prompt: how much of an unfinished line may be shown before its end. */
#ifndef CKR_PROMPT_H
#define CKR_PROMPT_H

#include <stdbool.h>
#include <stddef.h>

#include "table/table.h"

/*
 * Length of the start of a line that has no word which is a code, or may
 * become one by what follows. With ALL, CKR_OK counts as one.
 */
size_t prompt_length(const struct table *table, bool all, const char *line,
		     size_t length);

#endif
