/* SPDX-License-Identifier: MIT */
/* advice: what to check, what concerns a function before the rest. */
#ifndef CKR_ADVICE_H
#define CKR_ADVICE_H

#include <stddef.h>
#include <stdio.h>

#include "base/text.h"
#include "table/function.h"

/*
 * Prints the points of a note (joined by "<br>") under a heading. Where
 * FUNCTION is given, the points that name it come first, and those that are
 * about other functions only are left out: a point is about the functions with
 * which it begins, as in "From `C_Login` and `C_SetPIN` ...".
 */
void advice_print(FILE *out, const struct text_style *style, const char *check,
		  const struct function *function, size_t indent);

#endif
