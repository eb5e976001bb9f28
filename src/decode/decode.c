/* SPDX-License-Identifier: MIT */
/* decode: explains an operand, whatever it is: number, name, function ... */
#include <config.h>

#include "decode/decode.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/number.h"
#include "decode/suggest.h"
#include "print/explain.h"
#include "scan/scan.h"
#include "table/foreign.h"
#include "table/name.h"
#include "table/openssl.h"
#include "table/spelling.h"

static const char not_a_code[] = "not a PKCS #11 return code";

enum { FRAGMENT_CODES = 64 };

/* Prints every record of a value. False when nobody defines it. */
static bool print_value(const struct decode *decode, const char *operand,
			uint32_t value)
{
	struct table_cursor cursor = { 0 };
	struct record record = { .input = operand };
	bool any = false;

	while (record_next(decode->table, value, &cursor, &record)) {
		format_record(decode->format, decode->table, &record);
		any = true;
	}
	return any;
}

/* The name that comes first for a value. False when it is no code. */
static bool first_name(const struct decode *decode, uint32_t value,
		       char name[RECORD_NAME_SIZE])
{
	struct table_cursor cursor = { 0 };
	struct record record;

	if (!record_next(decode->table, value, &cursor, &record) ||
	    record_is_unclaimed(&record))
		return false;
	record_name(&record, name);
	return true;
}

/*
 * Says what a decimal number would be in hexadecimal, if that is a code and
 * another one: a single digit is the same in both.
 */
static bool note_hex(const struct decode *decode, const char *operand,
		     uint32_t value, bool decimal_is_code)
{
	char name[RECORD_NAME_SIZE];
	struct number hex;

	if (number_parse_hex(operand, strlen(operand), &hex) != NUMBER_OK ||
	    hex.value == value || !first_name(decode, hex.value, name))
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

static bool explain_packed(const struct decode *decode, const char *operand)
{
	struct openssl_error error;

	if (!unpack(operand, &error)) {
		diag_unknown(operand, "not an OpenSSL error of a PKCS #11 "
				      "library");
		return true;
	}
	if (!print_value(decode, operand, error.value))
		diag_unknown(operand, "%s: 0x%" PRIX32, not_a_code,
			     error.value);
	else
		diag_note(operand,
			  "OpenSSL keeps the low %d bits of a return "
			  "value; a vendor's code has lost its top bit",
			  error.kept == 0xFFF ? 12 : 23);
	return true;
}

/* A number that is no code may be one that OpenSSL has packed. */
static bool note_packed(const struct decode *decode, const char *operand)
{
	char name[RECORD_NAME_SIZE];
	struct openssl_error error;

	if (strlen(operand) != 8 || !unpack(operand, &error) ||
	    error.value == 0 || !first_name(decode, error.value, name))
		return false;
	diag_unknown(operand, "%s; as an OpenSSL error (--openssl), %s",
		     not_a_code, name);
	return true;
}

/* The forms that are numbers by their look. True: the operand is settled. */
static bool explain_number(const struct decode *decode, const char *operand)
{
	size_t length = strlen(operand);
	struct number number;
	enum number_status status =
		decode->hex ? number_parse_hex(operand, length, &number)
			    : number_parse(operand, length, &number);
	bool decimal;

	if (status == NUMBER_NONE)
		return false;
	if (status == NUMBER_NO_DIGITS) {
		diag_unknown(operand, "%s: no digits after 0x", not_a_code);
		return true;
	}
	if (status == NUMBER_TOO_LARGE) {
		diag_unknown(operand, "%s: more than 32 bits", not_a_code);
		return true;
	}
	decimal = number.base == NUMBER_DECIMAL && is_digits(operand);
	if (print_value(decode, operand, number.value)) {
		if (decimal)
			(void)note_hex(decode, operand, number.value, true);
		return true;
	}
	if ((!decimal || !note_hex(decode, operand, number.value, false)) &&
	    !note_packed(decode, operand))
		diag_unknown(operand, "%s", not_a_code);
	return true;
}

/* "CKR_VENDOR_DEFINED + 0x12": the name, a plus or a bar, a number. */
static bool explain_sum(const struct decode *decode, const char *operand)
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
	    !table_next_by_key(decode->table, key, &cursor, &entry) ||
	    number_parse(offset, strlen(offset), &number) != NUMBER_OK)
		return false;
	if (number.value > UINT32_MAX - entry.row->value) {
		diag_unknown(operand, "%s: more than 32 bits", not_a_code);
		return true;
	}
	if (!print_value(decode, operand, entry.row->value + number.value))
		diag_unknown(operand, "%s", not_a_code);
	return true;
}

/*
 * The rows with a name. Where the standard has it, that row is printed, and
 * other numbers that went by the name are only mentioned.
 */
static bool print_named(const struct decode *decode, const char *operand,
			const char *key)
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;
	bool standard = false;
	size_t found = 0;

	while (table_next_by_key(decode->table, key, &cursor, &entry)) {
		struct record record = {
			.value = entry.row->value,
			.entry = entry,
			.input = operand,
		};

		if (!standard)
			format_record(decode->format, decode->table, &record);
		else
			diag_note(operand, "has also been 0x%08" PRIX32 " (%s)",
				  entry.row->value, entry.source->title);
		if (found++ == 0)
			standard = entry.source->kind == TABLE_STANDARD;
	}
	return found > 0;
}

static bool explain_name(const struct decode *decode, const char *operand)
{
	char key[NAME_KEY_SIZE];
	const struct spelling *spelling;

	if (!name_key(operand, strlen(operand), key))
		return false;
	if (print_named(decode, operand, key))
		return true;
	spelling = spelling_find(key);
	if (!spelling)
		return false;
	diag_note(operand, "%s: %s", spelling->name,
		  spelling->note ? spelling->note : "the usual spelling");
	return name_key(spelling->name, strlen(spelling->name), key) &&
	       print_named(decode, operand, key);
}

static bool explain_glob(const struct decode *decode, const char *operand)
{
	size_t count = 0;
	struct table_entry *entries;

	if (!name_is_glob(operand))
		return false;
	entries = table_collect(decode->table, NULL, &count);
	if (!entries) {
		diag_no_memory();
		return true;
	}
	bool any = false;

	for (size_t i = 0; i < count; i++) {
		struct record record = {
			.value = entries[i].row->value,
			.entry = entries[i],
			.input = operand,
		};

		if (!name_matches_glob(entries[i].row->name, operand))
			continue;
		format_record(decode->format, decode->table, &record);
		any = true;
	}
	free(entries);
	if (!any)
		diag_unknown(operand, "no return code has a name like this");
	return true;
}

/* The standard's rows for a list of values, as a list with a heading. */
static void print_values(const struct decode *decode, const char *operand,
			 const uint32_t *values, size_t count)
{
	enum { NAME_WIDTH = 36 };

	for (size_t i = 0; i < count; i++) {
		struct table_cursor cursor = { 0 };
		struct record record = { .input = operand };

		if (record_next(decode->table, values[i], &cursor, &record))
			format_line(decode->format, decode->table, &record,
				    EXPLAIN_INDENT, NAME_WIDTH);
	}
}

static bool explain_function(const struct decode *decode, const char *operand)
{
	const struct function *function = function_find(operand);

	if (!function)
		return false;
	format_function(decode->format, function);
	print_values(decode, operand, function->returns,
		     function->return_count);
	return true;
}

static bool explain_foreign(const struct decode *decode, const char *operand)
{
	const struct foreign *foreign = foreign_find(operand);
	char heading[128];

	if (!foreign)
		return false;
	(void)snprintf(heading, sizeof(heading),
		       "%s (%d, %s) stands for one of", foreign->name,
		       foreign->number, foreign->library);
	format_heading(decode->format, heading);
	print_values(decode, operand, foreign->values, foreign->value_count);
	return true;
}

/* An operand that is a piece of a log: every code in it, CKR_OK too. */
static bool explain_fragment(const struct decode *decode, const char *operand)
{
	struct scan_hit hits[FRAGMENT_CODES];
	struct scanner *scanner = scanner_new(decode->table, true, true);
	size_t count = scanner ? scan_line(scanner, operand, strlen(operand),
					   hits, FRAGMENT_CODES)
			       : 0;

	scanner_free(scanner);
	for (size_t i = 0; i < count; i++) {
		bool repeated = false;

		for (size_t j = 0; j < i; j++)
			if (hits[j].value == hits[i].value)
				repeated = true;
		if (!repeated)
			(void)print_value(decode, operand, hits[i].value);
	}
	return count > 0;
}

static void report_unknown(const struct decode *decode, const char *operand)
{
	char names[SUGGEST_TEXT_SIZE];

	if (*operand == '\0')
		diag_unknown("(empty)", "%s", not_a_code);
	else if (strcmp(operand, "-") == 0)
		diag_unknown(operand, "%s (standard input is read with -f -)",
			     not_a_code);
	else if (access(operand, F_OK) == 0)
		diag_unknown(operand, "%s (a file is read with --file)",
			     not_a_code);
	else if (strncasecmp(operand, "C_", 2) == 0
			 ? suggest_functions(operand, names)
			 : suggest_names(decode->table, operand, names))
		diag_unknown(operand, "%s (did you mean %s?)", not_a_code,
			     names);
	else
		diag_unknown(operand, "%s", not_a_code);
}

void decode_operand(const struct decode *decode, const char *operand)
{
	/*
	 * Each returns true when the operand is of its kind, even if it then
	 * had to report it. Names go before bare hexadecimal digits, which
	 * explain_number takes last: no name is made of A to F alone.
	 */
	if (decode->openssl && explain_packed(decode, operand))
		return;
	if (explain_foreign(decode, operand) ||
	    explain_number(decode, operand) || explain_glob(decode, operand) ||
	    explain_sum(decode, operand) || explain_function(decode, operand) ||
	    explain_name(decode, operand) || explain_fragment(decode, operand))
		return;
	report_unknown(decode, operand);
}

bool decode_value(const struct decode *decode, const char *operand,
		  uint32_t *value)
{
	char key[NAME_KEY_SIZE];
	size_t length = strlen(operand);
	struct table_cursor cursor = { 0 };
	struct table_entry entry;
	struct number number;
	enum number_status status =
		decode->hex ? number_parse_hex(operand, length, &number)
			    : number_parse(operand, length, &number);

	if (status == NUMBER_OK) {
		*value = number.value;
		return true;
	}
	if (!name_key(operand, length, key) ||
	    !table_next_by_key(decode->table, key, &cursor, &entry))
		return false;
	*value = entry.row->value;
	return true;
}
