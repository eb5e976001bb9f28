/* SPDX-License-Identifier: MIT */
/* lexicon: what a word of a line means, found by one look. */
#include <config.h>

#include "scan/lexicon.h"

#include <stdlib.h>
#include <string.h>

#include "scan/opening.h"
#include "table/function.h"
#include "table/spelling.h"

/*
 * A word, or a name without its prefix. Words are found whatever "_" they are
 * written with (return_code), and so are names in camel case.
 */
struct entry {
	uint32_t hash;
	bool flat;
	unsigned char introduces;
	unsigned char then;
	unsigned char skip; /* length of the prefix before the text of a name */
	unsigned short length;
	unsigned short piece;
	unsigned int kinds;
	const char *text;
	struct table_entry name; /* its row is NULL in a word */
	const struct words_row *row;
};

enum { HINTS = 1 << 15 };

struct lexicon {
	/* Open addressing; a power of two, at most a quarter used. */
	unsigned int *slots; /* index of an entry, plus one; 0: free */
	size_t size;
	struct entry *entries;
	size_t count;
	size_t capacity;
	/* A bit for some of a hash's: most words have none set. */
	unsigned char hints[HINTS / 8];
	struct openings openings;
};

/* Neighbouring hashes are spread over the slots. */
static size_t place_of(const struct lexicon *lexicon, uint32_t hash)
{
	return (hash * UINT32_C(2654435769)) >> 8 & (lexicon->size - 1);
}

static size_t hint_of(uint32_t hash)
{
	return hash % HINTS;
}

static struct entry *find(const struct lexicon *lexicon, uint32_t hash,
			  const char *text, size_t length, bool flat)
{
	size_t hint = hint_of(hash);

	if (!(lexicon->hints[hint / 8] >> hint % 8 & 1))
		return NULL;
	for (size_t at = place_of(lexicon, hash); lexicon->slots[at];
	     at = (at + 1) & (lexicon->size - 1)) {
		struct entry *entry = &lexicon->entries[lexicon->slots[at] - 1];

		if (entry->hash == hash && entry->flat == flat &&
		    word_is(text, length, entry->text, entry->length, flat))
			return entry;
	}
	return NULL;
}

static void put_slot(struct lexicon *lexicon, unsigned int number)
{
	size_t at = place_of(lexicon, lexicon->entries[number - 1].hash);

	while (lexicon->slots[at])
		at = (at + 1) & (lexicon->size - 1);
	lexicon->slots[at] = number;
}

/* Room for so many more entries, each with a slot. */
static bool grow(struct lexicon *lexicon, size_t more)
{
	size_t capacity = lexicon->count + more;
	struct entry *entries;
	unsigned int *slots;

	if (capacity <= lexicon->capacity)
		return true;
	capacity += capacity / 2;
	entries = realloc(lexicon->entries, capacity * sizeof(*entries));
	if (!entries)
		return false;
	lexicon->entries = entries;
	lexicon->capacity = capacity;
	lexicon->size = 64;
	while (lexicon->size < 4 * capacity)
		lexicon->size *= 2;
	slots = calloc(lexicon->size, sizeof(*slots));
	if (!slots)
		return false;
	free(lexicon->slots);
	lexicon->slots = slots;
	for (size_t i = 0; i < lexicon->count; i++)
		put_slot(lexicon, (unsigned int)i + 1);
	return true;
}

/* The entry of a text, made if there is none; NULL when memory is short. */
static struct entry *entry_for(struct lexicon *lexicon, const char *text,
			       size_t length, bool flat)
{
	uint32_t hash = word_hash(text, length, flat);
	struct entry *entry;

	if (!grow(lexicon, 1))
		return NULL;
	entry = find(lexicon, hash, text, length, flat);
	if (entry)
		return entry;
	entry = &lexicon->entries[lexicon->count++];
	lexicon->hints[hint_of(hash) / 8] |=
		(unsigned char)(1u << hint_of(hash) % 8);
	*entry = (struct entry){
		.hash = hash,
		.flat = flat,
		.text = text,
		.length = (unsigned short)length,
	};
	put_slot(lexicon, (unsigned int)lexicon->count);
	return entry;
}

bool lexicon_add(struct lexicon *lexicon, const struct words_row *row)
{
	size_t length = strlen(row->text);
	struct entry *entry;

	if (row->table == WORDS_MARKERS)
		return opening_add_marker(&lexicon->openings, row);
	if (row->text[length - 1] == '*')
		return opening_add_word(&lexicon->openings, row);
	entry = entry_for(lexicon, row->text, length, true);
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
	entry = entry_for(lexicon, text, length, true);
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

	for (int flat = 0; flat < 2; flat++) {
		struct entry *entry =
			entry_for(lexicon, rest, length, flat != 0);

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

static size_t name_count(const struct table *table)
{
	size_t count = spelling_count();

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
	added = grow(lexicon, 2 * name_count(table) + 512);
	while (added && table_next(table, &cursor, &entry))
		added = add_name(lexicon, entry.row->name, &entry);
	if (added && add_spellings(lexicon, table))
		return lexicon;
	lexicon_free(lexicon);
	return NULL;
}

void lexicon_free(struct lexicon *lexicon)
{
	if (!lexicon)
		return;
	free(lexicon->entries);
	free(lexicon->slots);
	free(lexicon);
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

	return find(lexicon, word_hash(rest, length, false), rest, length,
		    false);
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
		entry = find(lexicon, hash, text + i, word->length - i, true);
		if (entry && (entry->kinds & COUNT))
			longest = entry;
	}
	if (!longest)
		return;
	meaning->kinds |= longest->kinds & COUNT;
	meaning->introduces = longest->introduces;
	meaning->reason = longest->row;
}

/*
 * openCryptoki names the functions of its tokens after the standard's: SC_Login
 * (usr/lib/common/new_host.c). OpenSC's sc_ and SC_ERROR_ are no such names.
 */
static bool is_inner_function(const struct word *word)
{
	char name[64] = "";
	const struct function *function;

	if (word->length < 4 || word->length > sizeof(name) ||
	    memcmp(word->text, "SC_", 3) != 0)
		return false;
	memcpy(name, word->text + 1, word->length - 1);
	function = function_find(name);
	return function && strcmp(function->name, name) == 0;
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
	if (word_is_function(word)) {
		meaning->kinds |= MEANING_FUNCTION;
		if (!(meaning->kinds & MEANING_PREFIX))
			return true;
	}
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
	const struct entry *entry =
		find(lexicon, word->hash, word->text, word->length, true);

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
	if (is_inner_function(word)) {
		/* Foreign is only what begins like it. */
		meaning->kinds &= ~MEANING_IS(WORDS_FOREIGN);
		meaning->kinds |= MEANING_FUNCTION;
		meaning->reason = NULL;
	}
	return beyond;
}
