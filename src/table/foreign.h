/* SPDX-License-Identifier: MIT */
/* foreign: error numbers that NSS and GnuTLS make of return values. */
#ifndef CKR_FOREIGN_H
#define CKR_FOREIGN_H

#include <stddef.h>
#include <stdint.h>

/* Many return values become one error of the library, so the way back is a
 * list. */
struct foreign {
	const char *name;
	int number;
	const char *library;
	const uint32_t *values;
	size_t value_count;
};

/* By symbol (letter case does not matter) or by decimal number; or NULL. */
const struct foreign *foreign_find(const char *text);

size_t foreign_count(void);
const struct foreign *foreign_at(size_t index);

#endif
