/* SPDX-License-Identifier: MIT */
/* text: prints a markdown cell as plain, wrapped or coloured text. */
#include <config.h>

#include "base/text.h"

#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/letter.h"

/* Longer lines are hard to read, however wide the terminal is. */
enum { WIDEST = 100, NARROWEST = 20, USUAL = 80 };

struct text_style text_style_for(int descriptor, bool color)
{
	struct text_style style = { .color = color, .width = 0 };
	struct winsize window;

	if (!isatty(descriptor))
		return style;
	style.width = USUAL;
	if (ioctl(descriptor, TIOCGWINSZ, &window) == 0 && window.ws_col > 0)
		style.width = window.ws_col;
	if (style.width > WIDEST)
		style.width = WIDEST;
	if (style.width < NARROWEST)
		style.width = NARROWEST;
	return style;
}

void text_print_plain(FILE *out, const char *cell)
{
	for (; *cell; cell++)
		if (*cell != '`')
			(void)putc(*cell, out);
}

static void blanks(FILE *out, size_t count)
{
	(void)fprintf(out, "%*s", (int)count, "");
}

/* Columns of a word, in which backticks take none. */
static size_t columns(const char *word, size_t length)
{
	size_t count = letter_columns(word, length);

	for (size_t i = 0; i < length; i++)
		if (word[i] == '`')
			count--;
	return count;
}

/* Prints a word; code spans may begin or end in it. */
static void print_word(FILE *out, const struct text_style *style,
		       const char *word, size_t length, bool *in_span)
{
	for (size_t i = 0; i < length; i++) {
		if (word[i] != '`') {
			(void)putc(word[i], out);
			continue;
		}
		*in_span = !*in_span;
		if (!style->color)
			continue;
		(void)fputs(!*in_span     ? TEXT_PLAIN
			    : style->span ? style->span
					  : TEXT_BOLD,
			    out);
	}
}

void text_continue(FILE *out, const struct text_style *style, const char *cell,
		   size_t column, size_t hang)
{
	bool in_span = false;
	bool first = true;

	while (*cell) {
		size_t length = strcspn(cell, " ");
		size_t wide = columns(cell, length);

		if (!first && style->width &&
		    column + 1 + wide > style->width) {
			(void)putc('\n', out);
			blanks(out, hang);
			column = hang;
		} else if (!first) {
			(void)putc(' ', out);
			column++;
		}
		print_word(out, style, cell, length, &in_span);
		column += wide;
		first = false;
		cell += length;
		if (*cell == ' ')
			cell++;
	}
}

void text_print(FILE *out, const struct text_style *style, const char *cell,
		size_t indent, size_t hang)
{
	blanks(out, indent);
	text_continue(out, style, cell, indent, indent + hang);
	(void)putc('\n', out);
}

void text_each_point(const char *cell,
		     void (*visit)(const char *point, size_t length,
				   void *context),
		     void *context)
{
	static const char separator[] = "<br>";
	const char *end;

	while ((end = strstr(cell, separator))) {
		visit(cell, (size_t)(end - cell), context);
		cell = end + strlen(separator);
	}
	visit(cell, strlen(cell), context);
}
