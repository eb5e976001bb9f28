/* SPDX-License-Identifier: MIT */
/* packed: an operand that OpenSSL has packed a return value into. */
#ifndef CKR_PACKED_H
#define CKR_PACKED_H

#include <stdbool.h>

#include "decode/lookup.h"

/*
 * --openssl: explains a whole message, "error:418000A0:PKCS#11 module:...", or
 * the number in it, or reports that it is none. False without --openssl.
 */
bool packed_explain(const struct lookup *lookup, const char *operand);

/*
 * Says of a number that is no code which one OpenSSL might have packed into
 * it. False, without a message, when there is none.
 */
bool packed_note(const struct lookup *lookup, const char *operand);

#endif
