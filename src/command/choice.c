/* SPDX-License-Identifier: MIT */
/* choice: whose codes the user wants to know of. */
#include <config.h>

#include "command/choice.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/diag.h"
#include "table/vendor.h"

/* The words of the lists, one by one. */
static bool next_word(const char **list, const char **word, size_t *length)
{
	if (!*list)
		return false;
	*word = *list + strspn(*list, " ");
	*length = strcspn(*word, ",");
	*list = (*word)[*length] == ',' ? *word + *length + 1 : NULL;
	while (*length > 0 && (*word)[*length - 1] == ' ')
		--*length;
	return true;
}

bool choice_has(const struct strings *lists, const char *wanted)
{
	for (size_t i = 0; i < lists->count; i++) {
		const char *list = lists->items[i];
		const char *word;
		size_t length;

		while (next_word(&list, &word, &length))
			if (length == strlen(wanted) &&
			    memcmp(word, wanted, length) == 0)
				return true;
	}
	return false;
}

/* Who is chosen: a mark for each vendor. */
struct choice {
	bool *chosen;
	const char *complaint;
};

/* A table that was read at run time may be named too; it stays anyhow. */
static bool is_user_table(const struct table *table, const char *word)
{
	for (size_t i = 0; i < table_source_count(table); i++) {
		const struct table_source *source = table_source(table, i);

		if (source->kind == TABLE_USER &&
		    (strcasecmp(source->id, word) == 0 ||
		     strcasecmp(source->title, word) == 0))
			return true;
	}
	return false;
}

/* A whole name means one vendor; a word means all whom it fits. */
static bool choose(struct choice *choice, const struct table *table,
		   const char *word)
{
	enum vendor_match wanted = VENDOR_BY_WORD;
	bool any = is_user_table(table, word);

	for (size_t i = 0; i < vendor_count(); i++)
		if (vendor_match(vendor_at(i), word) == VENDOR_EXACTLY)
			wanted = VENDOR_EXACTLY;
	for (size_t i = 0; i < vendor_count(); i++) {
		const struct vendor *vendor = vendor_at(i);

		if (vendor_match(vendor, word) < wanted)
			continue;
		any = true;
		choice->chosen[i] = true;
		if (!table_find_source(table, vendor->id, TABLE_VENDOR))
			diag_note(word,
				  "%s is known for no return values of its "
				  "own; the standard's are shown",
				  vendor->name);
	}
	if (!any)
		diag_trouble(*word ? word : "(empty)",
			     "%s (ckr --vendor=list lists them)",
			     choice->complaint);
	return any;
}

static bool choose_list(struct choice *choice, const struct table *table,
			const char *list)
{
	const char *word;
	size_t length;
	bool valid = true;

	while (valid && next_word(&list, &word, &length)) {
		char *copy = strndup(word, length);

		if (!copy)
			diag_no_memory();
		valid = copy && choose(choice, table, copy);
		free(copy);
	}
	return valid;
}

static bool is_chosen(const struct table_source *source, void *context)
{
	const struct choice *choice = context;

	if (source->kind == TABLE_STANDARD || source->kind == TABLE_USER)
		return true;
	for (size_t i = 0; i < vendor_count(); i++)
		if (choice->chosen[i] &&
		    vendor_has_table(vendor_at(i), source->id))
			return true;
	return false;
}

bool choice_make(struct table *table, const struct strings *lists,
		 const char *complaint)
{
	struct choice choice = {
		.chosen = calloc(vendor_count(), sizeof(bool)),
		.complaint = complaint,
	};
	bool valid = choice.chosen != NULL;

	if (!valid)
		diag_no_memory();
	for (size_t i = 0; valid && i < lists->count; i++)
		valid = choose_list(&choice, table, lists->items[i]);
	if (valid)
		table_choose(table, is_chosen, &choice);
	free(choice.chosen);
	return valid;
}
