/* SPDX-License-Identifier: MIT */
/* line: a line of a log, or as much of it as has come; what its bytes are. */
#include <config.h>

#include "words/line.h"

#define O LINE_OTHER
#define D LINE_DIGIT
#define C LINE_CAPITAL
#define S LINE_SMALL
#define J LINE_JOINT
#define H LINE_HIGH
#define B LINE_BLANK
#define E LINE_ESCAPE
#define U (LINE_CAPITAL | LINE_K)
#define K (LINE_SMALL | LINE_K)

const unsigned char line_classes[256] = {
	/* clang-format off */
	O, O, O, O, O, O, O, O, O, B, O, O, O, O, O, O,
	O, O, O, O, O, O, O, O, O, O, O, E, O, O, O, O,
	B, O, O, E, O, O, O, O, O, O, O, O, O, O, O, O,
	D, D, D, D, D, D, D, D, D, D, O, O, O, O, O, O,
	O, C, C, C, C, C, C, C, C, C, C, U, C, C, C, C,
	C, C, C, C, C, C, C, C, C, C, C, O, E, O, O, J,
	O, S, S, S, S, S, S, S, S, S, S, K, S, S, S, S,
	S, S, S, S, S, S, S, S, S, S, S, O, O, O, O, O,
	H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
	H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
	H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
	H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
	H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
	H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
	H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
	H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
	/* clang-format on */
};

/* Of U+2000 to U+2BFF: dashes, quotes, arrows, symbols. */
static char general_mark(unsigned char second, unsigned char third)
{
	if (second == 0x80 && third >= 0x90 && third <= 0x95)
		return '-';
	if (second == 0x80 && third >= 0x98 && third <= 0x9F)
		return '"';
	if (second == 0x80 && (third <= 0x8B || third == 0xAF))
		return ' ';
	if (second >= 0x86 && second <= 0x87)
		return '>'; /* U+2180 to U+21FF: arrows, mostly */
	return '?';
}

/* Full-width forms of ASCII, U+FF01 to U+FF3F; digits and letters are marks. */
static char wide_mark(unsigned char second, unsigned char third)
{
	return second == 0xBC ? (char)(third - 0x80 + 0x20) : '?';
}

/* Punctuation of Chinese and Japanese, U+3000 to U+303F. */
static char eastern_mark(unsigned char third)
{
	return third == 0x80 ? ' ' : third <= 0x82 ? ',' : '"';
}

static struct line_character mark(char c, size_t length)
{
	return (struct line_character){ LINE_MARK, c, length };
}

struct line_character line_character(struct line *line, size_t at)
{
	unsigned char lead = (unsigned char)line->text[at];
	unsigned char second = (unsigned char)line_at(line, at + 1);
	unsigned char third;

	/* A stray byte, or the text of an old character set. */
	if (lead < 0xC2 || second < 0x80 || second > 0xBF)
		return mark('?', 1);
	if (lead == 0xC2)
		return mark(second == 0xA0                     ? ' '
			    : second == 0xAB || second == 0xBB ? '"'
							       : '?',
			    2);
	if (lead < 0xE0)
		return (struct line_character){ LINE_LETTER, '\0', 2 };
	third = (unsigned char)line_at(line, at + 2);
	if (third < 0x80 || third > 0xBF)
		return mark('?', 1);
	if (lead == 0xE2)
		return mark(general_mark(second, third), 3);
	if (lead == 0xE3 && second == 0x80)
		return mark(eastern_mark(third), 3);
	if (lead == 0xEF && second >= 0xBC)
		return mark(wide_mark(second, third), 3);
	if (lead >= 0xF0)
		return mark('?', 1);
	return (struct line_character){ lead >= 0xE3 ? LINE_IDEOGRAPH
						     : LINE_LETTER,
					'\0', 3 };
}
