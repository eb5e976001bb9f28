/* SPDX-License-Identifier: MIT */
/* shape: what single producers write around a return value. */
#include <config.h>

#include "words/shape.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "table/table.h"
#include "words/pattern.h"
#include "words/place.h"

/* All shapes that end alike before a number are tried there. */
enum { MOST_ALIKE = 128, LISTS = 3 };
static_assert(MOST_ALIKE == 128, "a message says so");

struct shape {
	const struct words_row *row;
	const char *before; /* right before the place */
	size_t before_length;
	const char *behind;
	size_t fixed_length; /* of that, but for <same> and what follows */
	unsigned short last_piece; /* number of the one before that, or 0 */
	enum place_kind place;
	unsigned int next; /* of the same list, plus one */
};

struct shapes {
	struct shape *items;
	size_t count;
	size_t capacity;
	/* By the pair that is before the place; most numbers have none. */
	unsigned int by_end[ENDING_PAIRS];
	unsigned char traits[ENDING_PAIRS]; /* of the shapes there */
	unsigned int by_mark[256];          /* nothing is before the mark */
	unsigned int anywhere;              /* a star stands before the place */
	unsigned char traits_anywhere;      /* of the others */
	unsigned int names;                 /* the shapes of names */
};

struct shapes *shapes_new(void)
{
	return calloc(1, sizeof(struct shapes));
}

void shapes_free(struct shapes *shapes)
{
	if (!shapes)
		return;
	free(shapes->items);
	free(shapes);
}

static unsigned char traits_of(const struct shape *shape)
{
	bool rereads = shape->place == PLACE_HEX || shape->place == PLACE_LOW;
	bool compares = strstr(shape->behind, PATTERN_SAME) != NULL;
	bool refuses = shape->row->choice == WORDS_NEVER;

	return (unsigned char)((rereads ? SHAPES_REREAD : 0) |
			       (compares ? SHAPES_COMPARE : 0) |
			       (refuses ? SHAPES_REFUSE : 0));
}

/* The list that a shape belongs to. */
static unsigned int *list_of(struct shapes *shapes, const struct shape *shape)
{
	unsigned char traits = traits_of(shape);
	struct ending ending = ending_of(shape->before, shape->before_length);

	if (shape->place == PLACE_NAME)
		return &shapes->names;
	/* A shape that is nothing but "^" is whole as well. */
	if (!ending.is_whole || shape->before[0] == '^') {
		shapes->traits[ending.pair] |= traits;
		return &shapes->by_end[ending.pair];
	}
	shapes->traits_anywhere |= traits;
	/* Nothing is before the place, but for blanks. */
	if (ending.mark == '^')
		return &shapes->anywhere;
	return &shapes->by_mark[ending.mark];
}

/* How many shapes are in a list. */
static size_t count_of(const struct shapes *shapes, unsigned int next)
{
	size_t count = 0;

	for (; next; next = shapes->items[next - 1].next)
		count++;
	return count;
}

/* Returns NULL, or why there is no room. */
static const char *append(struct shapes *shapes, const struct shape *shape)
{
	unsigned int *first = list_of(shapes, shape);

	if (count_of(shapes, *first) == MOST_ALIKE)
		return "more than 128 shapes that end alike before the code";
	if (shapes->count == shapes->capacity) {
		size_t capacity = shapes->capacity ? 2 * shapes->capacity : 128;
		struct shape *grown =
			realloc(shapes->items, capacity * sizeof(*grown));

		if (!grown)
			return "out of memory";
		shapes->items = grown;
		shapes->capacity = capacity;
	}
	shapes->items[shapes->count] = *shape;
	shapes->items[shapes->count].next = *first;
	*first = (unsigned int)++shapes->count;
	return NULL;
}

/* True when a word of letters ends at a place in a text, or begins there. */
static bool touches_word(const char *text, size_t place)
{
	struct word word = { .length = 0 };

	while (word_next(text, strlen(text), &word))
		if (!word.is_ideographs &&
		    (word.start == place || word_end(&word) == place))
			return true;
	return false;
}

/* Why no line could have the text, with its code where it is; or NULL. */
static const char *find_fault(const char *text, const struct place *place)
{
	const char *behind = text + place->end;
	size_t before = place->start;

	if (strchr(text, '\t'))
		return "a shape has blanks and no tabs, which lines may have";
	if (*text != '^' && strspn(text, " ") >= before)
		return "a shape needs text before the code";
	if (memchr(text + 1, '^', before - 1))
		return "a shape has ^ at its start only";
	if (strstr(text, "\\\""))
		return "a shape has quotes without a backslash, which lines "
		       "may have";
	if (touches_word(text, before) || touches_word(behind, 0) ||
	    (place->kind != PLACE_NAME && strchr("./%$", text[before - 1])))
		return "a code stands by itself, and not behind . / % or $";
	if (place->kind == PLACE_NAME && strstr(behind, PATTERN_SAME))
		return "<same> is for numbers";
	return NULL;
}

const char *shapes_add(struct shapes *shapes, struct pieces *pieces,
		       struct lexicon *lexicon, const struct words_row *row)
{
	struct shape shape = { .row = row };
	const char *text = row->text;
	struct place place;
	const char *end;
	const char *fault;
	const char *same;

	if (!place_find(text, &place))
		return "a shape needs <code>, <0xcode>, <hex>, <low>, "
		       "<negative> or <name>";
	fault = find_fault(text, &place);
	if (fault)
		return fault;
	end = text + place.start;
	for (const char *star; (star = memchr(text, '*', (size_t)(end - text)));
	     text = star + 1) {
		fault = pieces_add(pieces, lexicon, text, (size_t)(star - text),
				   &shape.last_piece);
		if (fault)
			return fault;
	}
	shape.before = text;
	shape.before_length = (size_t)(end - text);
	shape.behind = row->text + place.end;
	same = strstr(shape.behind, PATTERN_SAME);
	shape.fixed_length =
		same ? (size_t)(same - shape.behind) : strlen(shape.behind);
	shape.place = place.kind;
	return append(shapes, &shape);
}

/* The value that the place asks for. False when the number has none. */
static bool read_as(const struct token *number, struct line *line,
		    enum place_kind place, uint32_t *value)
{
	struct number wide;

	if (place == PLACE_HEX) {
		*value = number->as_hex;
		return number->may_be_hex;
	}
	if (place != PLACE_LOW) {
		*value = number->value;
		return number->has_value &&
		       (place != PLACE_NEGATIVE ||
			line->text[number->start] == '-') &&
		       (place != PLACE_PREFIXED || number->is_hex);
	}
	if (number_parse(line->text + number->start,
			 number->end - number->start, &wide) != NUMBER_OK)
		return false;
	*value = wide.value | TABLE_VENDOR_DEFINED;
	return true;
}

/* True when the text of a shape ends at a place. */
static bool ends_at(const struct shape *shape, const struct pieces_seen *seen,
		    const struct line *line, size_t place)
{
	unsigned short piece = shape->last_piece;

	/* Most pieces are not in the line (a fifth of a storm's time). */
	if (piece > 0 && !pieces_have(seen, piece))
		return false;
	return pattern_ends_at(shape->before, shape->before_length, line,
			       &place) &&
	       (piece == 0 || pieces_reach(seen, piece, place));
}

/* True when a shape stands around a place from START to END. */
static bool stands_around(const struct shape *shape,
			  const struct pieces_seen *seen, struct line *line,
			  size_t start, size_t end, uint32_t value)
{
	return ends_at(shape, seen, line, start) &&
	       pattern_passes(shape->behind, strlen(shape->behind), line, value,
			      &end);
}

/* The shapes of which a piece stands right before the place. */
static unsigned int anywhere(const struct shapes *shapes,
			     const struct pieces_seen *seen)
{
	return pieces_have_some(seen) ? shapes->anywhere : 0;
}

bool shapes_may_match(const struct shapes *shapes,
		      const struct pieces_seen *seen, struct ending ending)
{
	unsigned int next = anywhere(shapes, seen);

	if (shapes->by_end[ending.pair] || shapes->by_mark[ending.mark])
		return true;
	for (; next; next = shapes->items[next - 1].next)
		if (pieces_have(seen, shapes->items[next - 1].last_piece))
			return true;
	return false;
}

unsigned int shapes_traits(const struct shapes *shapes, struct ending ending)
{
	return shapes->traits_anywhere | shapes->traits[ending.pair];
}

/* The shapes that may end where a number begins: what is left of each list. */
struct alike {
	unsigned int lists[LISTS];
	size_t list;
};

static struct alike alike_at(const struct shapes *shapes,
			     const struct pieces_seen *seen,
			     struct ending ending)
{
	return (struct alike){ .lists = { shapes->by_end[ending.pair],
					  shapes->by_mark[ending.mark],
					  anywhere(shapes, seen) } };
}

static const struct shape *next_alike(const struct shapes *shapes,
				      struct alike *alike)
{
	const struct shape *shape;

	while (alike->list < LISTS && alike->lists[alike->list] == 0)
		alike->list++;
	if (alike->list == LISTS)
		return NULL;
	shape = &shapes->items[alike->lists[alike->list] - 1];
	alike->lists[alike->list] = shape->next;
	return shape;
}

/* True when a shape stands around some number of this place. */
static bool may_match(const struct shape *shape, const struct pieces_seen *seen,
		      struct line *line, const struct token *number)
{
	size_t end = number->end;

	if ((shape->place == PLACE_PREFIXED && !number->is_hex) ||
	    !ends_at(shape, seen, line, number->start))
		return false;
	return pattern_passes(shape->behind, shape->fixed_length, line, 0,
			      &end);
}

bool shapes_stand(const struct shapes *shapes, const struct pieces_seen *seen,
		  struct line *line, const struct token *number)
{
	struct alike alike = alike_at(shapes, seen, number->before);
	const struct shape *shape;

	while ((shape = next_alike(shapes, &alike)))
		if (may_match(shape, seen, line, number))
			return true;
	return false;
}

/*
 * The shape that stands around the number, of those of one kind; of several one
 * that counts in more lines.
 */
static const struct words_row *best_around(const struct shapes *shapes,
					   const struct pieces_seen *seen,
					   struct line *line,
					   const struct token *number,
					   bool refusing, uint32_t *value)
{
	struct alike alike = alike_at(shapes, seen, number->before);
	const struct words_row *best = NULL;
	const struct shape *shape;

	while ((shape = next_alike(shapes, &alike))) {
		const struct words_row *row = shape->row;
		uint32_t read;

		if ((row->choice == WORDS_NEVER) != refusing ||
		    (best && row->choice <= best->choice) ||
		    !read_as(number, line, shape->place, &read) ||
		    !stands_around(shape, seen, line, number->start,
				   number->end, read))
			continue;
		best = row;
		*value = read;
	}
	return best;
}

const struct words_row *
shapes_match(const struct shapes *shapes, const struct pieces_seen *seen,
	     struct line *line, const struct token *number, uint32_t *value)
{
	return best_around(shapes, seen, line, number, false, value);
}

const struct words_row *shapes_refuse(const struct shapes *shapes,
				      const struct pieces_seen *seen,
				      struct line *line,
				      const struct token *number)
{
	uint32_t value;

	return best_around(shapes, seen, line, number, true, &value);
}

const struct words_row *shapes_match_name(const struct shapes *shapes,
					  const struct pieces_seen *seen,
					  struct line *line, size_t start,
					  size_t end)
{
	const struct words_row *found = NULL;
	const struct shape *shape;

	for (unsigned int next = shapes->names; next; next = shape->next) {
		shape = &shapes->items[next - 1];
		if (!stands_around(shape, seen, line, start, end, 0))
			continue;
		/* One that refuses the name wins, as with numbers. */
		if (!found || shape->row->choice == WORDS_NEVER)
			found = shape->row;
	}
	return found;
}
