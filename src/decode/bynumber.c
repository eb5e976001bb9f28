/* SPDX-License-Identifier: MIT */
/* bynumber: an operand that is a number, or the sum of a name and a number. */
#include <config.h>

#include "decode/bynumber.h"

#include <inttypes.h>
#include <string.h>

#include "base/diag.h"
#include "decode/neighbours.h"
#include "decode/packed.h"
#include "table/name.h"
#include "table/range.h"
#include "words/notation.h"

/*
 * Says what a decimal number would be in hexadecimal, if that is a code and
 * another one: a single digit is the same in both.
 */
static bool note_hex(const struct lookup *lookup, const char *operand,
		     uint32_t value, bool decimal_is_code)
{
	char name[RECORD_NAME_SIZE];
	struct number hex;

	if (number_parse_hex(operand, strlen(operand), &hex) != NUMBER_OK ||
	    hex.value == value || !lookup_name(lookup, hex.value, name))
		return false;
	if (decimal_is_code) {
		lookup_settle(lookup);
		diag_note(operand,
			  "read as decimal; as hexadecimal, 0x%" PRIX32
			  " is %s",
			  hex.value, name);
	} else {
		diag_unknown(operand,
			     "no such code; as hexadecimal, 0x%" PRIX32
			     " is %s",
			     hex.value, name);
	}
	return true;
}

static bool is_digits(const char *text)
{
	return text[strspn(text, "0123456789")] == '\0';
}

/*
 * Whether a vendor who was not asked for defines the value. Negative numbers
 * near 0 are errors of many a library, more often than vendors' codes.
 */
static bool is_left_out(const struct lookup *lookup, uint32_t value)
{
	return value >= TABLE_VENDOR_DEFINED && value < NOTATION_NEGATIVE &&
	       table_is_dropped(lookup->table, value);
}

/*
 * A return value that somebody defines, an error of a neighbour, or a vendor's
 * value that nobody claims: the weaker its ground, the later it comes.
 */
static bool explain_value(const struct lookup *lookup, const char *operand,
			  const struct number *number)
{
	uint32_t value = number->value;

	if (table_has(lookup->table, value) || is_left_out(lookup, value)) {
		(void)lookup_print(lookup, operand, value);
		neighbours_note(lookup, operand, number);
		return true;
	}
	/* Many a word of hexadecimal letters has the form of a TPM's code. */
	if (neighbours_explain(lookup, operand, value,
			       number->base == NUMBER_BARE_HEX
				       ? NEIGHBOUR_LISTED
				       : NEIGHBOUR_DERIVED))
		return true;
	if (value < TABLE_VENDOR_DEFINED)
		return false;
	return (!range_find(value) &&
		neighbours_explain(lookup, operand, value, NEIGHBOUR_RANGE)) ||
	       lookup_print(lookup, operand, value);
}

/* Status words of cards are written without a prefix: 6983. */
static bool explain_as_hex(const struct lookup *lookup, const char *operand)
{
	struct number hex;

	return number_parse_hex(operand, strlen(operand), &hex) == NUMBER_OK &&
	       neighbours_explain(lookup, operand, hex.value, NEIGHBOUR_LISTED);
}

/* BadDac has hexadecimal letters alone, but it is a name. */
static bool is_name(const struct lookup *lookup, const char *operand)
{
	char key[NAME_KEY_SIZE];
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	return name_key(operand, strlen(operand), key) &&
	       table_next_by_key(lookup->table, key, &cursor, &entry);
}

bool bynumber_explain(const struct lookup *lookup, const char *operand)
{
	struct number number;
	enum number_status status =
		lookup_number(lookup, operand, strlen(operand), &number);
	bool decimal;

	if (status == NUMBER_NONE ||
	    (status == NUMBER_OK && number.base == NUMBER_BARE_HEX &&
	     is_name(lookup, operand)))
		return false;
	if (status == NUMBER_NO_DIGITS) {
		diag_unknown(operand, "%s: no digits after 0x", LOOKUP_NO_CODE);
		return true;
	}
	if (status == NUMBER_TOO_LARGE) {
		diag_unknown(operand, "%s: more than 32 bits", LOOKUP_NO_CODE);
		return true;
	}
	decimal = number.base == NUMBER_DECIMAL && is_digits(operand);
	if (explain_value(lookup, operand, &number)) {
		if (decimal)
			(void)note_hex(lookup, operand, number.value, true);
		return true;
	}
	if (decimal && (note_hex(lookup, operand, number.value, false) ||
			explain_as_hex(lookup, operand)))
		return true;
	if (!packed_note(lookup, operand) &&
	    (number.base != NUMBER_HEX ||
	     !neighbours_explain(lookup, operand, number.value,
				 NEIGHBOUR_RANGE)))
		diag_unknown(operand, "%s", LOOKUP_NO_CODE);
	return true;
}

/* What an offset is added to: a name, or a number of vendors'. */
static bool find_base(const struct lookup *lookup, const char *text,
		      size_t length, uint32_t *base)
{
	char key[NAME_KEY_SIZE];
	struct table_cursor cursor = { 0 };
	struct table_entry entry;
	struct number number;

	while (length > 0 && text[length - 1] == ' ')
		length--;
	if (number_parse(text, length, &number) == NUMBER_OK &&
	    number.value >= TABLE_VENDOR_DEFINED) {
		*base = number.value;
		return true;
	}
	if (!name_key(text, length, key) ||
	    !table_next_by_key(lookup->table, key, &cursor, &entry))
		return false;
	*base = entry.row->value;
	return true;
}

bool bynumber_explain_sum(const struct lookup *lookup, const char *operand)
{
	size_t base_length = strcspn(operand, "+|");
	const char *offset = operand + base_length;
	struct number number;
	uint32_t base;

	if (*offset == '\0')
		return false;
	offset++;
	offset += strspn(offset, " ");
	if (!find_base(lookup, operand, base_length, &base) ||
	    number_parse(offset, strlen(offset), &number) != NUMBER_OK)
		return false;
	if (number.value > UINT32_MAX - base) {
		diag_unknown(operand, "%s: more than 32 bits", LOOKUP_NO_CODE);
		return true;
	}
	if (!lookup_print(lookup, operand, base + number.value))
		diag_unknown(operand, "%s", LOOKUP_NO_CODE);
	return true;
}
