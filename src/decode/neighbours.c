/* SPDX-License-Identifier: MIT */
/* neighbours: an operand that is an error of a layer around a module. */
#include <config.h>

#include "decode/neighbours.h"

#include <string.h>

#include "base/diag.h"
#include "print/foreign.h"
#include "print/paragraph.h"

bool neighbours_explain(const struct lookup *lookup, const char *operand,
			uint32_t value, enum neighbour_ground limit)
{
	struct neighbour found[NEIGHBOUR_MOST];
	size_t count = neighbour_by_value(lookup->table, value, limit, found);

	for (size_t i = 0; i < count; i++)
		foreign_print(lookup->format, lookup->table, operand, false,
			      &found[i]);
	return count > 0;
}

bool neighbours_explain_name(const struct lookup *lookup, const char *operand)
{
	struct neighbour found[NEIGHBOUR_MOST];
	size_t count = neighbour_by_name(lookup->table, operand, found);

	for (size_t i = 0; i < count; i++) {
		const char *number = found[i].number;
		bool is_pair = number && strcmp(number, operand) == 0;

		foreign_print(lookup->format, lookup->table, operand,
			      !is_pair, &found[i]);
	}
	return count > 0;
}

/* Keeps those whose notation is that of the operand; how many there are. */
static size_t keep_alike(struct neighbour *found, size_t count,
			 const struct number *number)
{
	bool hexadecimal = number->base != NUMBER_DECIMAL;
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		if (found[i].hexadecimal == hexadecimal)
			found[kept++] = found[i];
	return kept;
}

void neighbours_note(const struct lookup *lookup, const char *operand,
		     const struct number *number)
{
	struct neighbour found[NEIGHBOUR_MOST];
	bool standard = table_standard(lookup->table, number->value) != NULL;
	size_t count = neighbour_by_value(
		lookup->table, number->value,
		standard ? NEIGHBOUR_LISTED : NEIGHBOUR_DERIVED, found);
	struct paragraph note;

	/* Who asks in another form asks for records. */
	if (lookup->format->kind != FORMAT_TEXT)
		return;
	if (standard)
		count = keep_alike(found, count, number);
	paragraph_begin(&note, "also ");
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			paragraph_add(&note, i + 1 < count ? ", " : " and ");
		foreign_say(&note, &found[i]);
	}
	paragraph_plain(&note);
	if (count == 0)
		return;
	lookup_settle(lookup);
	diag_note(operand, "%s", note.text);
}
