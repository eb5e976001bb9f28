/* SPDX-License-Identifier: MIT */
/* class: which functions may give a return value that they do not list. */
#include <config.h>

#include "table/class.h"

#include <stddef.h>
#include <string.h>

#include "table/classes.inc"

const struct class *class_find(const char *name)
{
	for (size_t i = 0; name && i < sizeof(classes) / sizeof(classes[0]);
	     i++)
		if (strcmp(classes[i].name, name) == 0)
			return &classes[i];
	return NULL;
}
