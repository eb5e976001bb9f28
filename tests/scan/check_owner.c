/* SPDX-License-Identifier: MIT */
/* check_owner: whose a name in a log is. */
#include <config.h>

#include <string.h>

#include "scan/scan.h"
#include "tests/unit.h"

enum { MOST = 8 };

static size_t find(const char *line, struct hit hits[MOST])
{
	static struct table *table;
	static struct scanner *scanner;
	struct scan *scan;
	const struct hit *found;
	size_t count;

	if (!scanner) {
		table = table_new();
		scanner = scanner_new(table, false, true);
	}
	ck_assert_ptr_nonnull(scanner);
	scan = scan_new(scanner, MOST, false);
	ck_assert_ptr_nonnull(scan);
	found = scan_line(scan, line, strlen(line), &count);
	memcpy(hits, found, count * sizeof(*hits));
	scan_free(scan);
	return count;
}

/* The name of each hit of a vendor's, and "-" for the others. */
static const char *names_in(const char *line)
{
	static char names[512];
	struct hit hits[MOST];
	size_t count;

	count = find(line, hits);
	names[0] = '\0';
	for (size_t i = 0; i < count; i++) {
		const struct table_entry *named = &hits[i].named;

		if (i > 0)
			strcat(names, " ");
		strcat(names, named->row ? named->source->id : "-");
	}
	return names;
}

START_TEST(a_name_is_the_row_that_defines_it)
{
	ck_assert_str_eq(names_in("C_Sign failed: CKR_TIMEOUT"), "luna");
	ck_assert_str_eq(names_in("C_Sign failed: CKR_PIN_LOCKED"), "-");
	ck_assert_str_eq(names_in("C_Sign failed: 0x80000024"), "-");
	ck_assert_str_eq(names_in("C_Sign: CKR_LU_TIMEOUT"), "luna");
	ck_assert_str_eq(names_in("C_Sign: CKR_PT_TIME_STAMP"),
			 "protecttoolkit");
	ck_assert_str_eq(names_in("CKR_INSERTION_CALLBACK_SET"), "withdrawn");
}
END_TEST

START_TEST(the_number_beside_a_name_tells_whose_it_is)
{
	ck_assert_str_eq(names_in("C_Sign: CKR_TIMEOUT (0x80000024)"),
			 "luna luna");
	ck_assert_str_eq(names_in("C_Sign: CKR_TIMEOUT (0x80000008)"),
			 "imkey imkey");
	ck_assert_str_eq(names_in("C_Sign failed: rv = 0x80000008 "
				  "(CKR_TIMEOUT)"),
			 "imkey imkey");
	ck_assert_str_eq(names_in("C_Sign: CKR_TIMEOUT (0x80000001)"), "luna");
}
END_TEST

START_TEST(a_name_made_of_a_number_that_nobody_defines_is_no_code)
{
	struct hit hits[MOST];

	ck_assert_uint_eq(find("C_Sign failed: CKR_0x57", hits), 0);
	ck_assert_uint_eq(find("C_Sign failed: CKR_0x000001B0", hits), 1);
	ck_assert_uint_eq(hits[0].value, 0x1B0);
	ck_assert_uint_eq(find("C_Sign failed: CKR_VENDOR_DEFINED_0x80000063",
			       hits),
			  1);
	ck_assert_uint_eq(hits[0].value, UINT32_C(0x80000063));
	ck_assert_uint_eq(find("C_Sign failed: CKR_0xDEADBEEF", hits), 1);
	ck_assert_uint_eq(hits[0].value, UINT32_C(0xDEADBEEF));
}
END_TEST

UNIT_MAIN("owner", a_name_is_the_row_that_defines_it,
	  the_number_beside_a_name_tells_whose_it_is,
	  a_name_made_of_a_number_that_nobody_defines_is_no_code)
