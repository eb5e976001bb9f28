/* SPDX-License-Identifier: MIT */
/* sentence: what the standard says of a return value, printed by a program. */
#include <config.h>

#include "words/sentence.h"

#include <stdlib.h>
#include <string.h>

enum {
	LEAST_WORDS = 12, /* of a text that goes on in other words */
	MOST_BETWEEN = 8, /* bytes between two words */
	MOST_REST = 512,  /* bytes of a text that goes on in other words */
};

/* Goes to the next word; false where none is near. */
static bool go_to_word(struct line *line, size_t *at)
{
	size_t most = *at + MOST_BETWEEN;

	while (*at < most && !line_is_name(line_at(line, *at)))
		++*at;
	return line_is_name(line_at(line, *at));
}

/*
 * At the start of the line, behind a quote or bracket, behind ": "; also behind
 * a tab or two blanks, as which an escape is seen. A mark of Unicode that is
 * right before it may be a quote.
 */
static bool begins_text(const struct line *line, size_t start)
{
	char before = line_before(line, start);

	if (before == '\t' || (line_class(before) & LINE_HIGH))
		return true;
	if (before == ' ')
		before = line_before(line, start - 1);
	return before == LINE_END || (line_class(before) & LINE_BLANK) ||
	       (before != '\0' && strchr("\"'([{:=>-])", before));
}

/* Of the word and the next one. */
static uint32_t hash_pair(struct line *line, const struct word *first)
{
	size_t at = word_end(first);
	struct word second = { .hash = 0 };

	if (go_to_word(line, &at))
		word_read(line, at, &second);
	return first->hash * WORD_BASE + second.hash;
}

static void add(struct sentences *sentences, const struct table_row *row)
{
	struct line line = { .text = row->description,
			     .length = strlen(row->description),
			     .is_complete = true };
	struct word first = word_first(row->description);
	uint32_t pair = hash_pair(&line, &first);
	size_t *head = &sentences->by_pair[pair % SENTENCES_HASHES];

	sentences->first_words[first.hash % SENTENCES_HASHES] = true;
	sentences->items[sentences->count++] =
		(struct sentence){ row, pair, *head };
	*head = sentences->count;
}

static bool add_all(struct sentences *sentences,
		    const struct table_source *source)
{
	size_t count = sentences->count + source->count;
	struct sentence *items =
		realloc(sentences->items, count * sizeof(*sentences->items));

	if (!items)
		return false;
	sentences->items = items;
	for (size_t i = 0; i < source->count; i++)
		add(sentences, &source->rows[i]);
	return true;
}

bool sentences_begin(struct sentences *sentences, const struct table *table)
{
	for (size_t i = 0; i < table_source_count(table); i++) {
		const struct table_source *source = table_source(table, i);

		if (source->kind == TABLE_STANDARD &&
		    !add_all(sentences, source))
			return false;
	}
	return true;
}

void sentences_free(struct sentences *sentences)
{
	free(sentences->items);
}

/* How well a description and a place of a line go together. */
struct likeness {
	size_t words; /* that are the same, before one is not */
	size_t end;   /* of the last of them in the line */
	size_t compared;
	bool is_whole;
};

static const char *next_name(const char *text)
{
	while (*text && !line_is_name(*text))
		text++;
	return text;
}

/* Goes over a word of both; false where they differ, letter case aside. */
static bool pass_word(const char **text, struct line *line, size_t *at)
{
	for (; line_is_name(**text); ++*text, ++*at)
		if (ascii_to_lower(**text) !=
		    ascii_to_lower(line_at(line, *at)))
			return false;
	return !line_is_name(line_at(line, *at));
}

/* Blanks and marks do not matter: some write “locked”. */
static struct likeness compare(const char *text, struct line *line, size_t at)
{
	struct likeness likeness = { .is_whole = true };

	for (text = next_name(text); *text; text = next_name(text)) {
		likeness.is_whole =
			go_to_word(line, &at) && pass_word(&text, line, &at);
		if (!likeness.is_whole)
			break;
		likeness.words++;
		likeness.end = at;
	}
	likeness.compared = at + 1;
	return likeness;
}

static bool is_enough(const struct likeness *likeness)
{
	return likeness->is_whole || likeness->words >= LEAST_WORDS;
}

/* True when a description has a name, as a whole word. */
static bool has_word(const struct table_row *row, const struct word *name)
{
	size_t length = strlen(row->description);
	struct word word = { .length = 0 };

	while (word_next(row->description, length, &word))
		if (word.length == name->length &&
		    memcmp(word.text, name->text, name->length) == 0)
			return true;
	return false;
}

/* The row that a place of the line is most like, and how much. */
static const struct table_row *most_alike(const struct sentences *sentences,
					  struct line *line,
					  const struct word *word,
					  struct likeness *best)
{
	const struct table_row *found = NULL;
	uint32_t pair = hash_pair(line, word);
	size_t next = sentences->by_pair[pair % SENTENCES_HASHES];
	size_t compared = word_end(word);

	*best = (struct likeness){ .words = 0 };
	while (next > 0) {
		const struct sentence *item = &sentences->items[next - 1];
		struct likeness likeness;

		next = item->next;
		if (item->pair != pair)
			continue;
		likeness = compare(item->row->description, line, word->start);
		if (likeness.compared > compared)
			compared = likeness.compared;
		if (!is_enough(&likeness) || likeness.words < best->words ||
		    (likeness.words == best->words && best->is_whole))
			continue;
		/* Two that differ behind what is there tell nothing. */
		found = likeness.words > best->words || likeness.is_whole
				? item->row
				: NULL;
		*best = likeness;
	}
	best->compared = compared;
	return found;
}

bool sentences_find(const struct sentences *sentences, struct line *line,
		    const struct word *word, struct sentence_place *place)
{
	const struct table_row *row;
	struct likeness best;

	if (!begins_text(line, word->start))
		return false;
	row = most_alike(sentences, line, word, &best);
	if (best.compared > place->compared)
		place->compared = best.compared;
	if (!row)
		return false;
	place->row = row;
	place->end = best.end;
	place->reach = best.is_whole ? best.end : best.end + MOST_REST;
	return true;
}

bool sentence_names(const struct sentence_place *place, const struct word *name,
		    uint32_t value)
{
	return name->start < place->reach && value != place->row->value &&
	       (sentence_contains(place, name) || has_word(place->row, name));
}
