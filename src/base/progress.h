/* SPDX-License-Identifier: MIT */
/* progress: tells a user at a terminal how far the reading of a file is. */
#ifndef CKR_PROGRESS_H
#define CKR_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

struct progress {
	const char *name;
	bool wanted;
	uint64_t total; /* bytes; 0 when that is not known */
	uint64_t done;
	struct timespec next; /* when to show it again */
};

/*
 * Begins with a file. Where WANTED, and standard error is a terminal, a line
 * on it shows how much has been read as soon as that takes more than a second.
 */
void progress_begin(struct progress *progress, int descriptor, const char *name,
		    bool wanted);
void progress_add(struct progress *progress, uint64_t bytes);

/* Takes the line away. */
void progress_end(struct progress *progress);

#endif
