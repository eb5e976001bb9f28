/* SPDX-License-Identifier: MIT */
/* check_message: the text in rsyslog's JSON form of a message. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "filter/message.h"
#include "tests/unit.h"

/* The text of a line, in memory of exactly its length; NULL for none. */
static const char *text_of(const char *line)
{
	static char text[256];
	size_t length = strlen(line);
	char *room = malloc(length + 1);
	size_t used;
	bool found;

	ck_assert_ptr_nonnull(room);
	ck_assert_uint_lt(length, sizeof(text));
	found = message_text(line, length, room, &used);
	if (found) {
		ck_assert_uint_le(used, length);
		memcpy(text, room, used);
		text[used] = '\0';
	}
	free(room);
	return found ? text : NULL;
}

START_TEST(the_message_is_found_wherever_it_stands)
{
	ck_assert_str_eq(text_of("{\"msg\":\"rv = 0xA0\"}"), "rv = 0xA0");
	ck_assert_str_eq(text_of("{ \"msg\" : \"a\" }"), "a");
	ck_assert_str_eq(text_of("{\"a\":1,\"msg\":\"b\",\"c\":2}"), "b");
	ck_assert_str_eq(text_of("{\"msg\":\"\"}"), "");
	ck_assert_str_eq(text_of("{\"a\":\"}\",\"msg\":\"b\"}"), "b");
	ck_assert_str_eq(text_of("{\"a\":\"\\\"\",\"msg\":\"b\"}"), "b");
	ck_assert_str_eq(text_of("{\"a\":[1,{\"msg\":\"x\"}],\"msg\":\"b\"}"),
			 "b");
	ck_assert_str_eq(text_of("{\"a\":null,\"b\":-1.5e3,\t\"msg\":\"c\"}"),
			 "c");
}
END_TEST

START_TEST(escapes_become_what_they_stand_for)
{
	ck_assert_str_eq(text_of("{\"msg\":\"\\\"\\\\\\/\"}"), "\"\\/");
	ck_assert_str_eq(text_of("{\"msg\":\"\\b\\f\\n\\r\\t\"}"),
			 "\b\f\n\r\t");
	ck_assert_str_eq(text_of("{\"msg\":\"\\u0041\\u007e\"}"), "A~");
}
END_TEST

START_TEST(what_is_not_ascii_becomes_something_that_ends_a_word)
{
	ck_assert_str_eq(text_of("{\"msg\":\"0\\u0000x\"}"), "0?x");
	ck_assert_str_eq(text_of("{\"msg\":\"\\u00e9\"}"), "?");
	ck_assert_str_eq(text_of("{\"msg\":\"\\ud83d\\ude00\"}"), "??");
	ck_assert_str_eq(text_of("{\"msg\":\"\xC3\xA9\"}"), "\xC3\xA9");
}
END_TEST

START_TEST(what_is_no_such_object_has_no_message)
{
	static const char *const lines[] = {
		"",
		"C_Login: rv = 0xA0",
		"[]",
		"{}",
		"{\"msg\"}",
		"{\"msg\":}",
		"{\"msg\":1}",
		"{\"msg\":null}",
		"{\"msg\":{\"a\":\"b\"}}",
		"{\"msg\":\"no end",
		"{\"msg\":\"\\",
		"{\"msg\":\"\\u12\"}",
		"{\"msg\":\"\\u12g4\"}",
		"{\"msg\":\"\\x\"}",
		"{\"a\":\"b\"}",
		"{\"a\":\"no end,\"msg\":\"b\"}",
		"{\"a\" \"msg\":\"b\"}",
		"{\"a\":1;\"msg\":\"b\"}",
		"{\"a\":[1,\"msg\":\"b\"",
		"{msg:\"b\"}",
		"{\"MSG\":\"b\"}",
		"{\"msgs\":\"b\"}",
	};

	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
		ck_assert_ptr_null(text_of(lines[i]));
}
END_TEST

START_TEST(an_object_cut_anywhere_is_read_without_harm)
{
	static const char line[] =
		"{\"a\":[\"b\\u0041\",{}],\"msg\":\"c\\n\\u0042d\",\"e\":1}";
	char part[sizeof(line)] = "";

	for (size_t length = 0; length + 1 < sizeof(line); length++) {
		memcpy(part, line, length);
		(void)text_of(part);
	}
	ck_assert_str_eq(text_of(line), "c\nBd");
}
END_TEST

UNIT_MAIN("message", the_message_is_found_wherever_it_stands,
	  escapes_become_what_they_stand_for,
	  what_is_not_ascii_becomes_something_that_ends_a_word,
	  what_is_no_such_object_has_no_message,
	  an_object_cut_anywhere_is_read_without_harm)
