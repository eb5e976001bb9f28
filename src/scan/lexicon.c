/* SPDX-License-Identifier: MIT */
/* lexicon: what a word of a line means, found by one look. */
#include <config.h>

#include "scan/lexicon.h"

#include <stdlib.h>
#include <string.h>

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

/* What only the beginning of is told: tpm*, and most markers. */
struct opening {
	const char *text;
	unsigned char length;
	unsigned char offset; /* of its first word in it: 1 in "[usr/lib/" */
	unsigned short piece;
	unsigned short next; /* with the same two letters, plus one */
	unsigned int kinds;
	const struct words_row *row;
};

/*
 * A marker that may stand in the middle of a word. Those of data/words.md have
 * the letter k in their first part (pkcs 11, cryptoki), which few words have:
 * only these are searched for them.
 */
struct inner {
	const char *text;
	bool has_k;
	const struct words_row *row;
};

enum { PAIRS = 1024, MOST_OPENINGS = 512, MOST_INNERS = 32, HINTS = 1 << 15 };

struct lexicon {
	/* Open addressing; a power of two, at most a quarter used. */
	unsigned int *slots; /* index of an entry, plus one; 0: free */
	size_t size;
	struct entry *entries;
	size_t count;
	size_t capacity;
	/* A bit for some of a hash's: most words have none set. */
	unsigned char hints[HINTS / 8];
	struct opening openings[MOST_OPENINGS];
	unsigned short opening_count;
	unsigned short by_pair[PAIRS];
	struct inner inners[MOST_INNERS];
	unsigned short inner_count;
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
		struct entry *entry =
			&lexicon->entries[lexicon->slots[at] - 1];

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

/* One of two letters, small or capital, or digits. */
static size_t pair_of(const char *text)
{
	return (size_t)((unsigned char)text[0] & 31) << 5 |
	       ((unsigned char)text[1] & 31);
}

static bool add_opening(struct lexicon *lexicon, const struct opening *opening)
{
	unsigned short *first =
		&lexicon->by_pair[pair_of(opening->text + opening->offset)];
	struct opening *added;

	if (lexicon->opening_count == MOST_OPENINGS)
		return false;
	added = &lexicon->openings[lexicon->opening_count++];
	*added = *opening;
	added->next = *first;
	*first = lexicon->opening_count;
	return true;
}

static bool add_marker(struct lexicon *lexicon, const struct words_row *row)
{
	const char *text = row->text;
	size_t offset = 0;
	struct inner *inner;

	if (*text != '*') {
		while (text[offset] && !line_is_word(text[offset]))
			offset++;
		return add_opening(lexicon,
				   &(struct opening){
					   .text = text,
					   .length = (unsigned char)strlen(text),
					   .offset = (unsigned char)offset,
					   .kinds = LEXICON_IS(WORDS_MARKERS),
					   .row = row });
	}
	if (lexicon->inner_count == MOST_INNERS)
		return false;
	inner = &lexicon->inners[lexicon->inner_count++];
	*inner = (struct inner){ .text = text + 1, .row = row };
	for (text++; line_is_word(*text); text++)
		inner->has_k |= (line_class(*text) & LINE_K) != 0;
	return true;
}

bool lexicon_add(struct lexicon *lexicon, const struct words_row *row)
{
	size_t length = strlen(row->text);
	struct entry *entry;

	if (row->table == WORDS_MARKERS)
		return add_marker(lexicon, row);
	if (row->text[length - 1] == '*')
		return add_opening(lexicon,
				   &(struct opening){
					   .text = row->text,
					   .length = (unsigned char)(length - 1),
					   .kinds = LEXICON_IS(row->table),
					   .row = row });
	entry = entry_for(lexicon, row->text, length, true);
	if (!entry)
		return false;
	entry->kinds |= LEXICON_IS(row->table);
	if (!entry->row || row->table == WORDS_INTRODUCERS)
		entry->row = row;
	if (row->table == WORDS_INTRODUCERS)
		entry->introduces = row->choice;
	if (row->table == WORDS_FILLERS)
		entry->then = row->choice;
	if (row->table == WORDS_THINGS && row->choice == WORDS_YES)
		entry->kinds |= LEXICON_CLOSER;
	return true;
}

bool lexicon_add_piece(struct lexicon *lexicon, const char *text, size_t length,
		       bool open, unsigned short piece, unsigned short *next)
{
	struct entry *entry;

	*next = 0;
	for (unsigned short i = 0; open && i < lexicon->opening_count; i++) {
		struct opening *known = &lexicon->openings[i];

		if (known->piece && known->length == length &&
		    memcmp(known->text, text, length) == 0) {
			*next = known->piece;
			known->piece = piece;
			return true;
		}
	}
	if (open)
		return add_opening(lexicon, &(struct opening){
						    .text = text,
						    .length = (unsigned char)
							    length,
						    .piece = piece });
	entry = entry_for(lexicon, text, length, true);
	if (!entry)
		return false;
	*next = entry->piece;
	entry->piece = piece;
	return true;
}

/* The part of a name behind its prefix. */
static size_t prefix_length(const char *name)
{
	return strncmp(name, "CKR_", 4) == 0 && name[4] ? 4 : 0;
}

static bool add_name(struct lexicon *lexicon, const char *written,
		     const struct table_entry *name)
{
	size_t skip = prefix_length(written);
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
		entry->kinds |= LEXICON_NAME;
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

/*
 * PIN_INCORRECT in a log is a name because of its "_": one with a capital
 * beside it, which the sieve looks for.
 */
static bool may_be_symbol(const char *name)
{
	for (const char *at = strchr(name, '_'); at; at = strchr(at + 1, '_'))
		if (at > name && (ascii_is_upper(at[-1]) || ascii_is_upper(at[1])))
			return true;
	return false;
}

/* All small letters, "_" where the name has it. */
static bool is_in_small_letters(const char *name, const char *word,
				size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (word[i] != ascii_to_lower(name[i]))
			return false;
	return true;
}

/* A capital where a part of the name begins, small letters elsewhere. */
static bool is_camel(const char *symbol, const char *word, size_t length)
{
	size_t at = 0;
	size_t parts = 0;
	bool begins = true;

	for (; *symbol; symbol++) {
		if (*symbol == '_') {
			begins = true;
			continue;
		}
		parts += begins;
		if (at >= length ||
		    word[at++] != (begins ? *symbol : ascii_to_lower(*symbol)))
			return false;
		begins = false;
	}
	return at == length && parts > 1;
}

/* In which style the word is the name of an entry, if in any. */
static bool find_style(const struct entry *entry, const struct word *word,
		       enum lexicon_style *style)
{
	const char *written = entry->text - entry->skip;
	size_t length = strlen(written);

	if (word->length == length &&
	    (memcmp(written, word->text, length) == 0 ||
	     (entry->skip > 0 &&
	      is_in_small_letters(written, word->text, length))))
		*style = LEXICON_FULL;
	else if (word->length == length - entry->skip &&
		 memcmp(entry->text, word->text, word->length) == 0 &&
		 may_be_symbol(entry->text))
		*style = LEXICON_SYMBOL;
	else if (is_camel(entry->text, word->text, word->length))
		*style = LEXICON_CAMEL;
	else
		return false;
	return true;
}

static void take_name(struct lexicon_meaning *meaning,
		      const struct entry *entry, const struct word *word)
{
	if (!entry || !entry->name.row ||
	    !find_style(entry, word, &meaning->style))
		return;
	meaning->kinds |= LEXICON_NAME;
	meaning->entry = entry->name;
}

static const struct entry *find_literal(const struct lexicon *lexicon,
					const struct word *word)
{
	bool prefixed = word->length > 4 &&
			(memcmp(word->text, "CKR_", 4) == 0 ||
			 memcmp(word->text, "ckr_", 4) == 0);
	const char *rest = word->text + (prefixed ? 4 : 0);
	size_t length = word->length - (prefixed ? 4 : 0);

	return find(lexicon, word_hash(rest, length, false), rest, length,
		    false);
}

static void take_piece(struct lexicon_meaning *meaning, unsigned short piece)
{
	if (piece > 0 && meaning->piece_count < LEXICON_MOST_PIECES)
		meaning->pieces[meaning->piece_count++] = piece;
}

static void take_entry(struct lexicon_meaning *meaning,
		       const struct entry *entry)
{
	meaning->kinds |= entry->kinds & ~(unsigned int)LEXICON_NAME;
	meaning->introduces = entry->introduces;
	meaning->then = entry->then;
	meaning->reason = entry->row;
	take_piece(meaning, entry->piece);
}

/* CKA_VALUE, CKM_RSA_PKCS ...: constants, whatever their last part is. */
static bool is_constant(const struct word *word)
{
	return word->length > 4 && memcmp(word->text, "CK", 2) == 0 &&
	       ascii_is_upper(word->text[2]) && word->text[3] == '_' &&
	       word->text[2] != 'R';
}

/* Endings count as introducers and measures: lastErrorCode, pkcs11_rv. */
static void take_endings(const struct lexicon *lexicon,
			 struct lexicon_meaning *meaning,
			 const struct word *word)
{
	enum { COUNT = LEXICON_IS(WORDS_INTRODUCERS) |
		       LEXICON_IS(WORDS_MEASURES) };
	const char *text = word->text;
	uint32_t hash = 0;
	uint32_t power = 1;
	const struct entry *longest = NULL;

	if (is_constant(word))
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

static bool is_joint(char c)
{
	return c == ' ' || c == '#' || c == '-' || c == '_';
}

/* A blank in a marker is nothing, or up to two joints: PKCS #11, pkcs_11. */
enum { MOST_JOINTS = 2 };

/* True when the line has the marker at a place; a blank is at most two joints. */
static bool has_marker(struct line *line, size_t at, const char *marker)
{
	for (; *marker; marker++) {
		if (*marker == ' ') {
			for (size_t joints = 0; joints < MOST_JOINTS &&
						is_joint(line_at(line, at));
			     joints++)
				at++;
		} else if (ascii_to_lower(line_at(line, at)) !=
			   ascii_to_lower(*marker)) {
			return false;
		} else {
			at++;
		}
	}
	return true;
}

static void take_openings(const struct lexicon *lexicon, struct line *line,
			  struct lexicon_meaning *meaning,
			  const struct word *word)
{
	unsigned short next = lexicon->by_pair[pair_of(word->text)];

	while (next) {
		const struct opening *opening = &lexicon->openings[next - 1];
		bool is_marker = opening->kinds & LEXICON_IS(WORDS_MARKERS);

		next = opening->next;
		if (word->start < opening->offset ||
		    (is_marker
			     ? !has_marker(line, word->start - opening->offset,
					   opening->text)
			     : word->length < opening->length ||
				       !word_is(word->text, opening->length,
						opening->text, opening->length,
						false)))
			continue;
		meaning->kinds |= opening->kinds;
		take_piece(meaning, opening->piece);
		if (!meaning->reason)
			meaning->reason = opening->row;
	}
}

static void take_inners(const struct lexicon *lexicon, struct line *line,
			struct lexicon_meaning *meaning,
			const struct word *word)
{
	for (size_t i = 0; i < lexicon->inner_count; i++) {
		const struct inner *inner = &lexicon->inners[i];

		if (inner->has_k && !(word->classes & LINE_K))
			continue;
		for (size_t at = word->start; at < word_end(word); at++)
			if (ascii_to_lower(line->text[at]) ==
				    ascii_to_lower(*inner->text) &&
			    has_marker(line, at, inner->text)) {
				meaning->kinds |= LEXICON_IS(WORDS_MARKERS);
				meaning->reason = inner->row;
				return;
			}
	}
}

/*
 * Words with "_": functions, names, and compounds. True when no table tells more
 * of what one means.
 */
static bool take_joined(const struct lexicon *lexicon,
			struct lexicon_meaning *meaning,
			const struct word *word)
{
	if (word_has_prefix(word))
		meaning->kinds |= LEXICON_PREFIX;
	if (word_is_function(word)) {
		meaning->kinds |= LEXICON_FUNCTION;
		if (!(meaning->kinds & LEXICON_PREFIX))
			return true;
	}
	if (word->length <= WORD_LONGEST)
		take_name(meaning, find_literal(lexicon, word), word);
	return meaning->kinds & LEXICON_NAME;
}

/* Words that are in a table, as they are or by their ending. */
static void take_table_word(const struct lexicon *lexicon,
			    struct lexicon_meaning *meaning,
			    const struct word *word, bool is_known)
{
	bool joined = word->classes & LINE_JOINT;
	bool mixed = (word->classes & LINE_CAPITAL) &&
		     (word->classes & LINE_SMALL);
	const struct entry *entry = find(lexicon, word->hash, word->text,
					 word->length, true);

	if (entry) {
		take_entry(meaning, entry);
		if (mixed && !joined)
			take_name(meaning, entry, word);
	}
	if (is_known)
		return;
	if (!(meaning->kinds & LEXICON_IS(WORDS_INTRODUCERS)) &&
	    (joined || mixed || (word->classes & LINE_HIGH)))
		take_endings(lexicon, meaning, word);
	if (!joined && !mixed && (word->classes & LINE_CAPITAL))
		take_name(meaning, find_literal(lexicon, word), word);
}

void lexicon_look_up(const struct lexicon *lexicon, struct line *line,
		     const struct word *word, struct lexicon_meaning *meaning)
{
	bool is_known = false;

	meaning->kinds = 0;
	meaning->piece_count = 0;
	meaning->reason = NULL;
	if (word->classes & LINE_JOINT)
		is_known = take_joined(lexicon, meaning, word);
	if (word->length <= WORD_LONGEST)
		take_table_word(lexicon, meaning, word, is_known);
	if (word->length >= 2 && lexicon->by_pair[pair_of(word->text)])
		take_openings(lexicon, line, meaning, word);
	take_inners(lexicon, line, meaning, word);
}

bool lexicon_has(const struct lexicon *lexicon, enum words_table table,
		 const char *text, size_t length)
{
	const struct entry *entry;

	if (length == 0 || length > WORD_LONGEST)
		return false;
	entry = find(lexicon, word_hash(text, length, true), text, length,
		     true);
	return entry && (entry->kinds & LEXICON_IS(table));
}
