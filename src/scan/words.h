/* SPDX-License-Identifier: MIT */
/* words: what the filter goes by in a line; the rows of data/words.md. */
#ifndef CKR_WORDS_H
#define CKR_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct words_marker {
	const char *text;
	bool anywhere; /* in the middle of a word too */
};

/* Which numbers an introducer introduces; hexadecimal ones always. */
enum words_numbers {
	WORDS_ANY,
	WORDS_ANCHORED, /* decimal ones only near a word of PKCS #11 */
	WORDS_HEX,
};

/* What may stand between a filler and what follows. */
enum words_then { WORDS_THEN_ANY, WORDS_THEN_BLANK };

/* What may stand between a number and a text behind it. */
enum words_behind { WORDS_BEHIND_ANY, WORDS_BEHIND_BLANK };

/* A word of a table, in small letters, and what its second column says. */
struct words_row {
	const char *text;
	size_t length;
	bool open;          /* only the beginning of the word is told */
	unsigned char kind; /* one of the enums above */
};

/* How what stands in a shape is to be read. */
enum words_place {
	WORDS_CODE_PLACE,     /* as it is written */
	WORDS_HEX_PLACE,      /* hexadecimal digits without 0x */
	WORDS_LOW_PLACE,      /* it has lost its top bit */
	WORDS_NEGATIVE_PLACE, /* it has a minus sign */
	WORDS_PREFIXED_PLACE, /* it has 0x in front */
	WORDS_NAME_PLACE,     /* it is no number but a name without CKR_ */
};

struct words_shape {
	const char *before;
	size_t before_length;
	char last; /* of the text before, but for blanks */
	enum words_place place;
	bool alone; /* counts in a line that does not speak of PKCS #11 too */
	const char *behind;
};

struct words_range {
	uint32_t first;
	uint32_t last;
};

/* A word in a line: letters, digits and "_"; not terminated. */
struct word {
	const char *text;
	size_t length;
};

/*
 * True for a character that a word is made of: a letter, a digit or "_". Here,
 * and by a bit for each character, because the scanner asks it of every byte of
 * a line that it looks at.
 */
static inline bool words_is_part(char c)
{
	static const uint32_t parts[8] = { 0, 0x03FF0000, 0x87FFFFFE,
					   0x07FFFFFE };
	unsigned char byte = (unsigned char)c;

	return parts[byte / 32] >> byte % 32 & 1;
}

/*
 * The name of a Cryptoki function, bare or behind an underscore
 * (rpc_C_Login): C_, a capital letter, and a small letter somewhere.
 */
bool words_is_function(struct word word);

/* The word at or behind START; its length is 0 where there is none. */
struct word words_next(const char *text, size_t length, size_t start);

/*
 * True when the text has the name of a function; *start is where its word
 * begins. Linear, however long the words are.
 */
bool words_have_function(const char *text, size_t length, size_t *start);

/* The introducer that the word, or its last parts, are; or NULL. */
const struct words_row *words_introducer(struct word word);

/* The filler that the word is, or NULL. */
const struct words_row *words_filler(struct word word);

bool words_is_foreign(struct word word);

/* True for a word that says what a number behind it is: attribute, flags. */
bool words_is_thing(struct word word);

/*
 * True for a number that means something else so often that, in decimal, a
 * marker is not enough to make it a return value.
 */
bool words_is_common_number(uint32_t value);

/* True for a word that, near a marker, tells of a module that did not load. */
bool words_is_loader(struct word word);

/* True when a text behind a number says that it is no return value. */
bool words_is_foreign_text(const char *text, size_t length);

bool words_is_foreign_range(uint32_t value);

/* True for a name, without CKR_, that other systems use too. */
bool words_is_shared_name(struct word word);

/*
 * True for the library of an OpenSSL error that carries return values: its
 * name, or the path of a module of that name.
 */
bool words_is_openssl_library(const char *text, size_t length);

/*
 * True for CKR_OK as a whole word. It does not make a line speak of PKCS #11:
 * where nothing else does, the numbers beside it are no errors.
 */
bool words_is_success(const char *text, const char *end);

/* True when the text has a marker, a Cryptoki function or a CKR_ name. */
bool words_speak(const char *text, size_t length);

/* True when this word, at TEXT + START, is or begins a marker. */
bool words_is_marker(const char *text, size_t length, size_t start);

/* All shapes; their number is in *count. */
const struct words_shape *words_shapes(size_t *count);

#endif
