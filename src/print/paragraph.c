/* SPDX-License-Identifier: MIT */
/* paragraph: a paragraph that is put together piece by piece. */
#include <config.h>

#include "print/paragraph.h"

#include <string.h>

void paragraph_begin(struct paragraph *paragraph, const char *text)
{
	paragraph->text[0] = '\0';
	paragraph->length = 0;
	paragraph->parts = 0;
	paragraph_add(paragraph, text);
}

void paragraph_add(struct paragraph *paragraph, const char *text)
{
	size_t length = strlen(text);

	if (length >= sizeof(paragraph->text) - paragraph->length)
		return;
	memcpy(paragraph->text + paragraph->length, text, length + 1);
	paragraph->length += length;
}

void paragraph_add_part(struct paragraph *paragraph, const char *text)
{
	if (paragraph->parts++ > 0)
		paragraph_add(paragraph, ", ");
	paragraph_add(paragraph, text);
}

void paragraph_plain(struct paragraph *paragraph)
{
	size_t kept = 0;

	for (size_t i = 0; i < paragraph->length; i++)
		if (paragraph->text[i] != '`')
			paragraph->text[kept++] = paragraph->text[i];
	paragraph->text[kept] = '\0';
	paragraph->length = kept;
}

void paragraph_print(FILE *out, const struct text_style *style,
		     const struct paragraph *paragraph, size_t indent)
{
	text_print(out, style, paragraph->text, indent, 2);
}
