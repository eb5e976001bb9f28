/* SPDX-License-Identifier: MIT */
/* returned: which functions return a value, and whether one of them does. */
#include <config.h>

#include "print/returned.h"

#include <stdbool.h>
#include <string.h>

#include "table/class.h"
#include "table/function.h"

/* A list of more functions than this is told by its rule and its number. */
enum { RETURNED_NAMES = 12 };

static const struct answer *answer_at(const struct record *record, size_t index)
{
	return answer_find(function_at(index), record->entry.source,
			   record->value);
}

static void add_section(struct paragraph *paragraph, const char *section)
{
	paragraph_add(paragraph, " (");
	paragraph_add(paragraph, section);
	paragraph_add(paragraph, ")");
}

/* "PKCS #11 3.2 lists it" */
static void add_verdict(struct paragraph *paragraph, const char *verdict)
{
	paragraph_add(paragraph, "PKCS #11 ");
	paragraph_add(paragraph, answer_version());
	paragraph_add(paragraph, verdict);
}

static void say_listed(struct paragraph *paragraph, const struct answer *answer)
{
	add_verdict(paragraph, " lists it");
	add_section(paragraph, answer->section);
	paragraph_add(paragraph, ".");
	if (!answer->against)
		return;
	paragraph_add(paragraph, " Its section ");
	paragraph_add(paragraph, answer->against_section);
	paragraph_add(paragraph, " says otherwise: ");
	paragraph_add(paragraph, answer->against);
	paragraph_add(paragraph, ".");
}

static void say_why(struct paragraph *paragraph, const char *verdict,
		    const struct answer *answer)
{
	bool sentence = answer->kind == ANSWER_CLASS;

	add_verdict(paragraph, verdict);
	add_section(paragraph, answer->section);
	paragraph_add(paragraph, sentence ? ". " : ": ");
	paragraph_add(paragraph, answer->why);
	if (!sentence)
		paragraph_add(paragraph, ".");
}

void returned_say(struct paragraph *paragraph, const struct answer *answer)
{
	if (answer->kind == ANSWER_LISTED)
		say_listed(paragraph, answer);
	else if (answer->kind == ANSWER_NAMED)
		say_why(paragraph, " does not list it, but its text names it",
			answer);
	else if (answer->kind == ANSWER_CLASS)
		say_why(paragraph, " does not list it, but its class allows it",
			answer);
	else if (answer->why)
		say_why(paragraph, " gives no reason to expect it", answer);
	else
		add_verdict(paragraph,
			    " gives no reason to expect it, though its lists "
			    "may have gaps (5.1).");
}

const char *returned_scope(const struct record *record)
{
	const struct class *class = class_find(record->entry.row->class);

	return class ? class->returned_by : NULL;
}

/* Whether an answer is told by itself: listed ones are told together. */
static bool is_told(const struct answer *answer, enum answer_kind kind)
{
	if (kind == ANSWER_LISTED)
		return answer->kind == ANSWER_LISTED;
	return answer->kind == kind && answer->why && !answer->borrowed;
}

static size_t count_of(const struct record *record, enum answer_kind kind,
		       const struct answer *same)
{
	size_t count = 0;

	for (size_t i = 0; i < function_count(); i++) {
		const struct answer *answer = answer_at(record, i);

		if (is_told(answer, kind) && (!same || answer == same))
			count++;
	}
	return count;
}

static void add_names(struct paragraph *paragraph, const struct record *record,
		      enum answer_kind kind, const struct answer *same)
{
	for (size_t i = 0; i < function_count(); i++) {
		const struct answer *answer = answer_at(record, i);

		if (is_told(answer, kind) && (!same || answer == same))
			paragraph_add_part(paragraph, function_at(i)->name);
	}
}

static void add_count(struct paragraph *paragraph, const char *words,
		      size_t count)
{
	char number[64];

	(void)snprintf(number, sizeof(number), "; %zu, see the manual", count);
	paragraph_add(paragraph, words);
	paragraph_add(paragraph, number);
}

/* What tells most of the functions that list a value. */
static const char *rule_of(const struct record *record, size_t count)
{
	const struct class *class = class_find(record->entry.row->class);
	const char *words = class ? class->scope : NULL;

	for (size_t i = 0; !words && i < function_count(); i++) {
		const struct answer *answer = answer_at(record, i);

		if (answer->kind == ANSWER_NAMED)
			words = answer->scope;
	}
	if (words)
		return words;
	return 2 * count > function_count() ? "most functions"
					    : "many functions";
}

static void print_listed(FILE *out, const struct text_style *style,
			 const struct record *record, size_t indent)
{
	const struct class *class = class_find(record->entry.row->class);
	size_t count = count_of(record, ANSWER_LISTED, NULL);
	struct paragraph paragraph;

	paragraph_begin(&paragraph, "Returned by: ");
	if (count > RETURNED_NAMES)
		add_count(&paragraph, rule_of(record, count), count);
	else if (count > 0)
		add_names(&paragraph, record, ANSWER_LISTED, NULL);
	else
		paragraph_add(&paragraph, "no function lists it");
	paragraph_print(out, style, &paragraph, indent);
	if (!class || !class->returned_by ||
	    (class->scope && count > RETURNED_NAMES))
		return;
	paragraph_begin(&paragraph, "By its class: ");
	paragraph_add(&paragraph, class->returned_by);
	add_section(&paragraph, class->section);
	paragraph_print(out, style, &paragraph, indent);
}

static bool was_told(const struct record *record, size_t index)
{
	for (size_t i = 0; i < index; i++)
		if (answer_at(record, i) == answer_at(record, index))
			return true;
	return false;
}

/* The functions for which the text says the same, in a paragraph each. */
static void print_groups(FILE *out, const struct text_style *style,
			 const struct record *record, enum answer_kind kind,
			 size_t indent)
{
	const char *label =
		kind == ANSWER_NAMED ? "By the text: " : "Never by: ";

	for (size_t i = 0; i < function_count(); i++) {
		const struct answer *answer = answer_at(record, i);
		struct paragraph paragraph;
		size_t count;

		if (!is_told(answer, kind) || was_told(record, i))
			continue;
		count = count_of(record, kind, answer);
		paragraph_begin(&paragraph, label);
		if (answer->scope)
			paragraph_add(&paragraph, answer->scope);
		else if (count > RETURNED_NAMES)
			add_count(&paragraph, "many functions", count);
		else
			add_names(&paragraph, record, kind, answer);
		add_section(&paragraph, answer->section);
		paragraph_add(&paragraph, ": ");
		paragraph_add(&paragraph, answer->why);
		paragraph_print(out, style, &paragraph, indent);
	}
}

/* True when the text says it of all functions of a kind, listed or not. */
static bool is_said_of_all(const struct record *record, const char *against)
{
	for (size_t i = 0; i < function_count(); i++) {
		const struct answer *answer = answer_at(record, i);

		if (is_told(answer, ANSWER_NONE) &&
		    strcmp(answer->why, against) == 0)
			return true;
	}
	return false;
}

/* What the text says against lists that have the value. */
static void print_against(FILE *out, const struct text_style *style,
			  const struct record *record, size_t indent)
{
	const struct answer *said = NULL;
	struct paragraph paragraph;

	paragraph_begin(&paragraph, "Yet never by: ");
	for (size_t i = 0; i < function_count(); i++) {
		const struct answer *answer = answer_at(record, i);

		if (answer->against) {
			said = answer;
			paragraph_add_part(&paragraph, function_at(i)->name);
		}
	}
	if (!said || is_said_of_all(record, said->against))
		return;
	add_section(&paragraph, said->against_section);
	paragraph_add(&paragraph, ": ");
	paragraph_add(&paragraph, said->against);
	paragraph_print(out, style, &paragraph, indent);
}

void returned_print(FILE *out, const struct text_style *style,
		    const struct record *record, size_t indent)
{
	if (record->entry.source->kind != TABLE_STANDARD)
		return;
	print_listed(out, style, record, indent);
	print_groups(out, style, record, ANSWER_NAMED, indent);
	print_groups(out, style, record, ANSWER_NONE, indent);
	print_against(out, style, record, indent);
}

void returned_each(const struct record *record, enum answer_kind kind,
		   void (*visit)(const char *name, void *context),
		   void *context)
{
	for (size_t i = 0; i < function_count(); i++) {
		const struct answer *answer = answer_at(record, i);

		if (is_told(answer, kind) && !answer->scope)
			visit(function_at(i)->name, context);
	}
}
