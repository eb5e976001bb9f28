/* SPDX-License-Identifier: MIT */
/* line: a line of a log, or as much of it as has come; what its bytes are. */
#ifndef CKR_LINE_H
#define CKR_LINE_H

#include <stdbool.h>
#include <stddef.h>

/* What stands at and behind the end of a line, and in none. */
#define LINE_END '\n'

/*
 * The text of a line, not terminated. While more of it may come, whoever looks
 * behind the end of what is there gets LINE_END, and .starved is set: what was
 * concluded from that is to be concluded anew when there is more.
 */
struct line {
	const char *text;
	size_t length;
	bool is_complete;
	bool starved;
};

static inline char line_at(struct line *line, size_t at)
{
	if (at < line->length)
		return line->text[at];
	line->starved |= !line->is_complete;
	return LINE_END;
}

/* True at the end of the line, and not at a newline in a text that has some. */
static inline bool line_ends(struct line *line, size_t at)
{
	return line_at(line, at) == LINE_END && at >= line->length;
}

/* The byte before a place; LINE_END at the start. */
static inline char line_before(const struct line *line, size_t at)
{
	return at > 0 ? line->text[at - 1] : LINE_END;
}

/* The classes of a byte. A word is made of LINE_WORD. */
enum {
	LINE_OTHER = 0,
	LINE_DIGIT = 1,
	LINE_CAPITAL = 2,
	LINE_SMALL = 4,
	LINE_JOINT = 8, /* "_" */
	LINE_HIGH = 16, /* of a letter that is not ASCII's */
	LINE_PLAIN = LINE_DIGIT | LINE_CAPITAL | LINE_SMALL,
	LINE_WORD = LINE_PLAIN | LINE_JOINT | LINE_HIGH,
	LINE_BLANK = 32,
	LINE_K = 64,       /* the letter k, see opening.h */
	LINE_ESCAPE = 128, /* an escape may begin with it */
};

extern const unsigned char line_classes[256];

static inline unsigned int line_class(char c)
{
	return line_classes[(unsigned char)c];
}

/* True for a byte that words are made of. */
static inline bool line_is_word(char c)
{
	return line_class(c) & LINE_WORD;
}

/* True for letters of ASCII, digits and "_". */
static inline bool line_is_name(char c)
{
	return line_class(c) & (LINE_PLAIN | LINE_JOINT);
}

/* The end of a run of them. */
static inline const char *line_name_end(const char *text, const char *end)
{
	while (text < end && line_is_name(*text))
		text++;
	return text;
}

/*
 * What a character that is not ASCII's is, by the lead byte of its UTF-8 and
 * the next: a letter, or the ASCII mark that it stands for ('>' for an arrow,
 * '"' for a quote, ' ' for a blank, '?' for a symbol).
 */
enum line_kind { LINE_LETTER, LINE_IDEOGRAPH, LINE_MARK };

struct line_character {
	enum line_kind kind;
	char mark;
	size_t length;
};

/* The character at a place with a byte of 0x80 or more; never empty. */
struct line_character line_character(struct line *line, size_t at);

#endif
