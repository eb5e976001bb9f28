/* SPDX-License-Identifier: MIT */
/* json: strings of RFC 8259. */
#ifndef CKR_JSON_H
#define CKR_JSON_H

#include <stddef.h>

#include "base/stream.h"

/*
 * Puts a quoted string. The text may be any bytes: what is not UTF-8
 * becomes U+FFFD, a byte at a time, so that the output always is.
 */
void json_string(struct stream *stream, const char *text, size_t length);

/* The same for a markdown cell: without the backticks of its code spans. */
void json_cell(struct stream *stream, const char *cell, size_t length);

#endif
