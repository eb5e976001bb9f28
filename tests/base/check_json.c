/* SPDX-License-Identifier: MIT */
/* check_json: any bytes become a string of RFC 8259. */
#include <config.h>

#include <string.h>

#include "base/json.h"
#include "tests/unit.h"

static void expect(const char *text, size_t length, const char *wanted)
{
	struct stream stream;

	stream_open(&stream, unit_open());
	json_string(&stream, text, length);
	stream_flush(&stream);
	ck_assert_str_eq(unit_printed(), wanted);
}

#define EXPECT(text, wanted) expect(text, sizeof(text) - 1, wanted)

START_TEST(plain_text_is_quoted)
{
	EXPECT("", "\"\"");
	EXPECT("CKR_OK `0x0`", "\"CKR_OK `0x0`\"");
	EXPECT("/", "\"/\"");
}
END_TEST

START_TEST(what_json_forbids_or_terminals_obey_is_escaped)
{
	EXPECT("a\"b\\c", "\"a\\\"b\\\\c\"");
	EXPECT("\xC2\x80\xC2\x9B\xC2\x9F", "\"\\u0080\\u009b\\u009f\"");
	EXPECT("a\nb\tc", "\"a\\nb\\tc\"");
	EXPECT("\0\001\033\037\177", "\"\\u0000\\u0001\\u001b\\u001f\\u007f\"");
}
END_TEST

START_TEST(utf8_passes)
{
	EXPECT("\xC2\xA0", "\"\xC2\xA0\"");
	EXPECT("\xDF\xBF", "\"\xDF\xBF\"");
	EXPECT("\xE0\xA0\x80", "\"\xE0\xA0\x80\"");
	EXPECT("\xED\x9F\xBF", "\"\xED\x9F\xBF\"");
	EXPECT("\xEF\xBF\xBF", "\"\xEF\xBF\xBF\"");
	EXPECT("\xF0\x90\x80\x80", "\"\xF0\x90\x80\x80\"");
	EXPECT("\xF4\x8F\xBF\xBF", "\"\xF4\x8F\xBF\xBF\"");
}
END_TEST

#define BAD "\\ufffd"

START_TEST(what_is_not_utf8_is_replaced_byte_by_byte)
{
	EXPECT("\x80", "\"" BAD "\"");
	EXPECT("a\xFF"
	       "b",
	       "\"a" BAD "b\"");
	EXPECT("\xC1\xBF", "\"" BAD BAD "\"");         /* too long a form */
	EXPECT("\xE0\x9F\xBF", "\"" BAD BAD BAD "\""); /* too */
	EXPECT("\xED\xA0\x80", "\"" BAD BAD BAD "\""); /* a surrogate */
	EXPECT("\xF4\x90\x80\x80", "\"" BAD BAD BAD BAD "\"");
	EXPECT("\xC3(", "\"" BAD "(\"");
	EXPECT("\xE2\x82(", "\"" BAD BAD "(\"");
}
END_TEST

START_TEST(a_sequence_cut_at_the_end_is_not_read_beyond_it)
{
	expect("\xC3\xA9", 1, "\"" BAD "\"");
	expect("\xE2\x82\xAC", 2, "\"" BAD BAD "\"");
	expect("\xF0\x9F\x98\x80", 3, "\"" BAD BAD BAD "\"");
}
END_TEST

START_TEST(a_cell_loses_its_backticks)
{
	static const char cell[] = "the `C_Sign` \"of\" `CKR`";

	struct stream stream;

	stream_open(&stream, unit_open());
	json_cell(&stream, cell, strlen(cell));
	stream_flush(&stream);
	ck_assert_str_eq(unit_printed(), "\"the C_Sign \\\"of\\\" CKR\"");
}
END_TEST

UNIT_MAIN("json", plain_text_is_quoted,
	  what_json_forbids_or_terminals_obey_is_escaped, utf8_passes,
	  what_is_not_utf8_is_replaced_byte_by_byte,
	  a_sequence_cut_at_the_end_is_not_read_beyond_it,
	  a_cell_loses_its_backticks)
