/* SPDX-License-Identifier: MIT */
/* turn: which of the items of a set is given up next. */
#ifndef CKR_TURN_H
#define CKR_TURN_H

#include <stddef.h>

/* Of COUNT items, whose turn it is; then it is the next one's. */
static inline size_t turn_take(unsigned char *turn, size_t count)
{
	size_t taken = *turn;

	*turn = (unsigned char)((taken + 1) % count);
	return taken;
}

#endif
