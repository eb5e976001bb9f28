/* SPDX-License-Identifier: MIT */
/* word: a run of letters, digits and "_" in a line. */
#include <config.h>

#include "words/word.h"

#include <string.h>

void word_go_on(struct line *line, struct word *word)
{
	size_t start = word->start;
	size_t end = word_end(word);

	while (end < line->length) {
		unsigned int class = line_class(line->text[end]);
		struct line_character character = { LINE_LETTER, '\0', 1 };
		bool ideograph;

		if (!(class & LINE_WORD))
			break;
		if (class & LINE_HIGH)
			character = line_character(line, end);
		ideograph = character.kind == LINE_IDEOGRAPH;
		/* Not before the whole character is there. */
		if (line->starved || character.kind == LINE_MARK ||
		    (end > start && ideograph != word->is_ideographs))
			break;
		word->is_ideographs = ideograph;
		word->classes |= class;
		for (size_t i = 0; i < character.length; i++, end++)
			if (!(class & LINE_JOINT))
				word->hash = word_hash_step(word->hash,
							    line->text[end]);
	}
	if (end >= line->length && !line->is_complete)
		line->starved = true;
	word->text = line->text + start;
	word->length = end - start;
}

bool word_next(const char *text, size_t length, struct word *word)
{
	struct line line = { .text = text,
			     .length = length,
			     .is_complete = true };

	for (size_t at = word_end(word); at < length; at++) {
		word_read(&line, at, word);
		if (word->length > 0)
			return true;
	}
	return false;
}

struct word word_first(const char *text)
{
	struct word word = { .length = 0 };

	(void)word_next(text, strlen(text), &word);
	return word;
}

uint32_t word_hash(const char *text, size_t length, bool flat)
{
	uint32_t hash = 0;

	for (size_t i = 0; i < length; i++)
		if (!flat || text[i] != '_')
			hash = word_hash_step(hash, text[i]);
	return hash;
}

/* As word_hash_step: letters that differ in case are the same. */
static char fold(char c)
{
	return line_class(c) & LINE_HIGH ? (char)(c | 0x20) : ascii_to_lower(c);
}

bool word_is(const char *text, size_t length, const char *other,
	     size_t other_length, bool flat)
{
	size_t at = 0;

	for (size_t i = 0; i < other_length; i++) {
		if (flat && other[i] == '_')
			continue;
		while (flat && at < length && text[at] == '_')
			at++;
		if (at >= length || fold(text[at]) != fold(other[i]))
			return false;
		at++;
	}
	while (flat && at < length && text[at] == '_')
		at++;
	return at == length;
}

bool word_is_constant(const struct word *word)
{
	return word->length > 4 && memcmp(word->text, "CK", 2) == 0 &&
	       ascii_is_upper(word->text[2]) && word->text[3] == '_' &&
	       word->text[2] != 'R';
}

size_t word_prefix_length(const char *text, size_t length)
{
	return length > 4 && (memcmp(text, "CKR_", 4) == 0 ||
			      memcmp(text, "ckr_", 4) == 0)
		       ? 4
		       : 0;
}

bool word_is_success(const struct word *word)
{
	size_t length = sizeof(WORD_SUCCESS) - 1;

	return word->length == length &&
	       memcmp(word->text, WORD_SUCCESS, length) == 0;
}

const char *const word_prefixes[WORD_PREFIXES] = { "CKR_", "CK_RV" };

bool word_has_prefix(const struct word *word)
{
	if (!(word->classes & LINE_JOINT))
		return false;
	for (size_t i = 0; i + 4 < word->length; i++) {
		const char *text = word->text + i;
		size_t left = word->length - i;

		if (*text != 'C' || !word_begins_name(word, i))
			continue;
		for (size_t p = 0; p < WORD_PREFIXES; p++)
			if (left >= strlen(word_prefixes[p]) &&
			    memcmp(text, word_prefixes[p],
				   strlen(word_prefixes[p])) == 0)
				return true;
	}
	return false;
}
