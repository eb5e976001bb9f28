/* SPDX-License-Identifier: MIT */
/* check_judge: where in a line a return value stands. */
#include <config.h>

#include <string.h>

#include "tests/scan/finds.h"

START_TEST(a_report_of_a_function_goes_on_with_its_circumstances)
{
	FINDS("C_Login failed on slot 5 with 0xA4", "0xA4");
	FINDS("C_Login failed for the user: 0xA4", "0xA4");
	FINDS("C_Login failed for user: 0xA0\r", "0xA0");
	FINDS("{\"msg\":\"C_Login failed for user: 0xA0\"}", "0xA0");
	FINDS("C_Login failed at 5a:0xA4", "0xA4");
	FINDS("C_Login failed at 5:0xA4", "");
	FINDS("C_Login failed for the user - 0xA4", "0xA4");
	FINDS("C_Login failed for the user - a4", "a4");
	FINDS("C_Login failed for the user - 0xA4 times", "");
	FINDS("C_Login failed for the user - 164", "");
	FINDS("C_Login failed; the user: 0xA4", "");
}
END_TEST

START_TEST(what_only_looks_like_a_report_is_none)
{
	FINDS("Failed to load PKCS#11 module /usr/lib/x.so: 2", "");
	FINDS("C_Login failed with wrong user/PIN retries left: 3", "");
	FINDS("Failed to C_CloseSession 5", "");
	FINDS("ERROR C_Login 84 [tid 5] bad PIN", "");
	FINDS("C_OpenSession: session opened (0x00000003)", "");
	FINDS("pkcs11: status 00000001", "");
	FINDS("pkcs11: error [00000005] cannot open", "");
	FINDS("C_Sign: 257 | C_Verify: 112 | x", "");
}
END_TEST

START_TEST(a_report_goes_on_for_eighty_characters)
{
	char line[128];

	for (size_t words = 76; words < 80; words++) {
		strcpy(line, "C_Login failed ");
		memset(line + strlen("C_Login failed "), 'x', words);
		strcpy(line + strlen("C_Login failed ") + words, ": 0xA4");
		FINDS(line, words + 3 <= 80 ? "0xA4" : "");
	}
}
END_TEST

START_TEST(a_number_in_parentheses_closes_a_message)
{
	FINDS("C_Login failed: The PIN is incorrect (0xA0)", "0xA0");
	FINDS("C_Login failed: The PIN is incorrect (160)", "160");
	FINDS("pkcs11 failed: The PIN is incorrect (0xA0)", "0xA0");
	FINDS("pkcs11 failed: The PIN is incorrect (160)", "");
	FINDS("C_Login failed: The PIN is incorrect(0xA0)", "");
	FINDS("C_Login failed: The PIN is incorrect. (0xA0)", "");
	FINDS("C_Login failed: The PIN is incorrect (0xA0", "");
	FINDS("C_Login failed: The PIN is incorrect 0xA0)", "");
	FINDS("C_Login failed: The PIN is incorrect [0xA0]", "");
	FINDS("C_Login failed: The PIN; is incorrect (0xA0)", "");
	FINDS("C_Login failed: PIN_2 is incorrect (0xA0)", "");
	FINDS("C_Login failed: unsupported attribute (0x102)", "");
}
END_TEST

#define LONG                                                                   \
	"ninety-nine bytes, which are as good as any others, for as long as "  \
	"there are no parentheses in them"

START_TEST(arguments_are_passed_over)
{
	FINDS("C_Login(0x5, 1) = 160", "160");
	FINDS("C_Login(slot(0x5), 1) = 160", "160");
	FINDS("C_Login(slot(1) = 0xA0, 2)", "");
	FINDS("1) C_Login(0x5, 1) = 160", "160");
	FINDS("C_Login(0x5, 1 = 160", "");
	FINDS("C_Login: failed (again) with 160", "160");
	FINDS(LONG LONG LONG LONG LONG " C_Login(0x5, 1) = 160", "160");
	FINDS("C_Login(" LONG LONG LONG LONG ") = 160", "160");
	FINDS("C_Login(" LONG LONG LONG LONG LONG ") = 160", "");
}
END_TEST

START_TEST(names_of_vendors_without_prefix_want_a_line_that_speaks)
{
	FINDS("pkcs11: KMS_IMPORT_BLOB_FINALIZED", "KMS_IMPORT_BLOB_FINALIZED");
	FINDS("it was KMS_IMPORT_BLOB_FINALIZED", "");
	FINDS("it was ETCKR_TOKEN_NOT_PRESENT", "");
}
END_TEST

START_TEST(the_library_of_an_openssl_error_is_known_by_its_whole_name)
{
	FINDS("error:42000054:/usr/lib/pkcs11.so:f:reason(84)", "42000054");
	FINDS("error:42000054:pkcs11.so:f:reason(84)", "");
}
END_TEST

START_TEST(what_stands_right_behind_a_function_is_what_it_returned)
{
	FINDS("C_Login: 160", "160");
	FINDS("C_Login = 160", "160");
	FINDS("C_Login -> 160", "160");
	FINDS("C_Login() = 160", "160");
	FINDS("C_Login 160", "");
	FINDS("C_Login 0xA0", "");
	FINDS("C_Login:160", "");
	FINDS("C_Login=160", "160");
	FINDS("C_Login:0xA0", "0xA0");
	FINDS("C_Login, 0xA0", "0xA0");
	FINDS("C_Login, 160", "");
	FINDS("{\"C_Login\": 160}", "");
	FINDS("C_Login a0", "a0");
	FINDS("C_Login a0 x", "");
	FINDS("Failed to C_Login (160)", "160");
	FINDS("Failed to C_Login(160)", "");
	FINDS("Failed to C_Login (160", "");
	FINDS("Once C_Login (160)", "");
}
END_TEST

START_TEST(a_decimal_number_behind_a_function_ends_a_statement)
{
	static const char *const ends[] = { "",  ",",  ";",  ".",   " (",
					    "[", ")",  "]",  "}, ", "\"",
					    "'", "`,", "\r", " ",   ")  ;" };
	char line[32];

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		strcpy(line, "C_Login: 160");
		FINDS(strcat(line, ends[i]), "160");
	}
	FINDS("C_Login: 160 of", "");
	FINDS("C_Login: 160: of", "");
	FINDS("C_Login: 160=x", "");
	FINDS("C_Login: 0xA0 of", "0xA0");
}
END_TEST

START_TEST(how_often_something_failed_is_no_code)
{
	FINDS("C_Login: \"failed: 5\"", "5");
	FINDS("pkcs11 failed 160", "160");
	FINDS("pkcs11 failed=160", "");
	FINDS("pkcs11 {\"failed\": 160}", "");
	FINDS("pkcs11 failed #160", "");
	FINDS("pkcs11 failed=0xA0", "0xA0");
}
END_TEST

START_TEST(in_a_foreign_range_a_general_word_is_not_enough)
{
	FINDS("pkcs11: rv = 0x80004001", "0x80004001");
	FINDS("pkcs11: error 0x80004001", "");
	FINDS("C_Login: 0x80004001", "0x80004001");
	FINDS("C_Login returned 0x80004001", "0x80004001");
}
END_TEST

START_TEST(a_decimal_number_wants_an_anchor)
{
	FINDS("pkcs11 error 160", "160");
	FINDS("pkcs11 error (160)", "");
	FINDS("pkcs11 error [160]", "");
	FINDS("pkcs11 error (0xA0)", "0xA0");
	FINDS("pkcs11 error 1", "");
	FINDS("pkcs11 error 0x1", "0x1");
	FINDS("pkcs11 error 2147483649", "2147483649");
	FINDS("pkcs11 exception 160", "");
	FINDS("pkcs11 exception 000000A0", "000000A0");
	FINDS("pkcs11 exception 00000150", "00000150");
	FINDS("pkcs11 exception 0000150", "");
	FINDS("C_CloseSession 00000150", "");
	FINDS("pkcs11 exception 2147483649", "2147483649");
	FINDS("pkcs11 x. Then: error 160", "");
	FINDS("C_Login x. Then: error 160", "160");
	FINDS("error 160. Then: C_Login", "160");
	FINDS("error 160. Then: pkcs11", "");
	ck_assert_str_eq(finds_tokens("error (160)", true), "160");
	ck_assert_str_eq(finds_tokens("error 1", true), "1");
}
END_TEST

#define FINDS_ALONE(line, tokens)                                              \
	ck_assert_str_eq(finds_tokens(line, true), tokens)

START_TEST(a_line_may_be_a_code_and_how_often_it_stood_there)
{
	char line[512];

	FINDS_ALONE("160", "160");
	FINDS_ALONE("  160\t ", "160");
	FINDS_ALONE("0xA0", "0xA0");
	FINDS_ALONE("   3 160", "160");
	FINDS_ALONE("3 4 160", "");
	FINDS_ALONE("x 160", "");
	FINDS_ALONE("3: 160", "");
	FINDS_ALONE("160 x", "");
	FINDS_ALONE("160.", "");
	FINDS("160", "");
	memset(line, ' ', sizeof(line));
	strcpy(line + 200, "160");
	FINDS_ALONE(line, "160");
	memset(line, ' ', sizeof(line));
	strcpy(line + 201, "160");
	FINDS_ALONE(line, "");
}
END_TEST

UNIT_MAIN("judge", what_only_looks_like_a_report_is_none,
	  what_stands_right_behind_a_function_is_what_it_returned,
	  a_decimal_number_behind_a_function_ends_a_statement,
	  how_often_something_failed_is_no_code,
	  in_a_foreign_range_a_general_word_is_not_enough,
	  a_decimal_number_wants_an_anchor,
	  a_line_may_be_a_code_and_how_often_it_stood_there,
	  a_number_in_parentheses_closes_a_message, arguments_are_passed_over,
	  names_of_vendors_without_prefix_want_a_line_that_speaks,
	  the_library_of_an_openssl_error_is_known_by_its_whole_name,
	  a_report_of_a_function_goes_on_with_its_circumstances,
	  a_report_goes_on_for_eighty_characters)
