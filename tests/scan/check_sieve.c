/* SPDX-License-Identifier: MIT */
/* check_sieve: no line that can carry a code is skipped. */
#include <config.h>

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scan/scan.h"
#include "scan/sieve.h"
#include "table/function.h"
#include "table/table.h"
#include "tests/unit.h"

enum { AROUND = 700, LINE = 512 };

static struct scanner *scanner;
static struct sieve *sieve;

static void set_up(bool all)
{
	static struct table *table;

	if (scanner && scanner->all == all)
		return;
	if (!table)
		table = table_new();
	sieve_free(sieve);
	scanner_free(scanner);
	scanner = scanner_new(table, false, all);
	ck_assert_ptr_nonnull(scanner);
	sieve = sieve_new(scanner);
	ck_assert_ptr_nonnull(sieve);
}

/*
 * True when the sieve stops in the line, or before it, with text without any
 * sign of PKCS #11 around; at each place of the line in a block.
 */
static bool stops_at(const char *line)
{
	char text[2 * AROUND + LINE];
	size_t length = strlen(line);

	for (size_t before = 0; before < AROUND; before += 31) {
		const char *found;

		memset(text, 'x', sizeof(text));
		text[before] = '\n';
		memcpy(text + before + 1, line, length);
		text[before + 1 + length] = '\n';
		found = sieve_next(sieve, text, text + sizeof(text));
		if (found > text + before + 1 + length)
			return false;
	}
	return true;
}

static bool carries_a_code(const char *line)
{
	static struct scan *scan;
	size_t count;

	set_up(true);
	if (!scan)
		scan = scan_new(scanner, 1, false);
	(void)scan_line(scan, line, strlen(line), &count);
	return count == 1;
}

static void expect(const char *line)
{
	ck_assert_msg(carries_a_code(line), "no code is found in: %s", line);
	ck_assert_msg(stops_at(line), "src/scan/sieve.c skips: %s", line);
}

static void expect_in_any_case(const char *line)
{
	char other[LINE];
	size_t length = strlen(line);

	expect(line);
	for (size_t i = 0; i <= length; i++)
		other[i] = (char)toupper((unsigned char)line[i]);
	expect(other);
	for (size_t i = 0; i <= length; i++)
		other[i] = (char)tolower((unsigned char)line[i]);
	expect(other);
}

/* A bare name counts in some lines only; this is one where many do. */
static void expect_bare(const char *name)
{
	char line[LINE];

	(void)snprintf(line, sizeof(line), "error: %s", name);
	ck_assert_msg(!carries_a_code(line) || stops_at(line), "skipped: %s",
		      line);
}

START_TEST(every_name_is_found)
{
	struct table *table = table_new();
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	while (table_next(table, &cursor, &entry))
		if (strncmp(entry.row->name, "CKR_", 4) == 0) {
			expect(entry.row->name);
			expect_bare(entry.row->name + 4);
		}
	table_free(table);
}
END_TEST

START_TEST(every_function_is_found)
{
	for (size_t i = 0; i < function_count(); i++) {
		char line[LINE];

		(void)snprintf(line, sizeof(line), "%s failed: 160",
			       function_at(i)->name);
		expect(line);
	}
}
END_TEST

/*
 * Calls visit for each first cell of the table that has this heading, and with
 * the rest of the row.
 */
static void each_row(const char *heading,
		     void (*visit)(char *cell, const char *rest))
{
	char path[4096];
	char line[LINE];
	bool inside = false;
	size_t rows = 0;
	FILE *file;

	ck_assert_ptr_nonnull(getenv("TOP_SRCDIR"));
	(void)snprintf(path, sizeof(path), "%s/data/words.md",
		       getenv("TOP_SRCDIR"));
	file = fopen(path, "r");
	ck_assert_ptr_nonnull(file);
	while (fgets(line, sizeof(line), file)) {
		size_t width = strlen(heading);
		char *end;

		if (line[0] != '|') {
			inside = false;
		} else if (strncmp(line + 2, heading, width) == 0 &&
			   line[2 + width] == ' ') {
			inside = true;
		} else if (inside && line[2] == '`') {
			end = strchr(line + 3, '`');
			ck_assert_ptr_nonnull(end);
			*end = '\0';
			visit(line + 3, end + 1);
			rows++;
		}
	}
	(void)fclose(file);
	ck_assert_uint_gt(rows, 0);
}

/* A marker with a number behind an introducer. */
static void expect_marked(const char *marker)
{
	char line[LINE];

	(void)snprintf(line, sizeof(line), "%s: error 0xa0", marker);
	expect_in_any_case(line);
}

static void expect_marker(char *marker, const char *rest)
{
	char *blank;

	(void)rest;
	if (*marker == '*')
		marker++;
	expect_marked(marker);
	blank = strchr(marker, ' ');
	if (!blank)
		return;
	for (const char *joint = "_-#"; *joint; joint++) {
		*blank = *joint;
		expect_marked(marker);
	}
}

START_TEST(every_marker_is_found)
{
	each_row("Marker", expect_marker);
	expect_marked("PKCS#11");
	expect_marked("PKCS #11");
	expect_marked("pkcs_11");
	expect_marked("PKCS-11");
}
END_TEST

static void expect_with(const char *line, char one, const char *other)
{
	char changed[2 * LINE] = "";

	for (; *line; line++) {
		if (*line == one)
			strcat(changed, other);
		else
			strncat(changed, line, 1);
		ck_assert_uint_lt(strlen(changed), LINE - 8);
	}
	expect(changed);
}

/*
 * A blank of a shape is one or more, or an escape for one; and in JSON a quote
 * has a backslash.
 */
static void expect_as_it_may_look(const char *line)
{
	static const char *const blanks[] = { " \t", "\t",   "   ",
					      "\\t", "#011", "\033[0m" };

	for (size_t i = 0; i < sizeof(blanks) / sizeof(blanks[0]); i++)
		expect_with(line, ' ', blanks[i]);
	expect_with(line, '"', "\\\"");
}

/* Puts something in the place of each part of a shape that stands for it. */
static void expect_shape(char *shape, const char *rest)
{
	static const struct {
		const char *part;
		const char *text;
	} parts[] = {
		{ "<code>", "160" },
		{ "<0xcode>", "0xa0" },
		{ "<hex>", "000000a0" },
		{ "<same>", "0xa0" },
		{ "<low>", "5" },
		{ "<name>", "PIN_INCORRECT" },
		{ "<negative>", "-2147483643" },
		{ "^", "" },
		{ "_*", "_x" },
		{ "*", " x " },
	};
	char line[LINE] = "";
	bool alone = strstr(rest, "| yes |") || strstr(rest, "| always |");

	if (strstr(rest, "| never |"))
		return;
	if (!alone && *shape != '^')
		strcat(line, "pkcs11 ");
	while (*shape) {
		size_t i = 0;

		while (i < sizeof(parts) / sizeof(parts[0]) &&
		       strncmp(shape, parts[i].part, strlen(parts[i].part)))
			i++;
		if (i < sizeof(parts) / sizeof(parts[0])) {
			strcat(line, parts[i].text);
			shape += strlen(parts[i].part);
		} else {
			strncat(line, shape, 1);
			shape++;
		}
	}
	if (!alone)
		strcat(line, " pkcs11");
	expect(line);
	expect_as_it_may_look(line);
}

START_TEST(every_shape_is_found)
{
	each_row("Shape", expect_shape);
}
END_TEST

START_TEST(a_text_without_a_sign_is_skipped)
{
	char text[4 * AROUND];

	set_up(true);
	memset(text, 'x', sizeof(text));
	ck_assert(sieve_next(sieve, text, text + sizeof(text)) >=
		  text + sizeof(text) - 8);
}
END_TEST

/* "Returned:  0 CKR_OK" and "12: C_Login" are skipped, but nothing like them.
 */
START_TEST(what_traces_are_full_of_is_skipped)
{
	static const struct {
		const char *line;
		bool is_skipped;
	} lines[] = {
		{ "Returned:  0 CKR_OK\n", true },
		{ "12: C_Login\n", true },
		{ "12: C_Login\r\n", true },
		{ "12: C_Login 160\n", false },
		{ "12: C_Login\r rv=160\n", false },
		{ "gck-error 0 (0xE0)\n", false },
		{ "fcn->ST_Login 0 :160\n", false },
		{ "fcn->ST_LOGIN: d0\n", false },
		{ "Returned:  0 CKR_OK, CKR_CANCEL\n", false },
		{ "Returned:  \033[0;31m160\n", false },
	};

	set_up(false);
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		const char *line = lines[i].line;
		const char *end = line + strlen(line);

		ck_assert_msg((sieve_next(sieve, line, end) >= end - 2) ==
				      lines[i].is_skipped,
			      "%s", line);
	}
}
END_TEST

/* What is met a thousand times in a megabyte of other programs' logs. */
START_TEST(words_that_resemble_signs_are_skipped)
{
	static const char *const lines[] = {
		"{\"event\": \"Error\", \"number\": 5, \"Month\": "
		"\"August\"}\n",
		"value = \"$IsWow64Process\\n. "
		"\\r\\n\\r\\nProcess\\tVentLog\"\n",
		"\\\\Device\\\\HarddiskVolume\\\\Microsoft\\\\Process\\\\Event"
		"\n",
		"[Process 5] ERROR warm-up; Provider#Process: token number 5\n",
	};

	set_up(false);
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		const char *end = lines[i] + strlen(lines[i]);

		ck_assert_msg(sieve_next(sieve, lines[i], end) >= end - 2,
			      "not skipped: %s", lines[i]);
	}
}
END_TEST

/* "error 0xA0" is no sign by itself. */
START_TEST(a_word_is_seen_behind_an_escape)
{
	static const char *const lines[] = {
		"x\\npkcs11 error 0xA0",      "x\\tpkcs11 error 0xA0",
		"x\\rpkcs11 error 0xA0",      "x\\\\pkcs11 error 0xA0",
		"x\\\\\\npkcs11 error 0xA0",  "x\\npkcs\\r11 error 0xA0",
		"x pkcs\\n11 error 0xA0",     "x\033[31mpkcs11 error 0xA0",
		"x\033[1;mpkcs11 error 0xA0", "x\033[\\npkcs11 error 0xA0",
		"x\\033[mpkcs11 error 0xA0",  "x\\x1b[31mpkcs11 error 0xA0",
		"x\\e[mpkcs11 error 0xA0",    "x\\u001b[1;31mpkcs11 error 0xA0",
		"x\\u000apkcs11 error 0xA0",  "x#011pkcs11 error 0xA0",
		"x#011C_Login: 0xA0",         "x\\nC_Login: 0xA0",
	};

	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
		expect(lines[i]);
	expect("\033[31mCKR_PIN_LOCKED x");
}
END_TEST

/* What is behind the number may be a 0, which is no code. */
START_TEST(a_number_without_a_digit_is_one)
{
	expect("ERROR rv=OxDEADBEEF: 0");
}
END_TEST

START_TEST(the_place_lies_between_text_and_end)
{
	static const char text[] = "CKR_OK C_Login rv=160 pkcs11";

	set_up(true);
	for (size_t length = 0; length < sizeof(text); length++) {
		const char *found;

		found = sieve_next(sieve, text, text + length);

		ck_assert(found >= text);
		ck_assert(found <= text + length);
	}
}
END_TEST

UNIT_MAIN("sieve", every_name_is_found, every_function_is_found,
	  every_marker_is_found, every_shape_is_found,
	  a_text_without_a_sign_is_skipped, what_traces_are_full_of_is_skipped,
	  words_that_resemble_signs_are_skipped,
	  a_word_is_seen_behind_an_escape, a_number_without_a_digit_is_one,
	  the_place_lies_between_text_and_end)
