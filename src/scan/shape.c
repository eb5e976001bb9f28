/* SPDX-License-Identifier: MIT */
/* shape: what single producers write around a return value. */
#include <config.h>

#include "scan/shape.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/number.h"
#include "table/table.h"

/* A star stands for no more than this: a line may be long. */
enum { MOST_ANY = 200, FINALS = 256 };

/* How what stands in a shape is to be read. */
enum place {
	CODE,     /* as it is written */
	PREFIXED, /* with 0x in front */
	HEX,      /* hexadecimal digits without 0x */
	LOW,      /* it has lost its top bit */
	NEGATIVE, /* it has a minus sign */
	NAME,     /* it is no number but a name without CKR_ */
	PLACES,
};

static const char *const place_texts[PLACES] = {
	[CODE] = "<code>", [PREFIXED] = "<0xcode>",   [HEX] = "<hex>",
	[LOW] = "<low>",   [NEGATIVE] = "<negative>", [NAME] = "<name>",
};

static const char same[] = "<same>";

/* Text of a shape between two stars; found by the last word in it. */
struct piece {
	const char *text;
	size_t length;
	size_t word; /* where the word begins */
	size_t word_length;
	bool is_first;
	unsigned short next; /* another that the same word finds, or 0 */
};

struct shape {
	const struct words_row *row;
	const char *before; /* right before the place */
	size_t before_length;
	const char *behind;
	unsigned short last_piece; /* number of the one before that, or 0 */
	enum place place;
	unsigned short next; /* with the same final character, plus one */
};

struct shapes {
	struct piece pieces[SHAPE_MOST_PIECES];
	unsigned short piece_count;
	struct shape *items;
	size_t count;
	size_t capacity;
	/* The last character before the place, but for blanks: '*' for any. */
	unsigned short by_final[FINALS];
	bool rereads[FINALS]; /* a shape there reads digits as hexadecimal */
	unsigned short names; /* the shapes of names */
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

static const char *find_place(const char *text, enum place *place)
{
	const char *first = NULL;

	for (size_t i = 0; i < PLACES; i++) {
		const char *found = strstr(text, place_texts[i]);

		if (found && (!first || found < first)) {
			first = found;
			*place = (enum place)i;
		}
	}
	return first;
}

static bool has_letter(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (line_class(text[i]) & (LINE_CAPITAL | LINE_SMALL))
			return true;
	return false;
}

/* The last word with a letter in a piece; false when there is none. */
static bool find_word(struct piece *piece)
{
	size_t end = piece->length;

	while (end > 0) {
		while (end > 0 && !line_is_word(piece->text[end - 1]))
			end--;
		piece->word = end;
		while (piece->word > 0 &&
		       line_is_word(piece->text[piece->word - 1]))
			piece->word--;
		piece->word_length = end - piece->word;
		if (has_letter(piece->text + piece->word, piece->word_length))
			return true;
		end = piece->word;
	}
	return false;
}

/* Adds what stands before a star. Returns its number, or 0. */
static unsigned short add_piece(struct shapes *shapes, struct lexicon *lexicon,
				const char *text, size_t length,
				unsigned short before)
{
	struct piece *piece = &shapes->pieces[shapes->piece_count];
	bool open;

	if (shapes->piece_count == SHAPE_MOST_PIECES)
		return 0;
	*piece = (struct piece){ .text = text,
				 .length = length,
				 .is_first = before == 0 };
	if (!find_word(piece))
		return 0;
	/* What ends in a star may be the beginning of a word. */
	open = piece->word + piece->word_length == length;
	if ((open && piece->word_length < 2) ||
	    !lexicon_add_piece(lexicon, text + piece->word, piece->word_length,
			       open, ++shapes->piece_count, &piece->next))
		return 0;
	return shapes->piece_count;
}

static char final_of(const char *text, size_t length)
{
	while (length > 0 && ascii_is_blank(text[length - 1]))
		length--;
	return length > 0 ? text[length - 1] : '^';
}

static bool append(struct shapes *shapes, const struct shape *shape)
{
	unsigned char final =
		shape->before_length == 0
			? '*'
			: (unsigned char)final_of(shape->before,
						  shape->before_length);
	unsigned short *first = shape->place == NAME ? &shapes->names
						     : &shapes->by_final[final];

	if (shapes->count == shapes->capacity) {
		size_t capacity = shapes->capacity ? 2 * shapes->capacity : 128;
		struct shape *grown =
			realloc(shapes->items, capacity * sizeof(*grown));

		if (!grown || capacity > UINT16_MAX)
			return false;
		shapes->items = grown;
		shapes->capacity = capacity;
	}
	shapes->items[shapes->count] = *shape;
	shapes->items[shapes->count].next = *first;
	*first = (unsigned short)++shapes->count;
	shapes->rereads[final] |= shape->place == HEX || shape->place == LOW;
	return true;
}

const char *shapes_add(struct shapes *shapes, struct lexicon *lexicon,
		       const struct words_row *row)
{
	struct shape shape = { .row = row };
	const char *text = row->text;
	const char *place = find_place(text, &shape.place);

	if (!place)
		return "a shape needs <code>, <0xcode>, <hex>, <low>, "
		       "<negative> or <name>";
	if (place == text)
		return "a shape needs text before the code";
	for (const char *star;
	     (star = memchr(text, '*', (size_t)(place - text)));
	     text = star + 1) {
		shape.last_piece =
			add_piece(shapes, lexicon, text, (size_t)(star - text),
				  shape.last_piece);
		if (shape.last_piece == 0)
			return "a star needs a word before it, of two letters "
			       "or more (or there are too many stars)";
	}
	shape.before = text;
	shape.before_length = (size_t)(place - text);
	shape.behind = place + strlen(place_texts[shape.place]);
	return append(shapes, &shape) ? NULL : "out of memory";
}

void shapes_begin(struct shapes_seen *seen, size_t last_length)
{
	seen->base += last_length + 1;
}

/* How many blanks end at a place; of more than a star stands for, so many. */
static size_t blanks_before(const char *text, size_t end)
{
	size_t start = end;

	while (start > 0 && end - start < MOST_ANY &&
	       ascii_is_blank(text[start - 1]))
		start--;
	return end - start;
}

/*
 * Matches a text of a shape with the line's that ends at *end, from right to
 * left, and moves *end to its start: a blank is so many or more, "^" the start
 * of the line. What begins with a letter begins a word.
 */
static bool matches_before(const char *pattern, size_t length,
			   const char *line, size_t *end)
{
	size_t at = *end;

	while (length > 0) {
		char c = pattern[length - 1];

		if (c == '^')
			return at == 0;
		if (c == ' ') {
			size_t wanted = blanks_before(pattern, length);
			size_t found = blanks_before(line, at);

			if (found < wanted)
				return false;
			length -= wanted;
			at -= found;
			continue;
		}
		if (at == 0 || line[--at] != c)
			return false;
		/* In a string of JSON a quote has a backslash. */
		if (c == '"' && at > 0 && line[at - 1] == '\\')
			at--;
		length--;
	}
	*end = at;
	return at == 0 || pattern[0] == '_' || !line_is_word(pattern[0]) ||
	       !line_is_word(line[at - 1]);
}

/* A number at a place that says the same. */
static size_t same_number(struct line *line, size_t at, uint32_t value)
{
	size_t used = 0;
	struct number number;

	while (line_is_word(line_at(line, at + used)) && used <= WORD_LONGEST)
		used++;
	if (number_parse(line->text + at, used, &number) != NUMBER_OK ||
	    number.base == NUMBER_BARE_HEX || number.value != value)
		return 0;
	return used;
}

/* Matches from left to right; a blank is one or more. */
static bool matches_behind(const char *pattern, struct line *line, size_t at,
			   uint32_t value)
{
	while (*pattern) {
		if (strncmp(pattern, same, strlen(same)) == 0) {
			size_t used = same_number(line, at, value);

			if (used == 0)
				return false;
			at += used;
			pattern += strlen(same);
			continue;
		}
		if (*pattern == '"' && line_at(line, at) == '\\')
			at++;
		if (line_at(line, at) != *pattern || at >= line->length)
			return false;
		at++;
		if (*pattern++ == ' ')
			for (size_t i = 0;
			     i < MOST_ANY && ascii_is_blank(line_at(line, at));
			     i++)
				at++;
	}
	return true;
}

/* Matches a piece's text behind its word, which ends at *end. */
static bool matches_rest(const struct piece *piece, struct line *line,
			 size_t *end)
{
	size_t at = *end;

	for (size_t i = piece->word + piece->word_length; i < piece->length;
	     i++) {
		char c = piece->text[i];

		if (c == '"' && line_at(line, at) == '\\')
			at++;
		if (line_at(line, at) != c || at >= line->length)
			return false;
		at++;
		while (c == ' ' && ascii_is_blank(line_at(line, at)))
			at++;
	}
	*end = at;
	return true;
}

/* True when a place of this line is near behind what a mark says was seen. */
static bool is_near(const struct shapes_seen *seen, unsigned short piece,
		    size_t start)
{
	uint64_t end = seen->ends[piece];
	uint64_t place = seen->base + start;

	return end >= seen->base && end <= place && place - end <= MOST_ANY;
}

static void note(const struct shapes *shapes, struct shapes_seen *seen,
		 struct line *line, const struct word *word,
		 unsigned short number)
{
	const struct piece *piece = &shapes->pieces[number - 1];
	size_t start = word->start;
	size_t end = word->start + piece->word_length;

	if (memcmp(word->text, piece->text + piece->word, piece->word_length) ||
	    !matches_before(piece->text, piece->word, line->text, &start) ||
	    !matches_rest(piece, line, &end))
		return;
	if (piece->is_first || is_near(seen, (unsigned short)(number - 1), start))
		seen->ends[number] = seen->base + end;
}

void shapes_note(const struct shapes *shapes, struct shapes_seen *seen,
		 struct line *line, const struct word *word,
		 unsigned short piece)
{
	for (; piece > 0; piece = shapes->pieces[piece - 1].next)
		note(shapes, seen, line, word, piece);
}

/* The value that the place asks for. False when the number has none. */
static bool read_as(const struct shape_number *number, struct line *line,
		    enum place place, uint32_t *value)
{
	struct number wide;

	if (place == HEX) {
		*value = number->hex_value;
		return number->has_hex;
	}
	if (place != LOW) {
		*value = number->value;
		return number->has_value &&
		       (place != NEGATIVE ||
			line->text[number->start] == '-') &&
		       (place != PREFIXED || number->is_prefixed);
	}
	if (number_parse(line->text + number->start,
			 number->end - number->start, &wide) != NUMBER_OK)
		return false;
	*value = wide.value | TABLE_VENDOR_DEFINED;
	return true;
}

static bool stands_at(const struct shape *shape, const struct shapes_seen *seen,
		      struct line *line, size_t start)
{
	size_t at = start;

	if (!matches_before(shape->before, shape->before_length, line->text,
			    &at))
		return false;
	return shape->last_piece == 0 || is_near(seen, shape->last_piece, at);
}

static bool matches(const struct shape *shape, const struct shapes_seen *seen,
		    struct line *line, const struct shape_number *number,
		    struct shape_match *match)
{
	if (!read_as(number, line, shape->place, &match->value) ||
	    !stands_at(shape, seen, line, number->start) ||
	    !matches_behind(shape->behind, line, number->end, match->value))
		return false;
	match->row = shape->row;
	match->alone = shape->row->choice != WORDS_NO;
	match->is_sure = shape->row->choice == WORDS_ALWAYS;
	return true;
}

bool shapes_may_match(const struct shapes *shapes,
		      const struct shapes_seen *seen, const struct line *line,
		      size_t start)
{
	unsigned short next = shapes->by_final['*'];

	if (shapes->by_final[(unsigned char)final_of(line->text, start)])
		return true;
	for (; next; next = shapes->items[next - 1].next)
		if (is_near(seen, shapes->items[next - 1].last_piece, start))
			return true;
	return false;
}

bool shapes_may_read(const struct shapes *shapes, const struct line *line,
		     size_t start)
{
	return shapes->rereads['*'] ||
	       shapes->rereads[(unsigned char)final_of(line->text, start)];
}

bool shapes_match(const struct shapes *shapes, const struct shapes_seen *seen,
		  struct line *line, const struct shape_number *number,
		  struct shape_match *match)
{
	char final = final_of(line->text, number->start);
	const unsigned char lists[] = { (unsigned char)final, '*' };

	for (size_t list = 0; list < sizeof(lists); list++) {
		unsigned short next = shapes->by_final[lists[list]];

		while (next) {
			const struct shape *shape = &shapes->items[next - 1];

			if (matches(shape, seen, line, number, match))
				return true;
			next = shape->next;
		}
	}
	return false;
}

const struct words_row *shapes_match_name(const struct shapes *shapes,
					  const struct shapes_seen *seen,
					  struct line *line, size_t start,
					  size_t end)
{
	unsigned short next = shapes->names;

	while (next) {
		const struct shape *shape = &shapes->items[next - 1];

		if (stands_at(shape, seen, line, start) &&
		    matches_behind(shape->behind, line, end, 0))
			return shape->row;
		next = shape->next;
	}
	return NULL;
}
