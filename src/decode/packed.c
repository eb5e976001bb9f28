/* SPDX-License-Identifier: MIT */
/* packed: an operand that OpenSSL has packed a return value into. */
#include <config.h>

#include "decode/packed.h"

#include <inttypes.h>
#include <string.h>

#include "base/diag.h"
#include "table/openssl.h"

/* The number in "error:418000A0:PKCS#11 module:...", or in itself. */
static bool unpack(const char *operand, struct openssl_error *error)
{
	static const char label[] = "error:";
	const char *digits = strstr(operand, label);
	struct number number;
	size_t length;

	digits = digits ? digits + strlen(label) : operand;
	length = digits == operand ? strlen(digits) : strcspn(digits, ":");
	return number_parse_hex(digits, length, &number) == NUMBER_OK &&
	       openssl_unpack(number.value, error);
}

bool packed_explain(const struct lookup *lookup, const char *operand)
{
	struct openssl_error error;

	if (!lookup->openssl)
		return false;
	if (!unpack(operand, &error)) {
		diag_unknown(operand, "not an OpenSSL error of a PKCS #11 "
				      "library");
		return true;
	}
	if (!lookup_print(lookup, operand, error.value))
		diag_unknown(operand, "%s: 0x%" PRIX32, LOOKUP_NO_CODE,
			     error.value);
	else
		diag_note(operand,
			  "OpenSSL keeps the low %d bits of a return "
			  "value; a vendor's code has lost its top bit",
			  error.kept == 0xFFF ? 12 : 23);
	return true;
}

bool packed_note(const struct lookup *lookup, const char *operand)
{
	char name[RECORD_NAME_SIZE];
	struct openssl_error error;

	if (strlen(operand) != 8 || !unpack(operand, &error) ||
	    error.value == 0 || !lookup_name(lookup, error.value, name))
		return false;
	diag_unknown(operand, "%s; as an OpenSSL error (--openssl), %s",
		     LOOKUP_NO_CODE, name);
	return true;
}
