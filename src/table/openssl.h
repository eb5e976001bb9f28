/* SPDX-License-Identifier: MIT */
/* openssl: return values inside OpenSSL's packed error codes. */
#ifndef CKR_OPENSSL_H
#define CKR_OPENSSL_H

#include <stdbool.h>
#include <stdint.h>

/*
 * libp11's engine and pkcs11-provider hand a return value to OpenSSL as the
 * reason of an error of a library that is registered at run time.
 */
struct openssl_error {
	uint32_t value;
	/* The bits of the return value that the packing keeps; the vendor bit
	 * is never among them. */
	uint32_t kept;
};

/*
 * Unpacks an error code. OpenSSL 1.x has library << 24 | function << 12 |
 * reason and OpenSSL 3 library << 23 | reason (ERR_PACK in err.h); libraries
 * that register at run time get numbers from 128 up, so that the top bit
 * tells the two apart. Returns false when the library is none of those.
 */
bool openssl_unpack(uint32_t packed, struct openssl_error *error);

#endif
