/* SPDX-License-Identifier: MIT */
/* place: where the code stands in the text of a shape, and how it is read. */
#ifndef CKR_PLACE_H
#define CKR_PLACE_H

#include <stdbool.h>
#include <stddef.h>

enum place_kind {
	PLACE_CODE,     /* as it is written */
	PLACE_PREFIXED, /* with 0x in front */
	PLACE_HEX,      /* hexadecimal digits without 0x */
	PLACE_LOW,      /* it has lost its top bit */
	PLACE_NEGATIVE, /* it has a minus sign */
	PLACE_NAME,     /* it is no number but a name without CKR_ */
	PLACE_KINDS,
};

struct place {
	enum place_kind kind;
	size_t start; /* of "<code>" in the text */
	size_t end;
};

/* Finds the first place in a text; false when it has none. */
bool place_find(const char *text, struct place *place);

#endif
