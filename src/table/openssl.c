/* SPDX-License-Identifier: MIT */
/* openssl: return values inside OpenSSL's packed error codes. */
#include <config.h>

#include "table/openssl.h"

/* ERR_PACK: the place of the library, and the bits of the reason. */
#define VERSION_1_LIBRARY_SHIFT 24
#define VERSION_1_REASON        UINT32_C(0xFFF)
#define VERSION_3_LIBRARY_SHIFT 23
#define VERSION_3_REASON        UINT32_C(0x7FFFFF)

/* ERR_LIB_USER, the first library number given out at run time. */
#define FIRST_USER_LIBRARY UINT32_C(128)

bool openssl_unpack(uint32_t packed, struct openssl_error *error)
{
	if (packed >> VERSION_1_LIBRARY_SHIFT >= FIRST_USER_LIBRARY)
		error->kept = VERSION_1_REASON;
	else if (packed >> VERSION_3_LIBRARY_SHIFT >= FIRST_USER_LIBRARY)
		error->kept = VERSION_3_REASON;
	else
		return false;
	error->value = packed & error->kept;
	return true;
}
