/* SPDX-License-Identifier: MIT */
/* letter: which characters a terminal can show, and their columns. */
#include <config.h>

#include "base/letter.h"

#include <langinfo.h>
#include <locale.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

#include "base/utf8.h"

/* A locale without UTF-8 is none here. */
static locale_t open_locale(const char *name)
{
	locale_t locale = newlocale(LC_CTYPE_MASK, name, (locale_t)0);

	if (locale && strcmp(nl_langinfo_l(CODESET, locale), "UTF-8") != 0) {
		freelocale(locale);
		locale = (locale_t)0;
	}
	return locale;
}

/*
 * Whether the user wants UTF-8, by a name that this machine may not know: it
 * comes along with a login from another.
 */
static bool names_utf8(void)
{
	static const char *const variables[] = { "LC_ALL", "LC_CTYPE", "LANG" };

	for (size_t i = 0; i < sizeof(variables) / sizeof(variables[0]); i++) {
		const char *name = getenv(variables[i]);

		if (name && *name)
			return strstr(name, ".UTF-8") || strstr(name, ".utf8");
	}
	return false;
}

/* The user's, for what may be shown; (locale_t)0 if it has no UTF-8. */
static locale_t users_locale(void)
{
	static locale_t locale;
	static bool is_open;

	if (!is_open)
		locale = open_locale("");
	if (!is_open && !locale && names_utf8())
		locale = open_locale("C.UTF-8");
	is_open = true;
	return locale;
}

/* Any that tells widths: those of a letter are the same everywhere. */
static locale_t width_locale(void)
{
	static locale_t locale;
	static bool is_open;

	if (!is_open)
		locale = users_locale() ? users_locale()
					: open_locale("C.UTF-8");
	is_open = true;
	return locale;
}

void letter_load(void)
{
	(void)width_locale();
}

/* The character that a well-formed sequence of several bytes stands for. */
static wint_t decode(const char *text, size_t length)
{
	wint_t character = (unsigned char)text[0] & (0x7FU >> length);

	for (size_t i = 1; i < length; i++)
		character = character << 6 | ((unsigned char)text[i] & 0x3FU);
	return character;
}

/* Marks and overrides by which a text can be made to read as another. */
static bool turns_direction(wint_t character)
{
	return character == 0x061C || character == 0x200E ||
	       character == 0x200F ||
	       (character >= 0x202A && character <= 0x202E) ||
	       (character >= 0x2066 && character <= 0x2069);
}

size_t letter_length(const char *text, size_t length)
{
	size_t step = utf8_length(text, length);
	wint_t character;

	if (step <= 1)
		return *text >= ' ' && *text <= '~';
	if (!users_locale())
		return 0;
	character = decode(text, step);
	return iswprint_l(character, users_locale()) &&
			       !turns_direction(character)
		       ? step
		       : 0;
}

static size_t width(wint_t character)
{
	locale_t before = uselocale(width_locale());
	int columns = wcwidth((wchar_t)character);

	(void)uselocale(before);
	return columns < 0 ? 1 : (size_t)columns;
}

size_t letter_columns(const char *text, size_t length)
{
	size_t columns = 0;

	while (length > 0) {
		size_t step = utf8_length(text, length);

		columns += step > 1 && width_locale()
				   ? width(decode(text, step))
				   : 1;
		step += step == 0;
		text += step;
		length -= step;
	}
	return columns;
}
