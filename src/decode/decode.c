/* SPDX-License-Identifier: MIT */
/* decode: explains an operand, whatever it is: number, name, function ... */
#include <config.h>

#include "decode/decode.h"

#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/diag.h"
#include "decode/byname.h"
#include "decode/bynumber.h"
#include "decode/fragment.h"
#include "decode/group.h"
#include "decode/packed.h"
#include "decode/suggest.h"
#include "table/name.h"

static void report_unknown(const struct reading *reading, const char *operand)
{
	char names[SUGGEST_TEXT_SIZE];

	if (*operand == '\0')
		diag_unknown("(empty)", "%s", READING_NO_CODE);
	else if (strcmp(operand, "-") == 0)
		diag_unknown(operand, "%s (standard input is read with -f -)",
			     READING_NO_CODE);
	else if (access(operand, F_OK) == 0)
		diag_unknown(operand, "%s (a file is read with --file)",
			     READING_NO_CODE);
	else if (strncasecmp(operand, "C_", 2) == 0
			 ? suggest_functions(operand, names)
			 : suggest_names(reading->table, operand, names))
		diag_unknown(operand, "%s (did you mean %s?)", READING_NO_CODE,
			     names);
	else
		diag_unknown(operand, "%s", READING_NO_CODE);
}

/*
 * The kinds of operands, in the order in which they are tried. Each returns
 * true when the operand is of its kind, even if it then had to report it.
 * Names go before bare hexadecimal digits, which bynumber_explain takes last:
 * no name is made of A to F alone.
 */
static bool (*const kinds[])(const struct reading *reading,
			     const char *operand) = {
	group_explain_foreign, bynumber_explain,       byname_explain_glob,
	bynumber_explain_sum,  group_explain_function, byname_explain,
	fragment_explain,
};

void decode_operand(const struct reading *reading, const char *operand)
{
	if (reading->openssl && packed_explain(reading, operand))
		return;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (kinds[i](reading, operand))
			return;
	report_unknown(reading, operand);
}

bool decode_value(const struct reading *reading, const char *operand,
		  uint32_t *value)
{
	char key[NAME_KEY_SIZE];
	struct table_cursor cursor = { 0 };
	struct table_entry entry;
	struct number number;

	if (reading_number(reading, operand, &number) == NUMBER_OK) {
		*value = number.value;
		return true;
	}
	if (!name_key(operand, strlen(operand), key) ||
	    !table_next_by_key(reading->table, key, &cursor, &entry))
		return false;
	*value = entry.row->value;
	return true;
}
