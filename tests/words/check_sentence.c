/* SPDX-License-Identifier: MIT */
/* check_sentence: a program may print what the standard says of a value. */
#include <config.h>

#include <string.h>

#include "tests/scan/finds.h"
#include "words/sentence.h"

/* The values of the hits in a line about PKCS #11, in hexadecimal. */
static const char *values_in(const char *line)
{
	static char values[64];
	struct hit hits[FINDS_MOST];
	size_t count = finds_hits(line, strlen(line), true, hits, FINDS_MOST);
	size_t used = 0;

	values[0] = '\0';
	for (size_t i = 0; i < count; i++)
		used += (size_t)snprintf(values + used, sizeof(values) - used,
					 "%s%X", i > 0 ? " " : "",
					 (unsigned int)hits[i].value);
	return values;
}

#define VALUES(line, values) ck_assert_str_eq(values_in(line), values)

START_TEST(a_description_is_its_value)
{
	VALUES("PKCS11 error: The specified slot ID is not valid.", "3");
	VALUES("PKCS11 error: The specified PIN is incorrect, i.e., does not "
	       "match the PIN stored on the token.  More",
	       "A0");
	ck_assert_str_eq(
		finds_tokens("The specified slot ID is not valid. Retry", true),
		"The specified slot ID is not valid");
}
END_TEST

START_TEST(a_part_of_it_is_long_enough_or_none)
{
	VALUES("PKCS11 error: The specified PIN is incorrect", "");
	VALUES("PKCS11 error: The specified PIN is incorrect, i.e., does not "
	       "match the",
	       "");
	VALUES("PKCS11 error: The specified PIN is incorrect, i.e., does not "
	       "match the PIN",
	       "A0");
	VALUES("PKCS11 error: The specified slot ID is not validated", "");
	VALUES("PKCS11 error: The specified slot ID is not", "");
}
END_TEST

START_TEST(descriptions_that_begin_alike_are_told_apart)
{
	VALUES("PKCS11 error: This value can only be returned by C_Initialize.",
	       "9");
	VALUES("PKCS11 error: This value can only be returned by C_Initialize. "
	       "It means that the type of locking requested",
	       "A");
	VALUES("PKCS11 error: This value can only be returned by C_Initialize. "
	       "It means that the Cryptoki library has",
	       "191");
	VALUES("PKCS11 error: This value can only be returned by C_UnwrapKey. "
	       "It indicates that the",
	       "");
}
END_TEST

/* Rust's cryptoki has the text of an earlier version. */
START_TEST(what_it_names_was_not_returned)
{
	VALUES("PKCS11 error: The provided signature/MAC is invalid.  This "
	       "return value has lower priority than CKR_SIGNATURE_LEN_RANGE.",
	       "C0");
	VALUES("PKCS11 error: When a function executing in serial with an "
	       "application decides to give the application a chance to do "
	       "some work (see Section 5.16).  If the callback returns the "
	       "value CKR_CANCEL, it returns CKR_FUNCTION_CANCELED.",
	       "1 1");
	VALUES("PKCS11 error: The provided signature/MAC is invalid.  This "
	       "return value has lower priority than CKR_SIGNATURE_LEN_RANGE. "
	       "C_Logout: CKR_DEVICE_ERROR",
	       "C0 30");
}
END_TEST

/* What goes on in other words owns the names of the description alone. */
START_TEST(a_text_that_was_cut_hides_nothing_behind_it)
{
#define CUT                                                                    \
	"The plaintext input data to a cryptographic operation has a bad "     \
	"length. This"
	FINDS("Error: " CUT "... C_Encrypt failed with 0xE1", "0xE1");
	FINDS("Error: \"" CUT "...\" retry: C_Encrypt: CKR_DATA_INVALID",
	      "CKR_DATA_INVALID");
	FINDS("{\"msg\":\"" CUT "...\"},{\"fn\":\"C_Sign\",\"rv\":\"0x30\"},"
	      "{\"rv\":\"CKR_DATA_INVALID\"}",
	      "0x30 CKR_DATA_INVALID");
	FINDS("error: The requested action could not be performed because the "
	      "token is write-protected. So: CKR_SESSION_READ_ONLY_EXISTS",
	      "CKR_SESSION_READ_ONLY_EXISTS");
}
END_TEST

START_TEST(case_blanks_and_marks_do_not_matter)
{
	VALUES("PKCS11 error: \"The specified PIN is \xE2\x80\x9Clocked"
	       "\xE2\x80\x9D, and cannot be used.  THAT is, because some",
	       "A4");
	VALUES("PKCS11 error: The specified slot         ID is not valid.", "");
}
END_TEST

START_TEST(it_stands_where_a_text_begins)
{
	VALUES("PKCS11 [The specified slot ID is not valid.]", "3");
	VALUES("The specified slot ID is not valid (pkcs11)", "3");
	VALUES("PKCS11 says The specified slot ID is not valid.", "");
	VALUES(" The specified slot ID is not valid. (pkcs11)", "3");
	VALUES("PKCS11 error  The specified slot ID is not valid.", "3");
	VALUES("PKCS11 error\tThe specified slot ID is not valid.", "3");
	VALUES("PKCS11 error\\nThe specified slot ID is not valid.", "3");
	VALUES("PKCS11 \033[31mThe specified slot ID is not valid.", "3");
	VALUES("PKCS11 \xE2\x80\x9CThe specified slot ID is not valid.", "3");
	VALUES("PKCS11 caf\xC3\xA9 The specified slot ID is not valid.", "");
	VALUES("PKCS11 error: the specified slot ID is not valid.", "");
}
END_TEST

/* Who can read the line knows what it says; with --pkcs11 all is asked for. */
START_TEST(without_pkcs11_it_only_owns_its_names)
{
	FINDS("PKCS11 error: The specified slot ID is not valid.", "");
	FINDS("PKCS11 error: The provided signature/MAC is invalid.  This "
	      "return value has lower priority than CKR_SIGNATURE_LEN_RANGE.",
	      "");
	FINDS("PKCS11 error: Some problem has occurred with the token and/or "
	      "slot.  This error code can be returned by more than just the "
	      "functions mentioned above; in particular, it is possible for "
	      "C_GetSlotInfo to return CKR_DEVICE_ERROR.",
	      "CKR_DEVICE_ERROR");
	FINDS("PKCS11: The specified slot ID is not valid: CKR_PIN_LOCKED",
	      "CKR_PIN_LOCKED");
}
END_TEST

/* The row whose description stands at the start of a text, or NULL. */
static const struct table_row *found_in(const struct sentences *sentences,
					const char *text)
{
	struct line line = { .text = text,
			     .length = strlen(text),
			     .is_complete = true };
	struct sentence_place place = { .row = NULL };
	struct word word;

	word_read(&line, 0, &word);
	if (sentences_may_begin(sentences, &word))
		(void)sentences_find(sentences, &line, &word, &place);
	return place.row;
}

START_TEST(its_last_word_may_end_it_without_a_mark)
{
	static const struct table_row rows[] = {
		{ .name = "CKR_A", .description = "Zebras are at home" },
		{ .name = "CKR_B", .description = "Zebras are at" },
	};
	static const struct table_source source = { .kind = TABLE_STANDARD,
						    .rows = rows,
						    .count = 2 };
	struct table *table = table_new();
	struct sentences sentences = { .items = NULL };

	ck_assert(table_add(table, &source));
	ck_assert(sentences_begin(&sentences, table));
	ck_assert_ptr_eq(found_in(&sentences, "Zebras are at home."), &rows[0]);
	ck_assert_ptr_eq(found_in(&sentences, "Zebras are at work."), &rows[1]);
	ck_assert_ptr_eq(found_in(&sentences, "Zebras are at homes"), &rows[1]);
	ck_assert_ptr_null(found_in(&sentences, "Zebras are atop"));
	ck_assert_ptr_null(found_in(&sentences, "Zebras are"));
	sentences_free(&sentences);
	table_free(table);
}
END_TEST

UNIT_MAIN("sentence", a_description_is_its_value,
	  a_part_of_it_is_long_enough_or_none,
	  descriptions_that_begin_alike_are_told_apart,
	  what_it_names_was_not_returned,
	  a_text_that_was_cut_hides_nothing_behind_it,
	  case_blanks_and_marks_do_not_matter, it_stands_where_a_text_begins,
	  without_pkcs11_it_only_owns_its_names,
	  its_last_word_may_end_it_without_a_mark)
