/* SPDX-License-Identifier: MIT */
/* check_name: the ways in which people write a name. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "table/name.h"
#include "tests/unit.h"

static const char *key_of(const char *text)
{
	static char key[NAME_KEY_SIZE];

	return name_key(text, strlen(text), key) ? key : NULL;
}

START_TEST(prefix_case_and_separators_do_not_matter)
{
	static const char *const texts[] = {
		"CKR_PIN_INCORRECT", "ckr_pin_incorrect", "PIN_INCORRECT",
		"pin-incorrect",     "PinIncorrect",      "pin incorrect",
		"CkrPinIncorrect",   "CKR-PIN INCORRECT",
	};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		ck_assert_pstr_eq(key_of(texts[i]), "PININCORRECT");
}
END_TEST

START_TEST(other_characters_make_no_key)
{
	static const char *const texts[] = { "",      "CKR_",    "ckr",
					     "___",   "PIN+",    "PIN.",
					     "PIN\n", "PIN\xE9", "PIN*" };

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		ck_assert_pstr_eq(key_of(texts[i]), NULL);
}
END_TEST

START_TEST(a_key_has_room_for_79_letters)
{
	char text[NAME_KEY_SIZE + 1];

	memset(text, 'A', sizeof(text));
	text[NAME_KEY_SIZE - 1] = '\0';
	ck_assert_pstr_eq(key_of(text), text);
	text[NAME_KEY_SIZE - 1] = 'A';
	text[NAME_KEY_SIZE] = '\0';
	ck_assert_pstr_eq(key_of(text), NULL);
}
END_TEST

START_TEST(a_name_has_the_key_of_its_spellings_only)
{
	ck_assert(name_has_key("CKR_PIN_INCORRECT", "PININCORRECT"));
	ck_assert(name_has_key("KMS_NO_EVENT", "KMSNOEVENT"));
	ck_assert(!name_has_key("CKR_PIN_INCORRECT", "PININCORREC"));
	ck_assert(!name_has_key("CKR_PIN_INCORRECT", "PININCORRECTX"));
	ck_assert(!name_has_key("CKR_PIN_INCORRECT", ""));
}
END_TEST

START_TEST(a_glob_is_known_by_its_characters)
{
	ck_assert(name_is_glob("CKR_*"));
	ck_assert(name_is_glob("PIN?"));
	ck_assert(name_is_glob("[AB]"));
	ck_assert(!name_is_glob("CKR_PIN_INCORRECT"));
	ck_assert(!name_is_glob(""));
}
END_TEST

START_TEST(a_glob_matches_with_or_without_prefix_in_any_case)
{
	ck_assert(name_matches_glob("CKR_PIN_LOCKED", "CKR_PIN_*"));
	ck_assert(name_matches_glob("CKR_PIN_LOCKED", "pin_*"));
	ck_assert(name_matches_glob("CKR_PIN_LOCKED", "*locked"));
	ck_assert(name_matches_glob("CKR_PIN_LOCKED", "PIN_?OCKE[DE]"));
	ck_assert(name_matches_glob("CKR_OK", "*"));
	ck_assert(!name_matches_glob("CKR_PIN_LOCKED", "PIN_"));
	ck_assert(!name_matches_glob("CKR_PIN_LOCKED", "OCKED"));
	ck_assert(!name_matches_glob("CKR_PIN_LOCKED", "*LOCK"));
}
END_TEST

START_TEST(distance_counts_single_changes)
{
	ck_assert_uint_eq(name_distance("PIN", "PIN", 99), 0);
	ck_assert_uint_eq(name_distance("", "PIN", 99), 3);
	ck_assert_uint_eq(name_distance("PIN", "", 99), 3);
	ck_assert_uint_eq(name_distance("PIN", "PINS", 99), 1);
	ck_assert_uint_eq(name_distance("PIN", "PN", 99), 1);
	ck_assert_uint_eq(name_distance("PIN", "PAN", 99), 1);
	ck_assert_uint_eq(name_distance("PIN", "PNI", 99), 1);
	ck_assert_uint_eq(name_distance("LOCKED", "LCOKDE", 99), 2);
	ck_assert_uint_eq(name_distance("ABC", "XYZ", 99), 3);
}
END_TEST

START_TEST(distance_is_the_same_both_ways)
{
	static const char *const keys[] = { "",          "OK",
					    "KO",        "PININCORRECT",
					    "PINLOCKED", "INCORECTPIN" };
	enum { COUNT = sizeof(keys) / sizeof(keys[0]) };

	for (size_t i = 0; i < COUNT; i++)
		for (size_t j = 0; j < COUNT; j++)
			ck_assert_uint_eq(name_distance(keys[i], keys[j], 99),
					  name_distance(keys[j], keys[i], 99));
}
END_TEST

START_TEST(a_limit_does_not_change_what_is_within_it)
{
	static const char *const keys[] = {
		"",         "O",         "OK",           "PINLOCKED",
		"PINLOCKD", "PINLCOKED", "PININCORRECT", "PINLENRANGE",
		"NEPGCOAK", "DEVICE",    "DEVICEERROR",  "DEVICEMEMORY",
	};
	enum { COUNT = sizeof(keys) / sizeof(keys[0]) };

	for (size_t i = 0; i < COUNT * COUNT; i++) {
		const char *left = keys[i / COUNT];
		const char *right = keys[i % COUNT];
		size_t all = name_distance(left, right, 99);

		for (size_t most = 0; most < 14; most++)
			ck_assert_uint_eq(name_distance(left, right, most),
					  all <= most ? all : most + 1);
	}
}
END_TEST

UNIT_MAIN("name", prefix_case_and_separators_do_not_matter,
	  other_characters_make_no_key, a_key_has_room_for_79_letters,
	  a_name_has_the_key_of_its_spellings_only,
	  a_glob_is_known_by_its_characters,
	  a_glob_matches_with_or_without_prefix_in_any_case,
	  distance_counts_single_changes, distance_is_the_same_both_ways,
	  a_limit_does_not_change_what_is_within_it)
