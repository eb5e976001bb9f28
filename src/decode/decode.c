/* SPDX-License-Identifier: MIT */
/* decode: explains an operand, whatever it is: number, name, function ... */
#include <config.h>

#include "decode/decode.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/diag.h"
#include "decode/byname.h"
#include "decode/bynumber.h"
#include "decode/fragment.h"
#include "decode/group.h"
#include "decode/manual.h"
#include "decode/neighbours.h"
#include "decode/packed.h"
#include "decode/pasted.h"
#include "decode/suggest.h"
#include "table/name.h"
#include "table/neighbour.h"

/*
 * What could be a pattern is one if it fits any name. A line of a log has its
 * brackets and stars too, but its codes are told first.
 */
static bool is_pattern(const char *operand)
{
	return name_is_glob(operand) && !strpbrk(operand, " \t:(");
}

static bool suggest(const struct lookup *lookup, const char *operand,
		    char names[SUGGEST_TEXT_SIZE])
{
	return strncasecmp(operand, "C_", 2) == 0
		       ? suggest_functions(operand, names)
		       : suggest_names(lookup->table, operand, names);
}

static void report_unknown(const struct lookup *lookup, const char *operand)
{
	char names[SUGGEST_TEXT_SIZE];
	struct pasted_code code;

	if (*operand == '\0')
		diag_unknown("(empty)", "%s", LOOKUP_NO_CODE);
	else if (strcmp(operand, "-") == 0)
		diag_unknown(operand, "%s (standard input is read with -f -)",
			     LOOKUP_NO_CODE);
	else if (access(operand, F_OK) == 0)
		diag_unknown(operand, "%s (a file is read with --file)",
			     LOOKUP_NO_CODE);
	else if (lookup->is_option && lookup->is_option(operand))
		diag_unknown(operand, "%s (did you mean ckr --%s?)",
			     LOOKUP_NO_CODE, operand);
	else if (is_pattern(operand))
		diag_unknown(operand, "no return code has a name like this");
	else if (pasted_only_code(lookup, operand, &code))
		diag_unknown(operand, "%s; %.*s alone is %s", LOOKUP_NO_CODE,
			     (int)code.length, code.word, code.name);
	else if (lookup->suggests && suggest(lookup, operand, names))
		diag_unknown(operand, "%s (did you mean %s?)", LOOKUP_NO_CODE,
			     names);
	else
		diag_unknown(operand, "%s", LOOKUP_NO_CODE);
}

/*
 * The kinds of operands that may have something around them, in the order in
 * which they are tried. Each returns true when the operand is of its kind, even
 * if it then had to report it.
 */
static bool (*const kinds[])(const struct lookup *lookup,
			     const char *operand) = {
	packed_explain,         bynumber_explain, bynumber_explain_sum,
	group_explain_function, byname_explain,   neighbours_explain_name,
};

/* An operand without what is around it; the caller frees it. */
static char *copy_kernel(const char *operand)
{
	size_t length;
	const char *kernel = pasted_kernel(operand, &length);
	char *copy = strndup(kernel, length);

	if (!copy)
		diag_no_memory();
	return copy;
}

static bool explain_kernel(const struct lookup *lookup, const char *operand)
{
	char *kernel = copy_kernel(operand);
	bool explained = kernel == NULL;

	for (size_t i = 0; !explained && i < sizeof(kinds) / sizeof(kinds[0]);
	     i++)
		explained = kinds[i](lookup, kernel);
	free(kernel);
	return explained;
}

void decode_operand(const struct lookup *lookup, const char *operand)
{
	if (is_pattern(operand) && byname_explain_glob(lookup, operand))
		return;
	if (explain_kernel(lookup, operand) ||
	    fragment_explain(lookup, operand))
		return;
	if (is_pattern(operand) || !byname_explain_glob(lookup, operand))
		report_unknown(lookup, operand);
}

static bool find_value(const struct lookup *lookup, const char *kernel,
		       uint32_t *value)
{
	struct table_entry entry;
	struct number number;

	if (lookup_number(lookup, kernel, strlen(kernel), &number) ==
	    NUMBER_OK) {
		*value = number.value;
		return true;
	}
	if (!byname_find(lookup->table, kernel, &entry))
		return false;
	*value = entry.row->value;
	return true;
}

void decode_open_manual(const struct lookup *lookup, const char *operand)
{
	struct neighbour neighbours[NEIGHBOUR_MOST];
	char *kernel = copy_kernel(operand);
	uint32_t value;

	if (!kernel)
		return;
	if (find_value(lookup, kernel, &value))
		manual_open(lookup->table, operand, value);
	else if (neighbour_by_name(lookup->table, kernel, neighbours) > 0)
		manual_open_neighbours();
	else if (group_function(kernel))
		diag_unknown(operand, "a function, which has no page here");
	else
		report_unknown(lookup, operand);
	free(kernel);
}
