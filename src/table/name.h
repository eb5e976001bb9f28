/* SPDX-License-Identifier: MIT */
/* name: the ways in which people write the name of a return value. */
#ifndef CKR_NAME_H
#define CKR_NAME_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Room for a name and its final NUL. A longer one is refused where tables and
 * headers are read, so that nothing behind has to cut it.
 */
enum { NAME_SIZE = 128 };

/* The same for its key. */
enum { NAME_KEY_SIZE = NAME_SIZE };

/*
 * The key of a name: its letters and digits in upper case, without separators
 * ("_", "-" and blanks) and without "CKR" in front, so that CKR_PIN_INCORRECT,
 * pin-incorrect and PinIncorrect have the same one. Returns false, with an
 * empty key, when the text has any other character, nothing but the prefix,
 * or is too long for any name.
 */
bool name_key(const char *text, size_t length, char key[NAME_KEY_SIZE]);

/* True when the name of a table row has this key. */
bool name_has_key(const char *name, const char *key);

/* True when the text has a character that makes it a glob: one of "*?[". */
bool name_is_glob(const char *text);

/*
 * True when a name matches a glob; letter case, the prefix and the kind of
 * separators do not matter, but "-" is a range between brackets.
 */
bool name_matches_glob(const char *name, const char *glob);

/*
 * How many letters have to be added, dropped, changed or swapped with a
 * neighbour to make one key of the other (Damerau's distance, restricted); MOST
 * + 1 stands for all that is more than MOST.
 */
size_t name_distance(const char *left, const char *right, size_t most);

#endif
