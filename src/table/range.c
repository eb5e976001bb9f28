/* SPDX-License-Identifier: MIT */
/* range: stretches of vendors' values that one vendor took for itself. */
#include <config.h>

#include "table/range.h"

#include "table/ranges.inc"

size_t range_count(void)
{
	return sizeof(ranges) / sizeof(ranges[0]);
}

const struct range *range_at(size_t index)
{
	return &ranges[index];
}

const struct range *range_find(uint32_t value)
{
	for (size_t i = 0; i < range_count(); i++)
		if (ranges[i].first <= value && value <= ranges[i].last)
			return &ranges[i];
	return NULL;
}
