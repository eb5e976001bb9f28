/* SPDX-License-Identifier: MIT */
/* behind: what stands behind a number, and tells that it is no return value. */
#ifndef CKR_BEHIND_H
#define CKR_BEHIND_H

#include "rule/verdict.h"
#include "words/token.h"

/*
 * Changes the verdict on a number, if what stands behind it tells that it is no
 * return value: the rest of a date, a version, a path; whose it is ("from
 * Esys_Load"); or, unless it is hexadecimal, the text of another system's error
 * or what it counts ("5 slots").
 */
void behind_judge(const struct evidence *evidence, const struct token *token,
		  struct verdict *verdict);

#endif
