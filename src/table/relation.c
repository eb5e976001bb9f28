/* SPDX-License-Identifier: MIT */
/* relation: which return values override, or are akin to, which. */
#include <config.h>

#include "table/relation.h"

#include "table/kin.inc"
#include "table/priority.inc"

size_t relation_precedence_count(void)
{
	return sizeof(priority) / sizeof(priority[0]);
}

const struct relation *relation_precedence(size_t index)
{
	return &priority[index];
}

size_t relation_kin_count(void)
{
	return sizeof(kin) / sizeof(kin[0]);
}

const struct relation *relation_kin(size_t index)
{
	return &kin[index];
}
