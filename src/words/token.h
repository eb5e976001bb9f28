/* SPDX-License-Identifier: MIT */
/* token: a name or a number in a line that may be a return value. */
#ifndef CKR_TOKEN_H
#define CKR_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "words/ending.h"

struct token {
	size_t start;
	size_t end;
	bool is_symbol; /* a name without CKR_; what follows is of numbers */
	bool is_hex;    /* it is written with 0x */
	bool is_bare;   /* hexadecimal by its letters: b3 */
	bool is_padded; /* hexadecimal by its length: 00000150 */
	bool is_common; /* it means other things too */
	bool has_value;
	uint32_t value; /* as it is written, where that is a code */
	bool may_be_hex;
	uint32_t as_hex;      /* of digits without 0x, where that is a code */
	struct ending before; /* of the line up to it */
};

#endif
