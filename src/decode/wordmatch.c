/* SPDX-License-Identifier: MIT */
/* wordmatch: the codes that the words of a wrong name may mean. */
#include <config.h>

#include "decode/wordmatch.h"

#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "base/query.h"

enum {
	MOST_WORDS = 8,
	MOST_ROWS = 8,
	RAREST = 12, /* the weight of a word that no name has */
	PREFIX = 4,  /* "CKR_" */
	TELLING = 6, /* the weight in names below which it might be any name */
};

struct wanted {
	struct query_word word;
	size_t weight;
	bool subject; /* the first that names begin with; it tells most */
};

/* What is asked for: the words of a text. */
struct asked {
	struct wanted words[MOST_WORDS];
	size_t count;
	size_t weight; /* of all */
};

static bool in_name(const struct query_word *word, const char *name)
{
	size_t at;

	return query_find(word, name, &at) == QUERY_WHOLE;
}

/* The weight falls by 2 whenever twice as many names have the word. */
static size_t weigh(size_t names)
{
	size_t weight = RAREST;

	for (names++; names > 1 && weight > 2; names /= 2)
		weight -= 2;
	return weight;
}

/* Weighs a word. Returns whether names begin with it, as they do with PIN. */
static bool take_word(const struct table *table, struct wanted *wanted)
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;
	size_t names = 0;
	bool begins = false;

	while (table_next(table, &cursor, &entry)) {
		const char *name = entry.row->name;

		if (entry.source->kind != TABLE_STANDARD ||
		    !in_name(&wanted->word, name))
			continue;
		names++;
		if (strncasecmp(name + PREFIX, wanted->word.text,
				wanted->word.length) == 0)
			begins = true;
	}
	wanted->weight = weigh(names);
	return begins && wanted->word.length > 2;
}

static size_t full_weight(const struct wanted *wanted)
{
	return wanted->weight * (wanted->subject ? 2 : 1);
}

static void read_words(const struct table *table, const char *text,
		       struct asked *asked)
{
	struct query_word word = { text, 0 };

	bool has_subject = false;

	asked->count = 0;
	asked->weight = 0;
	while (*word.text && asked->count < MOST_WORDS) {
		struct wanted *wanted = &asked->words[asked->count];

		word.length = 0;
		while (ascii_is_alnum(word.text[word.length]))
			word.length++;
		if (word.length > 1 &&
		    (word.length != 3 ||
		     strncasecmp(word.text, "CKR", word.length) != 0)) {
			wanted->word = word;
			wanted->subject =
				take_word(table, wanted) && !has_subject;
			has_subject = has_subject || wanted->subject;
			asked->weight += full_weight(wanted);
			asked->count++;
		}
		word.text += word.length > 0 ? word.length : 1;
	}
}

/*
 * How many times its weight a word counts for a row; *named when its name has
 * it. The last word of several may not be complete.
 */
static size_t count_word(const struct asked *asked, size_t index,
			 const struct table_row *row, bool *named)
{
	const struct query_word *word = &asked->words[index].word;
	bool last = index > 0 && index == asked->count - 1;
	size_t at;
	enum query_fit fit = query_find(word, row->name, &at);

	*named = fit == QUERY_WHOLE ||
		 (fit == QUERY_BEGINNING && (word->length > 2 || last));
	if (*named)
		return fit == QUERY_WHOLE ? 4 : 3;
	return asked->count > 1 && in_name(word, row->summary) ? 2 : 0;
}

/* 0: not meant. */
static size_t score(const struct asked *asked, const struct table_row *row)
{
	size_t sum = 0;
	size_t weight = 0;
	size_t in_names = 0;

	for (size_t i = 0; i < asked->count; i++) {
		bool named;
		size_t times = count_word(asked, i, row, &named);
		size_t own = full_weight(&asked->words[i]);

		sum += times * own;
		weight += times > 0 ? own : 0;
		in_names += named ? asked->words[i].weight : 0;
	}
	return in_names >= TELLING && 2 * weight >= asked->weight ? sum : 0;
}

/* Keeps the best on top, of equals the first. */
static size_t insert(const struct table_row **rows, size_t *scores,
		     size_t count, size_t most, const struct table_row *row,
		     size_t value)
{
	size_t at = count;

	while (at > 0 && scores[at - 1] < value)
		at--;
	if (at >= most)
		return count;
	if (count < most)
		count++;
	for (size_t i = count - 1; i > at; i--) {
		rows[i] = rows[i - 1];
		scores[i] = scores[i - 1];
	}
	rows[at] = row;
	scores[at] = value;
	return count;
}

size_t wordmatch_rows(const struct table *table, const char *text,
		      const struct table_row **rows, size_t most)
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;
	struct asked asked;
	size_t scores[MOST_ROWS];
	size_t count = 0;

	if (most > MOST_ROWS)
		most = MOST_ROWS;
	read_words(table, text, &asked);
	while (table_next(table, &cursor, &entry)) {
		size_t value = entry.source->kind == TABLE_STANDARD
				       ? score(&asked, entry.row)
				       : 0;

		if (value > 0)
			count = insert(rows, scores, count, most, entry.row,
				       value);
	}
	return count;
}
