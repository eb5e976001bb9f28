/* SPDX-License-Identifier: MIT */
/* range: stretches of vendors' values that one vendor took for itself. */
#ifndef CKR_RANGE_H
#define CKR_RANGE_H

#include <stddef.h>
#include <stdint.h>

struct range {
	const char *owner; /* id of a vendor's source */
	uint32_t first;
	uint32_t last;
	const char *note;
};

/* The range that holds the value, or NULL. */
const struct range *range_find(uint32_t value);

size_t range_count(void);
const struct range *range_at(size_t index);

#endif
