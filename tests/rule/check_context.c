/* SPDX-License-Identifier: MIT */
/* check_context: how far a line tells what a number is. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "tests/scan/finds.h"

START_TEST(fillers_go_on_with_a_chain_up_to_three)
{
	FINDS("C_Login failed with error code 0xA0", "0xA0");
	FINDS("pkcs11: rv is of the 0xA0", "0xA0");
	FINDS("pkcs11: rv is of the value 0xA0", "");
	FINDS("pkcs11: rv is of the unknown 0xA0", "");
	FINDS("C_Login failed. The error code is 160", "160");
	FINDS("pkcs11: rv is of the error 0xA0", "0xA0");
	FINDS("pkcs11: rv is of the error is of the 0xA0", "0xA0");
	FINDS("pkcs11: rv is of the error is of the a 0xA0", "");
}
END_TEST

START_TEST(separators_go_on_with_a_chain_up_to_a_limit)
{
	char line[64];

	for (int blanks = 1; blanks < 30; blanks++) {
		(void)snprintf(line, sizeof(line), "C_Login: rv %.*s 0xA0",
			       blanks, "= = = = = = = = = = = = = = = ");
		ck_assert_msg(!*finds_tokens(line, false) == (blanks > 10),
			      "%d: %s", blanks, line);
	}
}
END_TEST

START_TEST(a_stop_ends_a_chain)
{
	FINDS("C_Login: rv = 0xA0", "0xA0");
	FINDS("C_Login: rv; = 0xA0", "");
	FINDS("C_Login: rv | 0xA0", "");
	FINDS("C_Login: rv} 0xA0", "");
	FINDS("C_Login: rv / 0xA0", "");
}
END_TEST

START_TEST(a_marker_is_near_in_its_clause)
{
	FINDS("pkcs11 error 160", "160");
	FINDS("pkcs11: error 160", "160");
	FINDS("pkcs11; error 160", "");
	FINDS("pkcs11 said there was some sort of error 160", "160");
	FINDS("pkcs11 said there was some sort of strange error 160", "");
	FINDS("failed to load PKCS#11, error: 7", "7");
	FINDS("pkcs11 (error 160)", "160");
	FINDS("[a] pkcs11 the session of the user could not be opened again "
	      "error 160",
	      "");
}
END_TEST

/* A key of JSON that is a name for an error code wants it on the line. */
START_TEST(a_marker_is_near_a_key_wherever_it_is)
{
	FINDS("{\"lib\":\"pkcs11\",\"errorCode\":48}", "48");
	FINDS("{\"lib\":\"pkcs11\",\"errorCode: 48\"}", "");
	FINDS("{\"lib\":\"pkcs11\",errorCode\":48}", "");
}
END_TEST

START_TEST(a_foreign_word_owns_the_numbers_behind_it)
{
	FINDS("C_Login: SCardConnect: error 0xA0", "");
	FINDS("SCardConnect: C_Login: error 0xA0", "0xA0");
	FINDS("C_Login failed, sqlite3 error 0xA0, C_Logout failed: 0xA4",
	      "0xA4");
	FINDS("pkcs11 error CKR_UNKNOWN (0x150)", "0x150");
	FINDS("pkcs11 error sqlite3 CKR_UNKNOWN (0x150)", "");
}
END_TEST

START_TEST(a_uri_has_no_return_values)
{
	FINDS("pkcs11:object=rv=5", "");
	FINDS("pkcs11:object=rv=5 rv=5", "5");
	FINDS("\"pkcs11:object=rv=5\" rv=5", "5");
	FINDS("<pkcs11:object=x>rv=5", "5");
	FINDS("pkcs11:object=x\xC2\xA0rv=5", "5");
	FINDS("pkcs11: object=x, rv=5", "5");
	FINDS("pkcs11:rv=5", "");
	FINDS("pkcs11:Error=5", "5");
}
END_TEST

START_TEST(a_measure_is_no_return_value)
{
	FINDS("C_Encrypt length: 16", "");
	FINDS("length from C_Encrypt: 16", "");
	FINDS("length of the C_Encrypt: 16", "16");
	FINDS("C_Encrypt: 16", "16");
}
END_TEST

START_TEST(a_file_is_called_like_a_function)
{
	FINDS("C_Login failed: 160", "160");
	FINDS("C_Login.sh failed: 160", "");
	FINDS("C_Login. failed: 160", "160");
}
END_TEST

UNIT_MAIN("context", fillers_go_on_with_a_chain_up_to_three,
	  separators_go_on_with_a_chain_up_to_a_limit, a_stop_ends_a_chain,
	  a_marker_is_near_in_its_clause, a_marker_is_near_a_key_wherever_it_is,
	  a_foreign_word_owns_the_numbers_behind_it, a_uri_has_no_return_values,
	  a_measure_is_no_return_value, a_file_is_called_like_a_function)
