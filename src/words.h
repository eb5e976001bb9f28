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

struct words_introducer {
	const char *text;
	enum words_numbers numbers;
};

struct words_filler {
	const char *text;
	bool then_blank; /* only blanks may stand behind it */
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

/* True for a character that a word is made of. */
bool words_is_part(char c);

/*
 * The name of a Cryptoki function, bare or behind an underscore
 * (rpc_C_Login): C_, a capital letter, and a small letter somewhere.
 */
bool words_is_function(struct word word);

/* The introducer that the word, or its last parts, are; or NULL. */
const struct words_introducer *words_introducer(struct word word);

/* The filler that the word is, or NULL. */
const struct words_filler *words_filler(struct word word);

bool words_is_foreign(struct word word);

/* True when a text behind a number says that it is no return value. */
bool words_is_foreign_text(const char *text, size_t length);

bool words_is_foreign_range(uint32_t value);

/* True for a name, without CKR_, that other systems use too. */
bool words_is_shared_name(struct word word);

/* True for the library of an OpenSSL error that carries return values. */
bool words_is_openssl_library(const char *text, size_t length);

/* True when the text has a marker, a Cryptoki function or a CKR_ name. */
bool words_speak(const char *text, size_t length);

/* True when this word, at TEXT + START, is or begins a marker. */
bool words_is_marker(const char *text, size_t length, size_t start);

size_t words_shape_count(void);
const char *words_shape(size_t index);

#endif
