/* SPDX-License-Identifier: MIT */
/* lookup: how operands are read, and where what they mean is printed. */
#ifndef CKR_LOOKUP_H
#define CKR_LOOKUP_H

#include <stdbool.h>
#include <stdint.h>

#include "base/number.h"
#include "print/format.h"
#include "scan/scan.h"
#include "table/record.h"
#include "table/table.h"
#include "words/userwords.h"

struct lookup {
	const struct table *table;
	const struct userwords *words;
	struct scanner **scanner; /* NULL in it until it is needed */
	struct format *format;
	bool hex;     /* --hex: digits alone are hexadecimal */
	bool openssl; /* --openssl: numbers are OpenSSL's packed errors */
	/* Whether a word without its dashes is an option; or NULL. */
	bool (*is_option)(const char *word);
	bool suggests; /* what may have been meant by an unknown operand */
};

/* What is said of an operand that nothing is known of. */
#define LOOKUP_NO_CODE "not a PKCS #11 return code"

/* Reads a number in the way that --hex asks for. */
enum number_status lookup_number(const struct lookup *lookup, const char *text,
				 size_t length, struct number *number);

/*
 * Prints every record of a value, which was read from the operand. False when
 * nobody defines it.
 */
bool lookup_print(const struct lookup *lookup, const char *operand,
		  uint32_t value);

/* Has what was printed go out, so that a note that follows stands behind it. */
void lookup_settle(const struct lookup *lookup);

/* The name that comes first for a value. False when it is no code. */
bool lookup_name(const struct lookup *lookup, uint32_t value,
		 char name[RECORD_NAME_SIZE]);

#endif
