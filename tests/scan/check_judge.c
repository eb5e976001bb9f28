/* SPDX-License-Identifier: MIT */
/* check_judge: where in a line a return value stands. */
#include <config.h>

#include "tests/scan/finds.h"

START_TEST(a_report_of_a_function_goes_on_with_its_circumstances)
{
	FINDS("C_Login failed on slot 5 with 0xA4", "0xA4");
	FINDS("C_Login failed for the user: 0xA4", "0xA4");
	FINDS("C_Login failed for the user - 0xA4", "0xA4");
	FINDS("C_Login failed for the user - a4", "a4");
	FINDS("C_Login failed for the user - 0xA4 times", "");
	FINDS("C_Login failed for the user - 164", "");
	FINDS("C_Login failed; the user: 0xA4", "");
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

START_TEST(arguments_are_passed_over)
{
	FINDS("C_Login(0x5, 1) = 160", "160");
	FINDS("C_Login(slot(0x5), 1) = 160", "160");
	FINDS("C_Login(slot(1) = 0xA0, 2)", "");
	FINDS("1) C_Login(0x5, 1) = 160", "160");
	FINDS("C_Login(0x5, 1 = 160", "");
	FINDS("C_Login: failed (again) with 160", "160");
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

UNIT_MAIN("judge", a_number_in_parentheses_closes_a_message,
	  arguments_are_passed_over,
	  names_of_vendors_without_prefix_want_a_line_that_speaks,
	  the_library_of_an_openssl_error_is_known_by_its_whole_name,
	  a_report_of_a_function_goes_on_with_its_circumstances)
