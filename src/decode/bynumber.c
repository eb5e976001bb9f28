/* SPDX-License-Identifier: MIT */
/* bynumber: an operand that is a number, or the sum of a name and a number. */
#include <config.h>

#include "decode/bynumber.h"

#include <inttypes.h>
#include <string.h>

#include "base/diag.h"
#include "decode/packed.h"
#include "table/name.h"

/*
 * Says what a decimal number would be in hexadecimal, if that is a code and
 * another one: a single digit is the same in both.
 */
static bool note_hex(const struct reading *reading, const char *operand,
		     uint32_t value, bool decimal_is_code)
{
	char name[RECORD_NAME_SIZE];
	struct number hex;

	if (number_parse_hex(operand, strlen(operand), &hex) != NUMBER_OK ||
	    hex.value == value || !reading_name(reading, hex.value, name))
		return false;
	if (decimal_is_code)
		diag_note(operand,
			  "read as decimal; as hexadecimal, 0x%" PRIX32
			  " is %s",
			  hex.value, name);
	else
		diag_unknown(operand,
			     "no such code; as hexadecimal, 0x%" PRIX32
			     " is %s",
			     hex.value, name);
	return true;
}

static bool is_digits(const char *text)
{
	return text[strspn(text, "0123456789")] == '\0';
}

bool bynumber_explain(const struct reading *reading, const char *operand)
{
	struct number number;
	enum number_status status = reading_number(reading, operand, &number);
	bool decimal;

	if (status == NUMBER_NONE)
		return false;
	if (status == NUMBER_NO_DIGITS) {
		diag_unknown(operand, "%s: no digits after 0x",
			     READING_NO_CODE);
		return true;
	}
	if (status == NUMBER_TOO_LARGE) {
		diag_unknown(operand, "%s: more than 32 bits", READING_NO_CODE);
		return true;
	}
	decimal = number.base == NUMBER_DECIMAL && is_digits(operand);
	if (reading_print(reading, operand, number.value)) {
		if (decimal)
			(void)note_hex(reading, operand, number.value, true);
		return true;
	}
	if ((!decimal || !note_hex(reading, operand, number.value, false)) &&
	    !packed_note(reading, operand))
		diag_unknown(operand, "%s", READING_NO_CODE);
	return true;
}

bool bynumber_explain_sum(const struct reading *reading, const char *operand)
{
	size_t base_length = strcspn(operand, "+|");
	const char *offset = operand + base_length;
	char key[NAME_KEY_SIZE];
	struct table_cursor cursor = { 0 };
	struct table_entry entry;
	struct number number;

	if (*offset == '\0')
		return false;
	offset++;
	offset += strspn(offset, " ");
	if (!name_key(operand, base_length, key) ||
	    !table_next_by_key(reading->table, key, &cursor, &entry) ||
	    number_parse(offset, strlen(offset), &number) != NUMBER_OK)
		return false;
	if (number.value > UINT32_MAX - entry.row->value) {
		diag_unknown(operand, "%s: more than 32 bits", READING_NO_CODE);
		return true;
	}
	if (!reading_print(reading, operand, entry.row->value + number.value))
		diag_unknown(operand, "%s", READING_NO_CODE);
	return true;
}
