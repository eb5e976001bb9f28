/* SPDX-License-Identifier: MIT */
/* check_neighbour: errors of the layers around a module. */
#include <config.h>

#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "table/name.h"
#include "table/neighbour.h"
#include "table/record.h"
#include "table/table.h"
#include "tests/unit.h"

static struct neighbour found[NEIGHBOUR_MOST];

static struct table *the_table(void)
{
	static struct table *table;

	if (!table)
		table = table_new();
	ck_assert_ptr_nonnull(table);
	return table;
}

static size_t by_value(uint32_t value, enum neighbour_ground limit)
{
	return neighbour_by_value(the_table(), value, limit, found);
}

static size_t by_name(const char *name)
{
	return neighbour_by_name(the_table(), name, found);
}

/* Whether one of those found is the row that it was looked for by. */
static bool is_found(const struct neighbour *row, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(found[i].id, row->id) == 0 &&
		    found[i].line == row->line)
			return true;
	return false;
}

START_TEST(every_error_with_a_name_is_found_by_it_in_any_case)
{
	for (size_t i = 0; i < neighbour_count(); i++) {
		struct neighbour row = neighbour_at(i);
		char lower[128];
		size_t length;

		if (!row.error)
			continue;
		length = strlen(row.error);
		ck_assert_uint_lt(length, sizeof(lower));
		for (size_t j = 0; j <= length; j++)
			lower[j] = (char)tolower((unsigned char)row.error[j]);
		ck_assert_msg(is_found(&row, by_name(row.error)), "%s",
			      row.error);
		ck_assert_msg(is_found(&row, by_name(lower)), "%s", lower);
	}
}
END_TEST

START_TEST(every_error_with_a_number_is_found_by_it)
{
	size_t numbers = 0;

	for (size_t i = 0; i < neighbour_count(); i++) {
		struct neighbour row = neighbour_at(i);
		char *end;
		long long number;

		if (!row.error || !row.number)
			continue;
		number = strtoll(row.number, &end, 0);
		if (*end)
			continue;
		ck_assert_msg(is_found(&row, by_value((uint32_t)number,
						      NEIGHBOUR_LISTED)),
			      "%s", row.error);
		numbers++;
	}
	ck_assert_uint_gt(numbers, 1000);
}
END_TEST

START_TEST(a_name_tells_the_parts_of_its_number_as_the_number_does)
{
	size_t with_parts = 0;

	for (size_t i = 0; i < neighbour_count(); i++) {
		struct neighbour row = neighbour_at(i);
		struct neighbour named;
		char *end;
		long long number;

		if (!row.error || !row.number)
			continue;
		number = strtoll(row.number, &end, 0);
		if (*end || by_name(row.error) != 1)
			continue;
		named = found[0];
		if (by_value((uint32_t)number, NEIGHBOUR_LISTED) != 1)
			continue;
		ck_assert_uint_eq(named.bitfield.count,
				  found[0].bitfield.count);
		ck_assert(named.bitfield.has_value ==
			  found[0].bitfield.has_value);
		with_parts += named.bitfield.count > 0;
	}
	ck_assert_uint_gt(with_parts, 0);
}
END_TEST

START_TEST(what_nobody_has_is_not_found)
{
	ck_assert_uint_eq(by_name("SC_ERROR"), 0);
	ck_assert_uint_eq(by_name("SC_ERROR_PIN_CODE_INCORRECT_"), 1);
	ck_assert_uint_eq(by_name("SC_ERROR_PIN_CODE_INCORRECT2"), 0);
	ck_assert_uint_eq(by_name(""), 0);
	ck_assert_uint_eq(by_name("_"), 0);
	ck_assert_uint_eq(by_name("\xff"), 0);
	ck_assert_uint_eq(by_value(UINT32_C(0x7FFF1234), NEIGHBOUR_RANGE), 0);
	ck_assert_uint_eq(by_value(0, NEIGHBOUR_RANGE), 0);
}
END_TEST

START_TEST(a_pair_is_found_as_such_and_no_other_way)
{
	ck_assert_uint_eq(by_name("8/72"), 2);
	ck_assert_str_ne(found[0].owner, found[1].owner);
	ck_assert_uint_eq(by_name("8/"), 0);
	ck_assert_uint_eq(by_name("/72"), 0);
	ck_assert_uint_eq(by_name("8/72/1"), 0);
	ck_assert_uint_eq(by_name("8/99999999999999999999"), 0);
	ck_assert_uint_eq(by_name("872"), 0);
}
END_TEST

START_TEST(every_row_tells_all_that_it_must)
{
	for (size_t i = 0; i < neighbour_count(); i++) {
		struct neighbour row = neighbour_at(i);
		char source[NEIGHBOUR_SOURCE_SIZE];

		neighbour_source(&row, source);
		ck_assert_uint_gt(strlen(source), 0);
		ck_assert_uint_lt(strlen(source), sizeof(source) - 1);
		ck_assert_uint_gt(strlen(row.owner), 0);
		ck_assert_uint_gt(row.line, 1);
		ck_assert(row.error || row.ground == NEIGHBOUR_RANGE);
		ck_assert(row.error || row.meaning);
		/* Line breaks and blanks at an end come from a bad offset. */
		ck_assert_ptr_null(strpbrk(row.owner, "\n|"));
		ck_assert(!row.meaning || row.meaning[0] != ' ');
	}
}
END_TEST

START_TEST(every_return_value_of_a_row_is_a_code)
{
	for (size_t i = 0; i < neighbour_count(); i++) {
		struct neighbour row = neighbour_at(i);
		uint32_t values[NEIGHBOUR_VALUES];
		size_t count = neighbour_values(&row, values);

		ck_assert_uint_lt(count, NEIGHBOUR_VALUES);
		for (size_t j = 0; j < count; j++)
			ck_assert(table_has(the_table(), values[j]));
		for (size_t j = 0; j < row.maker_count; j++) {
			struct neighbour_maker maker = neighbour_maker(&row, j);

			ck_assert_uint_gt(strlen(maker.who), 0);
			ck_assert(maker.value_count > 0 || maker.text);
		}
	}
}
END_TEST

START_TEST(no_number_has_more_owners_than_there_is_room_for)
{
	for (size_t i = 0; i < neighbour_count(); i++) {
		struct neighbour row = neighbour_at(i);

		if (row.number)
			ck_assert_uint_lt(
				by_value((uint32_t)strtoll(row.number, NULL, 0),
					 NEIGHBOUR_RANGE),
				NEIGHBOUR_MOST);
		if (row.error)
			ck_assert_uint_lt(by_name(row.error), NEIGHBOUR_MOST);
	}
}
END_TEST

static void expect(uint32_t value, enum neighbour_ground ground,
		   const char *error, const char *part, uint32_t number)
{
	ck_assert_uint_eq(by_value(value, NEIGHBOUR_DERIVED), 1);
	ck_assert_int_eq(found[0].ground, ground);
	ck_assert_str_eq(found[0].error, error);
	ck_assert_uint_ge(found[0].bitfield.count, 1);
	ck_assert_str_eq(found[0].bitfield.parts[0].name, part);
	if (!found[0].bitfield.parts[0].text)
		ck_assert_uint_eq(found[0].bitfield.parts[0].number, number);
}

START_TEST(parts_of_a_number_are_read)
{
	expect(0x63C2, NEIGHBOUR_LISTED, "SW 63Cx", "tries left", 2);
	expect(0x6110, NEIGHBOUR_LISTED, "SW 61xx", "bytes that wait", 16);
	expect(0x6C00, NEIGHBOUR_LISTED, "SW 6Cxx", "right length", 0);
	expect(0x9A2, NEIGHBOUR_DERIVED, "TPM2_RC_BAD_AUTH", "session", 1);
	expect(0x28B, NEIGHBOUR_DERIVED, "TPM2_RC_HANDLE", "handle", 2);
	expect(0x4C4, NEIGHBOUR_DERIVED, "TPM2_RC_VALUE", "parameter", 4);
	expect(0xFC4, NEIGHBOUR_DERIVED, "TPM2_RC_VALUE", "parameter", 15);
	expect(0x06000057, NEIGHBOUR_DERIVED, "GPG_ERR_BAD_PIN", "source", 6);
	ck_assert_str_eq(found[0].bitfield.parts[0].text, "SCD");
	/* One part behind the other. */
	expect(0x000C09A2, NEIGHBOUR_DERIVED, "TPM2_RC_BAD_AUTH",
	       "handed on by", 12);
	ck_assert_uint_eq(found[0].bitfield.count, 2);
	ck_assert_str_eq(found[0].bitfield.parts[1].name, "session");
}
END_TEST

START_TEST(a_part_that_means_nothing_makes_no_neighbour)
{
	/* No TPM error 0x3E; no layer 0x7F; no source 0x7F of GnuPG. */
	ck_assert_uint_eq(by_value(0xABE, NEIGHBOUR_DERIVED), 0);
	ck_assert_uint_eq(by_value(0x007F09A2, NEIGHBOUR_DERIVED), 0);
	ck_assert_uint_eq(by_value(0x7F000057, NEIGHBOUR_DERIVED), 0);
}
END_TEST

START_TEST(the_upper_half_of_lunas_code_is_a_return_value)
{
	uint32_t values[NEIGHBOUR_VALUES];

	ck_assert_uint_eq(by_value(0x00A00B03, NEIGHBOUR_LISTED), 1);
	ck_assert(found[0].bitfield.has_value);
	ck_assert_uint_eq(found[0].bitfield.value, 0xA0);
	ck_assert_uint_eq(neighbour_values(&found[0], values), 1);
	ck_assert_uint_eq(values[0], 0xA0);
	ck_assert_uint_eq(by_value(0x00A07777, NEIGHBOUR_DERIVED), 0);
	ck_assert_uint_eq(by_value(0x00A07777, NEIGHBOUR_RANGE), 1);
	ck_assert_uint_eq(found[0].bitfield.value, 0xA0);
	/* 0x9F is no return value. */
	ck_assert_uint_eq(by_value(0x009F0000, NEIGHBOUR_RANGE), 0);
	/* 0x61 is a return value that was withdrawn. */
	ck_assert_uint_eq(by_value(0x00610000, NEIGHBOUR_LISTED), 1);
	ck_assert_uint_eq(found[0].bitfield.value, 0x61);
	/* Luna's own numbers above have no halves. */
	ck_assert_uint_eq(by_value(UINT32_C(0x80000A04), NEIGHBOUR_LISTED), 1);
	ck_assert(!found[0].bitfield.has_value);
}
END_TEST

START_TEST(a_listed_number_comes_before_a_range)
{
	ck_assert_uint_eq(by_value(UINT32_C(0x80100069), NEIGHBOUR_RANGE), 1);
	ck_assert_int_eq(found[0].ground, NEIGHBOUR_LISTED);
	ck_assert_uint_eq(by_value(UINT32_C(0x801000FF), NEIGHBOUR_DERIVED), 0);
	ck_assert_uint_eq(by_value(UINT32_C(0x801000FF), NEIGHBOUR_RANGE), 1);
	ck_assert_ptr_null(found[0].error);
	ck_assert_uint_eq(by_value(UINT32_C(0x80100100), NEIGHBOUR_RANGE), 0);
}
END_TEST

UNIT_MAIN("neighbour", every_error_with_a_name_is_found_by_it_in_any_case,
	  every_error_with_a_number_is_found_by_it,
	  a_name_tells_the_parts_of_its_number_as_the_number_does,
	  what_nobody_has_is_not_found,
	  a_pair_is_found_as_such_and_no_other_way,
	  every_row_tells_all_that_it_must,
	  every_return_value_of_a_row_is_a_code,
	  no_number_has_more_owners_than_there_is_room_for,
	  parts_of_a_number_are_read,
	  a_part_that_means_nothing_makes_no_neighbour,
	  the_upper_half_of_lunas_code_is_a_return_value,
	  a_listed_number_comes_before_a_range)
