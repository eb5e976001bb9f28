/* SPDX-License-Identifier: MIT */
/* foreign: error numbers that NSS and GnuTLS make of return values. */
#include <config.h>

#include "table/foreign.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "table/errors.inc"

size_t foreign_count(void)
{
	return sizeof(errors) / sizeof(errors[0]);
}

const struct foreign *foreign_at(size_t index)
{
	return &errors[index];
}

const struct foreign *foreign_find(const char *text)
{
	char number[16];

	for (size_t i = 0; i < foreign_count(); i++) {
		(void)snprintf(number, sizeof(number), "%d", errors[i].number);
		if (strcasecmp(errors[i].name, text) == 0 ||
		    strcmp(number, text) == 0)
			return &errors[i];
	}
	return NULL;
}
