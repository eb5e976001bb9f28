/* SPDX-License-Identifier: MIT */
/* check_scan: the rule by which a token in a log is a code. */
#include <config.h>

#include <string.h>

#include "scan/scan.h"
#include "tests/scan/finds.h"

START_TEST(a_whole_name_counts_anywhere)
{
	FINDS("so it was CKR_PIN_LOCKED again", "CKR_PIN_LOCKED");
	FINDS("ckr_pin_locked", "ckr_pin_locked");
	FINDS("Ckr_pin_locked", "");
	FINDS("ckr_PIN_locked", "");
	FINDS("(CKR_PIN_LOCKED),CKR_OK", "CKR_PIN_LOCKED CKR_OK");
	FINDS("XCKR_PIN_LOCKED CKR_PIN_LOCKEDX CKR_PIN_LOCKED_", "");
}
END_TEST

START_TEST(a_bare_name_counts_behind_an_introducer_only)
{
	FINDS("pkcs11: error: PIN_INCORRECT", "PIN_INCORRECT");
	FINDS("the PIN_INCORRECT constant", "");
}
END_TEST

START_TEST(a_number_counts_behind_an_introducer_in_a_line_that_speaks)
{
	FINDS("C_Login failed: rv = 0xA0", "0xA0");
	FINDS("pkcs11: rv=160", "160");
	FINDS("C_Login returned 0xA0", "0xA0");
	FINDS("PKCS#11 error code: 0x30", "0x30");
}
END_TEST

START_TEST(a_line_that_does_not_speak_of_pkcs11_has_no_number)
{
	FINDS("sqlite3_open failed: 0xA0", "");
	FINDS("backup failed: 5", "");
	ck_assert_str_eq(finds_tokens("backup failed: 5", true), "5");
}
END_TEST

START_TEST(a_number_that_is_no_code_is_left_alone)
{
	FINDS("C_Login failed: rv = 0x77", "");
	FINDS("C_Login failed: rv = 0x1A000000000", "");
}
END_TEST

START_TEST(other_numbers_of_the_line_are_no_return_values)
{
	FINDS("C_Login(hSession = 0x5, userType = 1, ulPinLen = 6)", "");
	FINDS("pkcs11: slot 5, mechanism 0x00000001", "");
	FINDS("C_Login failed at login.c:160", "");
	FINDS("2024-05-06 07:08:09 pkcs11 loaded 160 objects", "");
}
END_TEST

START_TEST(a_number_of_another_system_is_left_alone)
{
	FINDS("pkcs11: SCardConnect failed: 0x80100069", "");
	FINDS("pkcs11: open failed: errno 5", "");
	FINDS("C_Login: SCardConnect failed: Bad handle (0x6)", "");
	FINDS("C_Login: SCardConnect: error: C_Login failed: Bad (0x6)", "0x6");
}
END_TEST

START_TEST(counts_and_http_statuses_are_no_return_values)
{
	FINDS("C_Login failed: 3 tries left", "");
	FINDS("C_FindObjects result: 3 found", "");
	FINDS("pkcs11: error 400 Bad Request", "");
	FINDS("PKCS11 REST call failed: 401", "");
}
END_TEST

START_TEST(a_vendors_decimal_needs_no_marker_near)
{
	FINDS("Error Code 2147483674 in Net.Pkcs11Interop.Session",
	      "2147483674");
	FINDS("Error Code 160 in Net.Pkcs11Interop.Session", "");
}
END_TEST

START_TEST(a_bracket_may_open_behind_the_marker)
{
	FINDS("PKCS11Exception[errorCode=257]", "257");
	FINDS("PKCS11Exception[at=7, errorCode=257]", "");
}
END_TEST

START_TEST(a_suffix_of_c_is_no_part_of_padded_digits)
{
	FINDS("C_Login: 000000a0UL (FAILED)", "000000a0UL");
	FINDS("C_Login: rv = ce534351ul", "ce534351ul");
	FINDS("C_Login: rv = ce534351lx", "");
}
END_TEST

START_TEST(json_within_json_is_read)
{
	FINDS("{\"log\":\"{\\\"op\\\":\\\"C_Sign\\\",\\\"rv\\\":160}\\n\"}",
	      "160");
	FINDS("{\"m\":\"{\\\"rv\\\": \\\"0xA0\\\"}\"}", "0xA0");
	FINDS("{\"m\":\"x\\nC_Login failed: 0xA0\"}", "0xA0");
}
END_TEST

/* What catalogues, disks and songs have as "rv" (public code and data). */
START_TEST(a_decimal_rv_wants_a_line_about_pkcs11)
{
	FINDS("{\"k\": 2, \"t\": 5, \"rv\": 3},", "");
	FINDS("{\"n\": \"Temperature\", \"w\": 95, \"t\": 30, \"rv\": 32}", "");
	FINDS("\"rt\": \"credits\", \"rv\": \"5\"},", "");
	FINDS("{\"op\": \"C_Login\", \"rv\": 160}", "160");
}
END_TEST

/* "C_Num: 6," of a game's data; columns and parameters are called so, too. */
START_TEST(a_function_begins_as_one_of_the_standards)
{
	FINDS("C_Num: 6,", "");
	FINDS("C_Rate = 48", "");
	FINDS("GPIO_C_Mode = 0x30", "");
	FINDS("C_GetCardProperty: 6", "6");
	FINDS("C_EX_ImportKey = 48", "48");
	FINDS("pkcs11: C_Num failed: 0x30", "0x30");
}
END_TEST

START_TEST(names_without_prefix_want_a_producer)
{
	FINDS("error: PIN_LOCKED", "");
	FINDS("opening session failed: PIN_LOCKED", "PIN_LOCKED");
	FINDS("error: SESSION_HANDLE_INVALID", "");
	FINDS("pkcs11 error: SESSION_HANDLE_INVALID", "SESSION_HANDLE_INVALID");
}
END_TEST

START_TEST(success_of_other_functions_is_no_code)
{
	FINDS("PKCS#11: token_prompt returned 1", "");
	FINDS("pkcs11-tool: rc 1", "");
	FINDS("C_Login returned 1", "1");
	FINDS("pkcs11 proxy bind error: 98 (Address already in use)", "");
	FINDS("pkcs11: RSA_verify returned 5", "");
	FINDS("at native C_Login:160", "");
	FINDS("pkcs11: error: unsupported attribute (0x102)", "");
	FINDS("pkcs11: C_FindObjects returned 2 handles", "");
}
END_TEST

START_TEST(hexadecimal_without_0x_shows_by_its_letters)
{
	FINDS("pkcs11: C_Login failed: a0", "a0");
	FINDS("pkcs11: C_Login failed: 1b8", "1b8");
	FINDS("C_Sign returned: 8000001a", "8000001a");
	FINDS("C_GenerateRandom returned: a0 b3 c0", "");
	FINDS("C_Login failed: be", "");
	FINDS("C_GetInterface failed 82, trying again", "82");
}
END_TEST

START_TEST(a_letter_o_is_taken_for_a_zero)
{
	FINDS("C_Login failed with OxD1", "OxD1");
	FINDS("C_Login failed with Oxygen", "");
}
END_TEST

START_TEST(a_common_number_wants_the_function_before_it)
{
	FINDS("\"rc\": 1, \"stderr\": \"C_Login failed\"", "");
	FINDS("C_Login failed, rc: 1", "1");
	FINDS("FAIL: test_pkcs11_hash (rc=2)", "");
	FINDS("PKCS#11 module could not be loaded (error 193)", "");
	FINDS("Loading PKCS#11 module: C_Initialize failed: 193", "193");
}
END_TEST

START_TEST(traces_of_opencryptoki_speak_of_pkcs11)
{
	FINDS("[usr/lib/api/apiutil.c:8 api] DEVEL: failed rc=0x70", "0x70");
	FINDS("NSC_DeriveKey(master) failed crv=0x20", "0x20");
}
END_TEST

START_TEST(a_shape_that_counts_alone_is_narrow)
{
	FINDS("Returned: 5 rows", "");
	FINDS("Returned:  2147483652 (null)", "2147483652");
	FINDS("Cache - Returning 3 (of 10) entries", "");
	FINDS("0x1 : 0x2 : Returning 2164260865 (Unknown)", "2164260865");
	FINDS("sshd[123]: rv = 1", "");
	FINDS("{\"rv\": 1, \"x\": 2}", "");
	FINDS("pip install failed: (-2147024893)", "");
}
END_TEST

START_TEST(a_shape_begins_where_a_word_begins)
{
	FINDS("pkcs11: 0xA0: again", "0xA0");
	FINDS("libpkcs11: 0xA0: again", "");
	FINDS("pkcs11: 160: again", "");
}
END_TEST

START_TEST(an_openssl_error_counts_by_its_library)
{
	FINDS("error:418000A0:PKCS#11 module::PIN incorrect", "418000A0");
	FINDS("error:42000054:/usr/lib/ossl-modules/pkcs11.so:f:reason(84)",
	      "42000054");
	FINDS("error:42000054:/usr/lib/pkcs11/other.so:f:reason(84)", "");
	FINDS("error:418000A0:SSL routines::x", "");
}
END_TEST

START_TEST(a_number_beside_its_name_is_found_too)
{
	FINDS("CKR_PIN_LOCKED (0xA4)", "CKR_PIN_LOCKED 0xA4");
	FINDS("x 164:'CKR_PIN_LOCKED' = 0x000000a4",
	      "164 CKR_PIN_LOCKED 0x000000a4");
	FINDS("CKR_PIN_LOCKED (000000A4)", "CKR_PIN_LOCKED 000000A4");
	FINDS("CKR_PIN_LOCKED (0xA0)", "CKR_PIN_LOCKED");
	FINDS("CKR_PIN_LOCKED at 0xA4", "CKR_PIN_LOCKED");
	FINDS("CKR_DEVICE_ERROR-48", "CKR_DEVICE_ERROR 48");
	FINDS("sample.c:5: CKR_GENERAL_ERROR", "CKR_GENERAL_ERROR");
	FINDS("[5] CKR_GENERAL_ERROR", "CKR_GENERAL_ERROR");
	FINDS("line 10: CKR_ATTRIBUTE_READ_ONLY", "CKR_ATTRIBUTE_READ_ONLY");
}
END_TEST

START_TEST(a_vendors_number_beside_the_base_name_is_meant)
{
	FINDS("CKR_VENDOR_DEFINED (0x80000383)", "0x80000383");
	FINDS("-2147483643 CKR_VENDOR_DEFINED", "-2147483643");
	FINDS("CKR_VENDOR_DEFINED (0x383)", "CKR_VENDOR_DEFINED");
	FINDS("CKR_VENDOR_DEFINED (-1)", "CKR_VENDOR_DEFINED");
}
END_TEST

START_TEST(what_a_function_returned_may_be_in_a_foreign_range)
{
	FINDS("pkcs11 returned 0x80004001", "");
	FINDS("C_Login: 0x80004001", "0x80004001");
	FINDS("C_Login failed with error 0x80004001", "0x80004001");
}
END_TEST

START_TEST(base_and_offset_are_one_token)
{
	FINDS("CKR_VENDOR_DEFINED + 0x12 here", "CKR_VENDOR_DEFINED + 0x12");
	FINDS("CKR_VENDOR_DEFINED|0x12", "CKR_VENDOR_DEFINED|0x12");
}
END_TEST

START_TEST(hits_come_in_order_and_no_more_than_asked)
{
	static const char line[] = "CKR_OK CKR_CANCEL CKR_HOST_MEMORY";
	struct hit hits[2];

	FINDS(line, "CKR_OK CKR_CANCEL CKR_HOST_MEMORY");
	ck_assert_uint_eq(finds_hits(line, strlen(line), false, hits, 2), 2);
	ck_assert_uint_eq(hits[0].start, 0);
	ck_assert_uint_eq(hits[1].start, 7);
	ck_assert(hits[1].is_name);
	ck_assert_uint_eq(finds_hits(line, strlen(line), false, hits, 0), 0);
}
END_TEST

START_TEST(nor_are_there_more_verdicts)
{
	static const char line[] = "CKR_OK CKR_CANCEL CKR_HOST_MEMORY";
	struct table *table = table_new();
	struct scanner *scanner = scanner_new(table, false, true);
	struct scan *scan = scan_new(scanner, 2, true);
	size_t count;

	(void)scan_line(scan, line, strlen(line), &count);
	ck_assert_uint_eq(count, 2);
	(void)scan_verdicts(scan, &count);
	ck_assert_uint_eq(count, 2);
	scan_free(scan);
	scanner_free(scanner);
	table_free(table);
}
END_TEST

START_TEST(any_byte_may_stand_in_a_line)
{
	char line[256 + 32];
	struct hit hits[FINDS_MOST];
	size_t count;

	for (size_t i = 0; i < 256; i++)
		line[i] = (char)i;
	(void)memcpy(line + 256, " C_Login: rv = 0xA0", 19);
	count = finds_hits(line, 256 + 19, false, hits, FINDS_MOST);
	ck_assert_uint_eq(count, 1);
	ck_assert_uint_eq(hits[0].value, 0xA0);
}
END_TEST

/* What searches it anew for each part of a word does not come to an end. */
START_TEST(a_mebibyte_of_one_word_comes_to_an_end)
{
	enum { SIZE = 1 << 20 };
	static char line[SIZE];
	static const char *const parts[] = { "C_", "A_", "NSC_", "C_A", "CK" };
	struct hit hits[FINDS_MOST];

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		for (size_t at = 0; at < SIZE; at++)
			line[at] = parts[i][at % strlen(parts[i])];
		memcpy(line + SIZE - 5, " rv=5", 5);
		ck_assert_uint_eq(
			finds_hits(line, SIZE, false, hits, FINDS_MOST), 0);
	}
}
END_TEST

START_TEST(a_function_is_a_word_of_its_own)
{
	FINDS("XNSCKR_Z rv=5", "");
	FINDS("pkcs11 x, RPC_Start, error 5", "");
	FINDS("rpc_C_Login, rv=5", "5");
}
END_TEST

START_TEST(functions_of_tokens_are_named_after_the_standards)
{
	FINDS("new_host.c: SC_Login rc = 0xa0", "0xa0");
	FINDS("SC_GenerateKeyPair failed: 112", "112");
	FINDS("pkcs11: sc_login failed: 0xa0", "");
	FINDS("pkcs11: SC_ERROR_KEYPAD: 0x5", "");
	FINDS("pkcs11: SC_Manager failed: 0xa0", "");
}
END_TEST

START_TEST(only_the_given_length_is_read)
{
	static const char line[] = "C_Login: rv = 0xA012";
	struct hit hits[FINDS_MOST];

	ck_assert_uint_eq(finds_hits(line, 18, false, hits, FINDS_MOST), 1);
	ck_assert_uint_eq(hits[0].value, 0xA0);
}
END_TEST

START_TEST(blanks_and_marks_of_other_scripts_are_what_they_look_like)
{
	/* U+3000, U+3002, U+300C and U+300D; U+2003, U+00A0. */
	FINDS("C_Login:\u3000rv = 0xA0", "0xA0");
	FINDS("C_Login: rv = 0xA0\u3002", "0xA0");
	FINDS("C_Login: rv = \u300C0xA0\u300D", "0xA0");
	FINDS("C_Login: rv\u2003=\u20030xA0", "0xA0");
	FINDS("C_Login: rv\u00A0=\u00A00xA0", "0xA0");
}
END_TEST

UNIT_MAIN("scan", blanks_and_marks_of_other_scripts_are_what_they_look_like,
	  a_whole_name_counts_anywhere,
	  a_bare_name_counts_behind_an_introducer_only,
	  a_number_counts_behind_an_introducer_in_a_line_that_speaks,
	  a_line_that_does_not_speak_of_pkcs11_has_no_number,
	  a_number_that_is_no_code_is_left_alone,
	  other_numbers_of_the_line_are_no_return_values,
	  a_number_of_another_system_is_left_alone,
	  counts_and_http_statuses_are_no_return_values,
	  a_vendors_decimal_needs_no_marker_near,
	  a_bracket_may_open_behind_the_marker,
	  a_suffix_of_c_is_no_part_of_padded_digits, json_within_json_is_read,
	  a_decimal_rv_wants_a_line_about_pkcs11,
	  a_function_begins_as_one_of_the_standards,
	  names_without_prefix_want_a_producer,
	  success_of_other_functions_is_no_code,
	  hexadecimal_without_0x_shows_by_its_letters,
	  a_letter_o_is_taken_for_a_zero,
	  a_common_number_wants_the_function_before_it,
	  traces_of_opencryptoki_speak_of_pkcs11,
	  a_shape_that_counts_alone_is_narrow,
	  a_shape_begins_where_a_word_begins,
	  an_openssl_error_counts_by_its_library,
	  a_number_beside_its_name_is_found_too,
	  a_vendors_number_beside_the_base_name_is_meant,
	  what_a_function_returned_may_be_in_a_foreign_range,
	  base_and_offset_are_one_token,
	  hits_come_in_order_and_no_more_than_asked,
	  nor_are_there_more_verdicts, a_mebibyte_of_one_word_comes_to_an_end,
	  a_function_is_a_word_of_its_own, any_byte_may_stand_in_a_line,
	  functions_of_tokens_are_named_after_the_standards,
	  only_the_given_length_is_read)
