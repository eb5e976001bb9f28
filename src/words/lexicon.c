/* SPDX-License-Identifier: MIT */
/* lexicon: what a word of a line means, found by one look. */
#include <config.h>

#include "words/lexicon.h"

#include <stdlib.h>
#include <string.h>

#include "table/function.h"
#include "table/spelling.h"
#include "words/call.h"
#include "words/entries.h"
#include "words/joints.h"
#include "words/opening.h"

struct lexicon {
	struct entries entries;
	struct openings openings;
	struct joints joints;
};

bool lexicon_add(struct lexicon *lexicon, const struct words_row *row)
{
	size_t length = strlen(row->text);
	struct entry *entry;

	if (row->table == WORDS_MARKERS)
		return opening_add_marker(&lexicon->openings, row);
	if (row->text[length - 1] == '*')
		return opening_add_word(&lexicon->openings, row);
	entry = entries_for(&lexicon->entries, row->text, length, true);
	if (!entry)
		return false;
	entry->kinds |= MEANING_IS(row->table);
	entry->row = meaning_reason(entry->row, row);
	if (row->table == WORDS_INTRODUCERS)
		entry->introduces = row->choice;
	if (row->table == WORDS_FILLERS)
		entry->then = row->choice;
	if (row->table == WORDS_THINGS && row->choice == WORDS_YES)
		entry->kinds |= MEANING_CLOSER;
	return true;
}

const char *lexicon_add_piece(struct lexicon *lexicon, const char *text,
			      size_t length, bool open, unsigned short piece,
			      unsigned short *next)
{
	struct entry *entry;

	*next = 0;
	if (open)
		return opening_add_piece(&lexicon->openings, text, length,
					 piece, next);
	entry = entries_for(&lexicon->entries, text, length, true);
	if (!entry)
		return "out of memory";
	*next = entry->piece;
	entry->piece = piece;
	return NULL;
}

static bool add_name(struct lexicon *lexicon, const char *written,
		     const struct table_entry *name)
{
	size_t skip = word_prefix_length(written, strlen(written));
	const char *rest = written + skip;
	size_t length = strlen(rest);

	joints_add(&lexicon->joints, rest);
	for (int flat = 0; flat < 2; flat++) {
		struct entry *entry =
			entries_for(&lexicon->entries, rest, length, flat != 0);

		if (!entry)
			return false;
		if (entry->name.row)
			continue;
		entry->name = *name;
		entry->kinds |= MEANING_NAME;
		entry->text = rest;
		entry->skip = (unsigned char)skip;
	}
	return true;
}

static bool add_spellings(struct lexicon *lexicon, const struct table *table)
{
	for (size_t i = 0; i < spelling_count(); i++) {
		const struct spelling *spelling = spelling_at(i);
		struct table_entry entry;

		if (spelling_find_row(spelling, table, &entry) &&
		    !add_name(lexicon, spelling->written, &entry))
			return false;
	}
	return true;
}

/* Whatever follows them, a word is worth a look. */
static void add_beginnings(struct lexicon *lexicon)
{
	joints_add(&lexicon->joints, "C_");
	for (size_t i = 0; i < WORD_PREFIXES; i++)
		joints_add(&lexicon->joints, word_prefixes[i]);
}

/* The first words of the names: "Get" of C_GetSlotList. */
static bool add_verbs(struct lexicon *lexicon)
{
	for (size_t i = 0; i < function_count(); i++) {
		const char *name = function_at(i)->name;
		struct word word = word_first(name);
		size_t length;
		const char *verb = call_next_verb(&word, name, &length);
		struct entry *entry = verb ? entries_for(&lexicon->entries,
							 verb, length, false)
					   : NULL;

		if (!entry)
			return false;
		entry->kinds |= MEANING_CRYPTOKI;
	}
	return true;
}

static size_t name_count(const struct table *table)
{
	size_t count = spelling_count() + function_count();

	for (size_t i = 0; i < table_source_count(table); i++)
		count += table_source(table, i)->count;
	return count;
}

struct lexicon *lexicon_new(const struct table *table)
{
	struct lexicon *lexicon = calloc(1, sizeof(*lexicon));
	struct table_cursor cursor = { 0 };
	struct table_entry entry;
	bool added;

	if (!lexicon)
		return NULL;
	add_beginnings(lexicon);
	added = entries_grow(&lexicon->entries, 2 * name_count(table) + 512);
	while (added && table_next(table, &cursor, &entry))
		added = add_name(lexicon, entry.row->name, &entry);
	if (added && add_spellings(lexicon, table) && add_verbs(lexicon))
		return lexicon;
	lexicon_free(lexicon);
	return NULL;
}

void lexicon_free(struct lexicon *lexicon)
{
	if (!lexicon)
		return;
	entries_free(&lexicon->entries);
	free(lexicon);
}

bool lexicon_has_joint(const struct lexicon *lexicon, const char *joint)
{
	return joints_have(&lexicon->joints, joint);
}

static void take_name(struct meaning *meaning, const struct entry *entry,
		      const struct word *word)
{
	if (!entry || !entry->name.row ||
	    !style_find(entry->text - entry->skip, entry->skip, word->text,
			word->length, &meaning->style))
		return;
	meaning->kinds |= MEANING_NAME;
	meaning->entry = entry->name;
}

static const struct entry *find_literal(const struct lexicon *lexicon,
					const struct word *word)
{
	size_t skip = word_prefix_length(word->text, word->length);
	const char *rest = word->text + skip;
	size_t length = word->length - skip;

	return entries_find(&lexicon->entries, word_hash(rest, length, false),
			    rest, length, false);
}

static void take_entry(struct meaning *meaning, const struct entry *entry)
{
	meaning->kinds |= entry->kinds & ~(unsigned int)MEANING_NAME;
	meaning->introduces = entry->introduces;
	meaning->then = entry->then;
	meaning->reason = entry->row;
	meaning_take_piece(meaning, entry->piece);
}

/* Endings count as introducers and measures: lastErrorCode, pkcs11_rv. */
static void take_endings(const struct lexicon *lexicon, struct meaning *meaning,
			 const struct word *word)
{
	enum {
		COUNT = MEANING_IS(WORDS_INTRODUCERS) |
			MEANING_IS(WORDS_MEASURES)
	};
	const char *text = word->text;
	uint32_t hash = 0;
	uint32_t power = 1;
	const struct entry *longest = NULL;

	if (word_is_constant(word))
		return;
	for (size_t i = word->length; i-- > 1;) {
		const struct entry *entry;

		if (text[i] == '_')
			continue;
		hash += ((unsigned char)text[i] | 0x20u) * power;
		power *= WORD_BASE;
		if (!word_begins_part(text, i) &&
		    !(line_class(text[i]) & LINE_HIGH))
			continue;
		entry = entries_find(&lexicon->entries, hash, text + i,
				     word->length - i, true);
		if (entry && (entry->kinds & COUNT))
			longest = entry;
	}
	if (!longest)
		return;
	meaning->kinds |= longest->kinds & COUNT;
	meaning->introduces = longest->introduces;
	meaning->reason = longest->row;
}

/* C_GetSlotList and what begins as one; others have a C_Num and a C_Rate. */
static unsigned int kinds_of_function(const struct lexicon *lexicon,
				      const struct word *word)
{
	const char *verb = word->text;
	unsigned int kinds = 0;
	size_t length;

	while ((verb = call_next_verb(word, verb, &length))) {
		uint32_t hash = word_hash(verb, length, false);
		const struct entry *entry = entries_find(
			&lexicon->entries, hash, verb, length, false);

		kinds |= MEANING_FUNCTION;
		if (length == 0 || (entry && (entry->kinds & MEANING_CRYPTOKI)))
			kinds |= MEANING_CRYPTOKI;
	}
	return kinds;
}

/*
 * Words with "_": functions, names, and compounds. True when no table tells
 * more of what one means.
 */
static bool take_joined(const struct lexicon *lexicon, struct meaning *meaning,
			const struct word *word)
{
	if (word_has_prefix(word))
		meaning->kinds |= MEANING_PREFIX;
	meaning->kinds |= kinds_of_function(lexicon, word);
	if ((meaning->kinds & MEANING_FUNCTION) &&
	    !(meaning->kinds & MEANING_PREFIX))
		return true;
	if (word->length <= WORD_LONGEST)
		take_name(meaning, find_literal(lexicon, word), word);
	return meaning->kinds & MEANING_NAME;
}

/* Words that are in a table, as they are or by their ending. */
static void take_table_word(const struct lexicon *lexicon,
			    struct meaning *meaning, const struct word *word,
			    bool is_known)
{
	bool joined = word->classes & LINE_JOINT;
	bool mixed =
		(word->classes & LINE_CAPITAL) && (word->classes & LINE_SMALL);
	const struct entry *entry = entries_find(
		&lexicon->entries, word->hash, word->text, word->length, true);

	if (entry) {
		take_entry(meaning, entry);
		if (mixed && !joined)
			take_name(meaning, entry, word);
	}
	if (is_known)
		return;
	if (!(meaning->kinds & MEANING_IS(WORDS_INTRODUCERS)) &&
	    (joined || mixed || (word->classes & LINE_HIGH)))
		take_endings(lexicon, meaning, word);
	if (!joined && !mixed && (word->classes & LINE_CAPITAL))
		take_name(meaning, find_literal(lexicon, word), word);
}

size_t lexicon_look_up(const struct lexicon *lexicon, struct line *line,
		       const struct word *word, struct meaning *meaning)
{
	bool is_known = false;
	size_t beyond;

	meaning->kinds = 0;
	meaning->piece_count = 0;
	meaning->reason = NULL;
	if (word->classes & LINE_JOINT)
		is_known = take_joined(lexicon, meaning, word);
	if (word->length <= WORD_LONGEST)
		take_table_word(lexicon, meaning, word, is_known);
	beyond = opening_look_up(&lexicon->openings, line, word, meaning);
	if (call_is_inner(word)) {
		/* Foreign is only what begins like it. */
		meaning->kinds &= ~MEANING_IS(WORDS_FOREIGN);
		meaning->kinds |= MEANING_FUNCTION | MEANING_CRYPTOKI;
		meaning->reason = NULL;
	}
	return beyond;
}
