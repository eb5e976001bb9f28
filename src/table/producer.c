/* SPDX-License-Identifier: MIT */
/* producer: in which versions the notes' producers were read. */
#include <config.h>

#include "table/producer.h"

#include <ctype.h>
#include <string.h>

#include "table/readings.inc"

size_t producer_count(void)
{
	return sizeof(readings) / sizeof(readings[0]);
}

const struct producer *producer_at(size_t index)
{
	return &readings[index];
}

static bool is_letter(char c)
{
	return isalnum((unsigned char)c) || c == '-';
}

bool producer_is_in(const struct producer *producer, const char *note)
{
	size_t length = strlen(producer->name);
	const char *at = note;

	for (; (at = strstr(at, producer->name)) != NULL; at++)
		if ((at == note || !is_letter(at[-1])) && !is_letter(at[length]))
			return true;
	return false;
}
