/* SPDX-License-Identifier: MIT */
/* ending: how a text ends before a number; by it shapes are found. */
#include <config.h>

#include "words/ending.h"

#include "base/ascii.h"

static size_t drop_blanks(const char *text, size_t length)
{
	while (length > 0 && ascii_is_blank(text[length - 1]))
		length--;
	return length;
}

/* Of text that ends in a character, what is before it and its escape. */
static size_t drop_character(const char *text, size_t length)
{
	bool is_quote = text[length - 1] == '"';

	length--;
	return length - (is_quote && length > 0 && text[length - 1] == '\\');
}

struct ending ending_of(const char *text, size_t length)
{
	unsigned char mark;
	unsigned char before;

	length = drop_blanks(text, length);
	mark = length > 0 ? (unsigned char)text[length - 1] : '^';
	if (length > 0)
		length = drop_blanks(text, drop_character(text, length));
	if (length > 0 && text[length - 1] == '"')
		length = drop_character(text, length);
	before = length > 0 ? (unsigned char)text[length - 1] : '^';
	if (ascii_is_blank((char)before))
		before = ' ';
	return (struct ending){
		.mark = mark,
		.pair = (unsigned short)((mark * 33u + before) % ENDING_PAIRS),
		.is_whole = length == 0,
	};
}
