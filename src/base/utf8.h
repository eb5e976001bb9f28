/* SPDX-License-Identifier: MIT */
/* utf8: where a character ends, and whether a terminal would obey it. */
#ifndef CKR_UTF8_H
#define CKR_UTF8_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Length of the UTF-8 sequence (RFC 3629) at the start of a text of LENGTH
 * bytes, at least one; 0 when there is none.
 */
size_t utf8_length(const char *text, size_t length);

/* True for a byte that can only be inside a sequence, or at its end. */
static inline bool utf8_is_tail(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

/*
 * True when a control character stands at the start: of C0, DEL, or of C1,
 * which is U+0080 to U+009F or, where there is no UTF-8, a byte of that value.
 */
bool utf8_is_control(const char *text, size_t length);

/*
 * How many bytes at the start are characters of ASCII that no form of output
 * changes: no control, no quote, backslash or backtick.
 */
size_t utf8_plain_length(const char *text, size_t length);

#endif
