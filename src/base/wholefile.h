/* SPDX-License-Identifier: MIT */
/* wholefile: a file that is small enough to be read at once. */
#ifndef CKR_WHOLEFILE_H
#define CKR_WHOLEFILE_H

#include <stddef.h>

/* A table or a header is smaller by far; a log given by mistake is not. */
enum { WHOLEFILE_LIMIT = 16 << 20 };

/*
 * Returns the bytes of a file ("-" is standard input), which the caller frees,
 * with a NUL behind them that *length does not count; NULL after a message
 * when it cannot be read, is larger than the limit, or is standard output too.
 */
char *wholefile_read(const char *path, size_t *length);

#endif
