/* SPDX-License-Identifier: MIT */
/* check_commandline: command lines and what they ask for. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "command/commandline.h"
#include "tests/unit.h"

static struct options options;

/* Parses up to ten words behind the program's name. */
static bool parse(const char *const *words)
{
	static char copies[11][64];
	char *argv[12];
	int argc = 0;

	(void)unsetenv("POSIXLY_CORRECT");
	(void)strcpy(copies[0], "ckr");
	argv[argc++] = copies[0];
	for (; *words; words++) {
		(void)strcpy(copies[argc], *words);
		argv[argc] = copies[argc];
		argc++;
	}
	argv[argc] = NULL;
	return commandline_read(argc, argv, &options);
}

#define PARSE(...) parse((const char *const[]){ __VA_ARGS__, NULL })

static void expect_operands(const char *const *wanted)
{
	size_t count = 0;

	for (; wanted[count]; count++) {
		ck_assert_uint_lt(count, options.operands.count);
		ck_assert_str_eq(options.operands.items[count], wanted[count]);
	}
	ck_assert_uint_eq(options.operands.count, count);
	options_free(&options);
}

#define OPERANDS(...)                                                          \
	expect_operands((const char *const[]){ __VA_ARGS__, NULL })

START_TEST(a_negative_number_is_an_operand_wherever_it_stands)
{
	ck_assert(PARSE("-1"));
	OPERANDS("-1");
	ck_assert(PARSE("0x11", "-1", "CKR_OK"));
	OPERANDS("0x11", "-1", "CKR_OK");
	ck_assert(PARSE("-2147483648", "--", "-2"));
	OPERANDS("-2147483648", "-2");
	ck_assert(PARSE("-9223372036854775808", "-x"));
	OPERANDS("-9223372036854775808");
}
END_TEST

START_TEST(a_digit_behind_an_option_letter_is_an_error)
{
	ck_assert(!PARSE("-x1"));
	options_free(&options);
}
END_TEST

START_TEST(options_may_stand_between_operands)
{
	ck_assert(PARSE("1", "-x", "2", "--format=name", "3"));
	ck_assert(options.hex);
	ck_assert_int_eq(options.format, FORMAT_NAME);
	OPERANDS("1", "2", "3");
}
END_TEST

START_TEST(behind_two_dashes_all_is_operand)
{
	ck_assert(PARSE("--", "-x", "--color", "--"));
	ck_assert(!options.hex);
	ck_assert_int_eq(options.color, OPTIONS_AUTO);
	OPERANDS("-x", "--color", "--");
}
END_TEST

START_TEST(an_empty_operand_is_one)
{
	ck_assert(PARSE(""));
	OPERANDS("");
}
END_TEST

START_TEST(color_alone_means_always_and_takes_no_code)
{
	ck_assert(PARSE("--color", "0xA0"));
	ck_assert_int_eq(options.color, OPTIONS_ALWAYS);
	OPERANDS("0xA0");
	ck_assert(PARSE("--color=never", "0xA0"));
	ck_assert_int_eq(options.color, OPTIONS_NEVER);
	OPERANDS("0xA0");
	ck_assert(PARSE("--color", "never", "0xA0"));
	ck_assert_int_eq(options.color, OPTIONS_NEVER);
	OPERANDS("0xA0");
	ck_assert(!PARSE("--color=", "0xA0"));
	options_free(&options);
}
END_TEST

START_TEST(the_last_of_a_repeated_option_wins)
{
	ck_assert(PARSE("--vendor=a", "--vendor=b", "1"));
	ck_assert_uint_eq(options.vendors.count, 2);
	ck_assert_str_eq(options.vendors.items[1], "b");
	OPERANDS("1");
}
END_TEST

START_TEST(files_and_tables_add_up)
{
	ck_assert(PARSE("-f", "a", "--file=b", "-fc", "--table=t"));
	ck_assert_int_eq(options.mode, OPTIONS_FILTER);
	ck_assert_uint_eq(options.files.count, 3);
	ck_assert_str_eq(options.files.items[2], "c");
	ck_assert_uint_eq(options.tables.count, 1);
	options_free(&options);
}
END_TEST

START_TEST(without_an_operand_a_log_is_read)
{
	ck_assert(PARSE("-oc"));
	ck_assert_int_eq(options.mode, OPTIONS_FILTER);
	ck_assert(options.only);
	ck_assert(options.count);
	options_free(&options);
}
END_TEST

START_TEST(with_an_option_of_the_filter_operands_are_files)
{
	static const char *const filter_only[] = { "-i", "-o", "-d", "--once",
						   "-c", "-q", "-a", "-p" };

	for (size_t i = 0; i < sizeof(filter_only) / sizeof(filter_only[0]);
	     i++) {
		ck_assert_msg(PARSE("log", filter_only[i]), "%s",
			      filter_only[i]);
		ck_assert_int_eq(options.mode, OPTIONS_FILTER);
		ck_assert_uint_eq(options.files.count, 1);
		ck_assert_str_eq(options.files.items[0], "log");
		ck_assert_uint_eq(options.operands.count, 0);
		options_free(&options);
	}
	ck_assert(PARSE("more", "-f", "log", "-"));
	ck_assert_uint_eq(options.files.count, 3);
	ck_assert_str_eq(options.files.items[0], "log");
	ck_assert_str_eq(options.files.items[1], "more");
	ck_assert_str_eq(options.files.items[2], "-");
	ck_assert_uint_eq(options.operands.count, 0);
	options_free(&options);
}
END_TEST

START_TEST(an_option_without_a_part_is_refused)
{
	static const struct {
		const char *one;
		const char *other;
	} pairs[] = {
		{ "-l", "-fx" },
		{ "-l", "--in=C_Login" },
		{ "-l", "-x" },
		{ "-l", "-kpin" },
		{ "-c", "-i" },
		{ "-c", "-d" },
		{ "-c", "--once" },
		{ "-q", "-c" },
		{ "-q", "--format=csv" },
		{ "-i", "-d" },
		{ "-o", "-v" },
		{ "-o", "--in=C_Login" },
		{ "-l", "--hex" },
		{ "--export=csv", "--format=csv" },
		{ "--check=x", "-v" },
		{ "--filter-for=rsyslog", "-o" },
		{ "--vendor=list", "-x" },
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		ck_assert_msg(!PARSE(pairs[i].one, pairs[i].other), "%s %s",
			      pairs[i].one, pairs[i].other);
		options_free(&options);
		ck_assert_msg(!PARSE(pairs[i].other, pairs[i].one), "%s %s",
			      pairs[i].other, pairs[i].one);
		options_free(&options);
	}
}
END_TEST

START_TEST(help_wins_over_what_does_not_go_together)
{
	ck_assert(PARSE("-l", "-x", "--help", "0xA0"));
	ck_assert_int_eq(options.mode, OPTIONS_HELP);
	options_free(&options);
}
END_TEST

START_TEST(modes_are_chosen_by_their_options)
{
	static const struct {
		const char *word;
		enum options_mode mode;
	} modes[] = {
		{ "-l", OPTIONS_LIST },
		{ "-kpin", OPTIONS_SEARCH },
		{ "--help", OPTIONS_HELP },
		{ "-h", OPTIONS_HELP },
		{ "--usage", OPTIONS_USAGE },
		{ "-V", OPTIONS_VERSION },
		{ "--vendor=list", OPTIONS_VENDORS },
		{ "--vendor=luna,list", OPTIONS_VENDORS },
	};

	for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++) {
		ck_assert(PARSE(modes[i].word));
		ck_assert_msg(options.mode == modes[i].mode, "%s",
			      modes[i].word);
		options_free(&options);
	}
}
END_TEST

START_TEST(long_options_are_not_abbreviated)
{
	ck_assert(!PARSE("--verb"));
	options_free(&options);
	ck_assert(!PARSE("--format=js"));
	options_free(&options);
}
END_TEST

UNIT_MAIN("commandline", a_negative_number_is_an_operand_wherever_it_stands,
	  a_digit_behind_an_option_letter_is_an_error,
	  options_may_stand_between_operands, behind_two_dashes_all_is_operand,
	  an_empty_operand_is_one, color_alone_means_always_and_takes_no_code,
	  the_last_of_a_repeated_option_wins, files_and_tables_add_up,
	  without_an_operand_a_log_is_read,
	  with_an_option_of_the_filter_operands_are_files,
	  an_option_without_a_part_is_refused,
	  help_wins_over_what_does_not_go_together,
	  modes_are_chosen_by_their_options, long_options_are_not_abbreviated)
