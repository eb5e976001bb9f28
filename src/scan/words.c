/* SPDX-License-Identifier: MIT */
/* words: what the filter goes by in a line; the rows of data/words.md. */
#include <config.h>

#include "scan/words.h"

#include <string.h>
#include <strings.h>

#include "base/ascii.h"

#include "scan/words.inc"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { WORD_SIZE = 64 };

/* NSC_Login is the name that NSS's own token has for C_Login. */
static bool begins_function(struct word word, size_t i)
{
	return i == 0 || word.text[i - 1] == '_' ||
	       (i == 2 && memcmp(word.text, "NS", 2) == 0);
}

bool words_is_function(struct word word)
{
	size_t last = word.length;

	/* The last small letter; one must follow C_ and a capital. */
	while (last > 0 && !ascii_is_lower(word.text[last - 1]))
		last--;
	for (size_t i = 0; i + 3 < last; i++)
		if (word.text[i] == 'C' && word.text[i + 1] == '_' &&
		    ascii_is_upper(word.text[i + 2]) &&
		    begins_function(word, i))
			return true;
	return false;
}

struct word words_next(const char *text, size_t length, size_t start)
{
	struct word word;

	while (start < length && !words_is_part(text[start]))
		start++;
	word.text = text + start;
	word.length = 0;
	while (start + word.length < length &&
	       words_is_part(word.text[word.length]))
		word.length++;
	return word;
}

/* The row of a word, whatever the case of its letters; or NULL. */
static const struct words_row *find_row(const struct words_row *rows,
					size_t count, struct word word)
{
	char first = word.length > 0 ? ascii_to_lower(word.text[0]) : '\0';

	for (size_t i = 0; i < count; i++)
		if (rows[i].text[0] == first &&
		    (rows[i].open ? word.length >= rows[i].length
				  : word.length == rows[i].length) &&
		    strncasecmp(rows[i].text, word.text, rows[i].length) == 0)
			return &rows[i];
	return NULL;
}

/* An introducer may be written with underscores: return_code. */
static const struct words_row *find_introducer(struct word word)
{
	char flat[WORD_SIZE];
	size_t used = 0;

	for (size_t i = 0; i < word.length && used < WORD_SIZE; i++)
		if (word.text[i] != '_')
			flat[used++] = word.text[i];
	return find_row(introducers, COUNT(introducers),
			(struct word){ flat, used });
}

/* A part of a word begins behind "_" and at a capital behind no capital. */
static bool begins_part(struct word word, size_t i)
{
	return word.text[i - 1] == '_' || (ascii_is_upper(word.text[i]) &&
					   !ascii_is_upper(word.text[i - 1]));
}

/* CKA_VALUE, CKM_RSA_PKCS ...: constants, whatever their last part is. */
static bool is_constant(struct word word)
{
	return word.length > 4 && memcmp(word.text, "CK", 2) == 0 &&
	       ascii_is_upper(word.text[2]) && word.text[3] == '_' &&
	       memcmp(word.text, "CKR_", 4) != 0;
}

const struct words_row *words_introducer(struct word word)
{
	const struct words_row *found;

	if (word.length >= WORD_SIZE || is_constant(word))
		return NULL;
	found = find_introducer(word);
	for (size_t i = 1; !found && i < word.length; i++) {
		struct word rest = { word.text + i, word.length - i };

		if (begins_part(word, i))
			found = find_introducer(rest);
	}
	return found;
}

const struct words_row *words_filler(struct word word)
{
	return find_row(fillers, COUNT(fillers), word);
}

bool words_is_shared_name(struct word word)
{
	return find_row(shared_names, COUNT(shared_names), word) != NULL;
}

bool words_is_foreign(struct word word)
{
	return find_row(foreign_words, COUNT(foreign_words), word) != NULL;
}

bool words_is_loader(struct word word)
{
	return find_row(loaders, COUNT(loaders), word) != NULL;
}

bool words_is_thing(struct word word)
{
	return find_row(things, COUNT(things), word) != NULL;
}

bool words_is_common_number(uint32_t value)
{
	for (size_t i = 0; i < COUNT(common_numbers); i++)
		if (common_numbers[i] == value)
			return true;
	return false;
}

bool words_is_foreign_text(const char *text, size_t length)
{
	size_t blanks = ascii_span(text, length, " -");
	size_t any = ascii_span(text, length, " -:(,[\"'");

	for (size_t i = 0; i < COUNT(foreign_texts); i++) {
		const struct words_row *foreign = &foreign_texts[i];
		size_t skip =
			foreign->kind == WORDS_BEHIND_BLANK ? blanks : any;
		size_t end = skip + foreign->length;

		if (skip == 0 || end > length ||
		    strncasecmp(foreign->text, text + skip, foreign->length))
			continue;
		if (end == length ||
		    (!words_is_part(text[end]) && text[end] != '='))
			return true;
	}
	return false;
}

bool words_is_foreign_range(uint32_t value)
{
	for (size_t i = 0; i < COUNT(foreign_ranges); i++)
		if (foreign_ranges[i].first <= value &&
		    value <= foreign_ranges[i].last)
			return true;
	return false;
}

/* "/usr/lib/ossl-modules/pkcs11.so" without its folders and its suffix. */
static struct word file_stem(const char *path, size_t length)
{
	struct word stem = { path, length };
	const char *dot;

	while (length > 0 && path[length - 1] != '/')
		length--;
	stem.text += length;
	stem.length -= length;
	dot = memchr(stem.text, '.', stem.length);
	if (dot && length > 0)
		stem.length = (size_t)(dot - stem.text);
	return stem;
}

bool words_is_openssl_library(const char *text, size_t length)
{
	struct word name = file_stem(text, length);

	return find_row(openssl_libraries, COUNT(openssl_libraries), name) !=
	       NULL;
}

static bool is_joint(char c)
{
	return c == ' ' || c == '#' || c == '-' || c == '_';
}

/* A blank in a marker is nothing, or up to two joints: PKCS #11, pkcs_11. */
enum { MOST_JOINTS = 2 };

/* True when the text begins with the marker. */
static bool has_marker(const char *text, size_t length, const char *marker)
{
	size_t i = 0;

	for (; *marker; marker++) {
		size_t joints = 0;

		if (*marker == ' ') {
			while (i < length && joints < MOST_JOINTS &&
			       is_joint(text[i])) {
				i++;
				joints++;
			}
		} else if (i < length && ascii_to_lower(text[i]) == *marker) {
			i++;
		} else {
			return false;
		}
	}
	return true;
}

bool words_is_marker(const char *text, size_t length, size_t start)
{
	bool word_start = start == 0 || !words_is_part(text[start - 1]);

	for (size_t i = 0; i < COUNT(markers); i++)
		if ((word_start || markers[i].anywhere) &&
		    ascii_to_lower(text[start]) == markers[i].text[0] &&
		    has_marker(text + start, length - start, markers[i].text))
			return true;
	return false;
}

/* A CKR_ name or CK_RV, at a word's start or behind "_". */
static bool is_name(const char *text, size_t length, size_t start)
{
	return length - start >= 5 &&
	       (start == 0 || text[start - 1] == '_' ||
		!words_is_part(text[start - 1])) &&
	       (memcmp(text + start, "CKR_", 4) == 0 ||
		memcmp(text + start, "CK_RV", 5) == 0);
}

bool words_is_success(const char *text, const char *end)
{
	static const char success[] = "CKR_OK";
	size_t length = strlen(success);

	return (size_t)(end - text) >= length &&
	       memcmp(text, success, length) == 0 &&
	       (text + length == end || !words_is_part(text[length]));
}

bool words_have_function(const char *text, size_t length, size_t *start)
{
	struct word word = words_next(text, length, 0);

	while (word.length > 0) {
		size_t at = (size_t)(word.text - text);

		if (words_is_function(word)) {
			*start = at;
			return true;
		}
		word = words_next(text, length, at + word.length);
	}
	return false;
}

bool words_speak(const char *text, size_t length)
{
	size_t start;

	for (size_t i = 0; i < length; i++) {
		if (text[i] == 'C' && words_is_success(text + i, text + length))
			continue;
		/* The letters that markers begin with are few. */
		if (text[i] == 'C' && is_name(text, length, i))
			return true;
		if ((words_is_part(text[i]) || text[i] == '[') &&
		    words_is_marker(text, length, i))
			return true;
	}
	return words_have_function(text, length, &start);
}

const struct words_shape *words_shapes(size_t *count)
{
	*count = COUNT(shapes);
	return shapes;
}
