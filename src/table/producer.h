/* SPDX-License-Identifier: MIT */
/* producer: in which versions the notes' producers were read. */
#ifndef CKR_PRODUCER_H
#define CKR_PRODUCER_H

#include <stdbool.h>
#include <stddef.h>

struct producer {
	const char *name;
	const char *version; /* "2.6.1 and 2.7.0" */
};

size_t producer_count(void);
const struct producer *producer_at(size_t index);

/* Whether a note tells of it: has its name as whole words. */
bool producer_is_in(const struct producer *producer, const char *note);

#endif
