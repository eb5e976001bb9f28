/* SPDX-License-Identifier: MIT */
/* opening: words of which a part is told: how they begin, or what is inside. */
#include <config.h>

#include "words/opening.h"

#include <assert.h>
#include <string.h>

static_assert(OPENING_MOST_PIECES == 3, "a message says so");

/* One of two letters, small or capital, or digits. */
static size_t pair_of(const char *text)
{
	return (size_t)((unsigned char)text[0] & 31) << 5 |
	       ((unsigned char)text[1] & 31);
}

static bool add_opening(struct openings *openings,
			const struct opening *opening)
{
	unsigned short *first =
		&openings->by_pair[pair_of(opening->text + opening->offset)];
	struct opening *added;

	if (openings->count == OPENING_MOST)
		return false;
	added = &openings->items[openings->count++];
	*added = *opening;
	added->next = *first;
	*first = openings->count;
	return true;
}

bool opening_add_marker(struct openings *openings, const struct words_row *row)
{
	const char *text = row->text + (*row->text == '*');
	struct word first = word_first(text);

	if (text == row->text)
		return add_opening(
			openings, &(struct opening){
					  .text = text,
					  .length = (unsigned char)strlen(text),
					  .offset = (unsigned char)first.start,
					  .kinds = MEANING_IS(WORDS_MARKERS),
					  .row = row });
	if (openings->inner_count == OPENING_MOST_INNERS)
		return false;
	openings->inners[openings->inner_count++] = (struct inner){
		.text = text, .has_k = (first.classes & LINE_K) != 0, .row = row
	};
	return true;
}

bool opening_add_word(struct openings *openings, const struct words_row *row)
{
	return add_opening(
		openings,
		&(struct opening){
			.text = row->text,
			.length = (unsigned char)(strlen(row->text) - 1),
			.kinds = MEANING_IS(row->table),
			.row = row });
}

/* True when a word that begins like one begins like the other. */
static bool begins_like(const struct opening *one, const struct opening *other)
{
	return other->length <= one->length &&
	       word_is(one->text, other->length, other->text, other->length,
		       false);
}

/* How many openings with pieces a word has that begins like this one. */
static size_t count_pieces(const struct openings *openings,
			   const struct opening *opening)
{
	size_t count = 0;

	for (unsigned short i = 0; i < openings->count; i++)
		count += openings->items[i].piece &&
			 begins_like(opening, &openings->items[i]);
	return count;
}

/* True when a meaning has room for the pieces of every word. */
static bool have_room(const struct openings *openings,
		      const struct opening *added)
{
	for (unsigned short i = 0; i < openings->count; i++)
		if (begins_like(&openings->items[i], added) &&
		    count_pieces(openings, &openings->items[i]) >
			    OPENING_MOST_PIECES)
			return false;
	return true;
}

const char *opening_add_piece(struct openings *openings, const char *text,
			      size_t length, unsigned short piece,
			      unsigned short *next)
{
	for (unsigned short i = 0; i < openings->count; i++) {
		struct opening *known = &openings->items[i];

		if (known->piece && known->length == length &&
		    memcmp(known->text, text, length) == 0) {
			*next = known->piece;
			known->piece = piece;
			return NULL;
		}
	}
	if (!add_opening(openings,
			 &(struct opening){ .text = text,
					    .length = (unsigned char)length,
					    .piece = piece }))
		return "too many rows of this kind";
	return have_room(openings, &openings->items[openings->count - 1])
		       ? NULL
		       : "more than 3 stars behind words that begin alike";
}

static bool is_joint(char c)
{
	return c == ' ' || c == '#' || c == '-' || c == '_';
}

/* A blank in a marker is nothing, or up to two joints: PKCS #11, pkcs_11. */
enum { MOST_JOINTS = 2 };

/* How a marker is looked for from a word on. */
struct look {
	struct line *line;
	size_t end;    /* of the word */
	size_t beyond; /* so much was looked at behind it */
};

static char look_at(struct look *look, size_t at)
{
	if (at >= look->end && at - look->end >= look->beyond)
		look->beyond = at - look->end + 1;
	return line_at(look->line, at);
}

/* True when the line has the marker at a place. */
static bool has_marker(struct look *look, size_t at, const char *marker)
{
	for (; *marker; marker++) {
		if (*marker == ' ') {
			for (size_t joints = 0; joints < MOST_JOINTS &&
						is_joint(look_at(look, at));
			     joints++)
				at++;
		} else if (ascii_to_lower(look_at(look, at)) !=
			   ascii_to_lower(*marker)) {
			return false;
		} else {
			at++;
		}
	}
	return true;
}

static void take_openings(const struct openings *openings, struct look *look,
			  struct meaning *meaning, const struct word *word)
{
	unsigned short next = openings->by_pair[pair_of(word->text)];

	while (next) {
		const struct opening *opening = &openings->items[next - 1];
		bool is_marker = opening->kinds & MEANING_IS(WORDS_MARKERS);

		next = opening->next;
		/* What is before the word matters. */
		if (opening->offset > 0)
			look->beyond = OPENING_BEFORE;
		if (word->start < opening->offset ||
		    (is_marker
			     ? !has_marker(look, word->start - opening->offset,
					   opening->text)
			     : word->length < opening->length ||
				       !word_is(word->text, opening->length,
						opening->text, opening->length,
						false)))
			continue;
		meaning->kinds |= opening->kinds;
		meaning_take_piece(meaning, opening->piece);
		meaning->reason = meaning_reason(meaning->reason, opening->row);
	}
}

static void take_inners(const struct openings *openings, struct look *look,
			struct meaning *meaning, const struct word *word)
{
	for (size_t i = 0; i < openings->inner_count; i++) {
		const struct inner *inner = &openings->inners[i];

		if (inner->has_k && !(word->classes & LINE_K))
			continue;
		for (size_t at = word->start; at < word_end(word); at++)
			if (ascii_to_lower(look->line->text[at]) ==
				    ascii_to_lower(*inner->text) &&
			    has_marker(look, at, inner->text)) {
				meaning->kinds |= MEANING_IS(WORDS_MARKERS);
				meaning->reason = meaning_reason(
					meaning->reason, inner->row);
				return;
			}
	}
}

size_t opening_look_up(const struct openings *openings, struct line *line,
		       const struct word *word, struct meaning *meaning)
{
	struct look look = { line, word_end(word), 0 };

	if (word->length >= 2 && openings->by_pair[pair_of(word->text)])
		take_openings(openings, &look, meaning, word);
	take_inners(openings, &look, meaning, word);
	return look.beyond;
}
