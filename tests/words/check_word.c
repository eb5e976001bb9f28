/* SPDX-License-Identifier: MIT */
/* check_word: what the words of a line are. */
#include <config.h>

#include <string.h>

#include "tests/unit.h"
#include "words/word.h"

/* The word that begins at a place, in a line that ends or may go on. */
static struct word read_at(const char *text, size_t at, struct line *line,
			   bool is_complete)
{
	struct word word;

	*line = (struct line){ .text = text,
			       .length = strlen(text),
			       .is_complete = is_complete };
	word_read(line, at, &word);
	return word;
}

static struct word word_of(const char *text)
{
	static struct line line;
	struct word word = read_at(text, 0, &line, true);

	ck_assert_uint_eq(word.length, strlen(text));
	return word;
}

static void expect_length(const char *text, size_t length)
{
	struct line line;
	struct word word = read_at(text, 0, &line, true);

	ck_assert_msg(word.length == length, "%zu of %s", word.length, text);
	ck_assert(!line.starved);
}

START_TEST(a_word_is_letters_digits_and_underscores)
{
	expect_length("C_Login: x", 7);
	expect_length("", 0);
	expect_length(" x", 0);
	expect_length("0xA0)", 4);
	expect_length("-1", 0);
	expect_length("a.b", 1);
}
END_TEST

START_TEST(a_word_has_letters_of_other_alphabets)
{
	expect_length("\u00e9chec=5", 6);
	expect_length("Fehlerf\u00e4lle: ", 12);
	expect_length("\u043a\u043e\u0434 5", 6);
	expect_length("rv\u3000", 2);
	expect_length("rv\u2192", 2);
	expect_length("rv\xff", 2);
	expect_length("\u2192rv", 0);
}
END_TEST

START_TEST(ideographs_are_words_of_their_own)
{
	expect_length("\u8fd4\u56de\u503crv", 9);
	expect_length("rv\u8fd4\u56de", 2);
	expect_length("\u8fd4_", 3);
	ck_assert(word_of("\u8fd4\u56de").is_ideographs);
	ck_assert(!word_of("rv").is_ideographs);
	ck_assert(!word_of("\u00e9").is_ideographs);
}
END_TEST

START_TEST(a_word_at_the_end_of_what_has_come_may_go_on)
{
	static const char *const texts[] = { "rv", "\u00e9", "\u00e9c", "" };
	struct line line;

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		(void)read_at(texts[i], 0, &line, false);
		ck_assert(line.starved);
		(void)read_at(texts[i], 0, &line, true);
		ck_assert(!line.starved);
	}
	(void)read_at("rv ", 0, &line, false);
	ck_assert(!line.starved);
	/* Half of a character. */
	(void)read_at("rv\xc3", 0, &line, false);
	ck_assert(line.starved);
}
END_TEST

START_TEST(a_word_goes_on_as_if_it_had_been_there_at_once)
{
	static const char text[] = "C_Login\u00e9_x";
	struct word whole = word_of(text);

	for (size_t cut = 0; cut < strlen(text); cut++) {
		struct line line = { .text = text, .length = cut };
		struct word word;

		word_read(&line, 0, &word);
		line.length = strlen(text);
		line.is_complete = true;
		line.starved = false;
		word_go_on(&line, &word);
		ck_assert_uint_eq(word.length, whole.length);
		ck_assert_uint_eq(word.hash, whole.hash);
		ck_assert_uint_eq(word.classes, whole.classes);
		ck_assert_ptr_eq(word.text, text);
	}
}
END_TEST

START_TEST(the_hash_leaves_out_underscores_and_case)
{
	uint32_t hash = word_of("C_Login").hash;

	ck_assert_uint_eq(word_of("clogin").hash, hash);
	ck_assert_uint_eq(word_of("c__LOGIN_").hash, hash);
	ck_assert_uint_eq(word_hash("C_Login", 7, true), hash);
	ck_assert_uint_ne(word_hash("C_Login", 7, false), hash);
	ck_assert_uint_eq(word_hash("CLogin", 6, false), hash);
	ck_assert_uint_ne(word_of("C_Logim").hash, hash);
	ck_assert_uint_ne(word_of("C_Loign").hash, hash);
	ck_assert_uint_eq(word_of("\u00e9").hash, word_hash("\u00e9", 2, true));
}
END_TEST

static bool is(const char *text, const char *other, bool flat)
{
	return word_is(text, strlen(text), other, strlen(other), flat);
}

START_TEST(words_are_the_same_but_for_case_and_perhaps_underscores)
{
	for (int flat = 0; flat < 2; flat++) {
		ck_assert(is("Login", "lOGIN", flat));
		ck_assert(is("", "", flat));
		ck_assert(is("\u00c9", "\u00e9", flat));
		ck_assert(!is("Login", "Logi", flat));
		ck_assert(!is("Logi", "Login", flat));
		ck_assert(!is("Login", "Logim", flat));
		ck_assert(!is("C Login", "C@Login", flat));
		ck_assert(is("C_Login", "c_login", flat));
		ck_assert(is("C_Login", "CLogin", flat) == flat);
		ck_assert(is("CLogin", "C_Login", flat) == flat);
		ck_assert(is("_Login__", "Login", flat) == flat);
		ck_assert(is("Login", "__Login_", flat) == flat);
	}
}
END_TEST

static bool is_constant(const char *text)
{
	struct word word = word_of(text);

	return word_is_constant(&word);
}

START_TEST(a_constant_is_ck_a_capital_and_an_underscore)
{
	ck_assert(is_constant("CKA_VALUE"));
	ck_assert(is_constant("CKM_RSA_PKCS"));
	ck_assert(is_constant("CKM_X"));
	ck_assert(!is_constant("CKM_"));
	ck_assert(!is_constant("CKR_OK"));
	ck_assert(!is_constant("CK_RV"));
	ck_assert(!is_constant("CKAVALUE"));
	ck_assert(!is_constant("CKa_VALUE"));
	ck_assert(!is_constant("XKA_VALUE"));
}
END_TEST

START_TEST(a_name_has_its_prefix_in_one_case)
{
	ck_assert_uint_eq(word_prefix_length("CKR_OK", 6), 4);
	ck_assert_uint_eq(word_prefix_length("ckr_ok", 6), 4);
	ck_assert_uint_eq(word_prefix_length("CKR_O", 5), 4);
	ck_assert_uint_eq(word_prefix_length("CKR_", 4), 0);
	ck_assert_uint_eq(word_prefix_length("Ckr_ok", 6), 0);
	ck_assert_uint_eq(word_prefix_length("CKA_OK", 6), 0);
}
END_TEST

static bool has_prefix(const char *text)
{
	struct word word = word_of(text);

	return word_has_prefix(&word);
}

START_TEST(a_prefix_stands_where_a_part_of_the_word_begins)
{
	ck_assert(has_prefix("CKR_OK"));
	ck_assert(has_prefix("CKR_X"));
	ck_assert(has_prefix("sc_CKR_OK"));
	ck_assert(has_prefix("CK_RV"));
	ck_assert(has_prefix("x_CK_RV"));
	ck_assert(has_prefix("CK_RVx"));
	ck_assert(!has_prefix("CKR_"));
	ck_assert(!has_prefix("x_CKR_"));
	ck_assert(!has_prefix("xCKR_OK"));
	ck_assert(!has_prefix("CK_RULE"));
	ck_assert(!has_prefix("CKA_VALUE"));
	ck_assert(!has_prefix("CKROK"));
}
END_TEST

START_TEST(success_has_one_name)
{
	struct word word = word_of("CKR_OK");

	ck_assert(word_is_success(&word));
	word = word_of("CKR_OKAY");
	ck_assert(!word_is_success(&word));
	word = word_of("CKR_NO");
	ck_assert(!word_is_success(&word));
}
END_TEST

UNIT_MAIN("word", a_word_is_letters_digits_and_underscores,
	  a_word_has_letters_of_other_alphabets,
	  ideographs_are_words_of_their_own,
	  a_word_at_the_end_of_what_has_come_may_go_on,
	  a_word_goes_on_as_if_it_had_been_there_at_once,
	  the_hash_leaves_out_underscores_and_case,
	  words_are_the_same_but_for_case_and_perhaps_underscores,
	  a_constant_is_ck_a_capital_and_an_underscore,
	  a_name_has_its_prefix_in_one_case,
	  a_prefix_stands_where_a_part_of_the_word_begins, success_has_one_name)
