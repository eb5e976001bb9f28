/* SPDX-License-Identifier: MIT */
/* check_vendor: the table of vendors, and what names one. */
#include <config.h>

#include "table/vendor.h"

#include <string.h>
#include <strings.h>

#include "table/table.h"
#include "tests/unit.h"

static enum vendor_match match(const char *id, const char *text)
{
	const struct vendor *vendor = vendor_find(id);

	ck_assert_ptr_nonnull(vendor);
	return vendor_match(vendor, text);
}

START_TEST(every_table_of_a_vendor_has_its_row_in_the_same_order)
{
	struct table *table = table_new();
	size_t at = 0;

	ck_assert_ptr_nonnull(table);
	for (size_t i = 0; i < table_source_count(table); i++) {
		const struct table_source *source = table_source(table, i);

		if (source->kind != TABLE_VENDOR)
			continue;
		while (at < vendor_count() &&
		       strcmp(vendor_at(at)->id, source->id) != 0)
			at++;
		ck_assert_msg(at < vendor_count(), "%s is out of order",
			      source->id);
		ck_assert_str_eq(vendor_at(at)->name, source->title);
		ck_assert(vendor_has_table(vendor_at(at), source->id));
	}
	table_free(table);
}
END_TEST

START_TEST(the_further_tables_are_there)
{
	struct table *table = table_new();
	const struct vendor *softhsm = vendor_find("softhsm");

	ck_assert_ptr_nonnull(table);
	ck_assert(vendor_has_table(softhsm, "p11-kit"));
	ck_assert(!vendor_has_table(softhsm, "p11"));
	ck_assert_ptr_nonnull(
		table_find_source(table, "p11-kit", TABLE_WITHDRAWN));
	table_free(table);
}
END_TEST

START_TEST(those_that_are_met_often_come_first)
{
	for (size_t i = 1; i < vendor_count(); i++)
		ck_assert_msg(vendor_at(i - 1)->met <= vendor_at(i)->met,
			      "%s stands too low", vendor_at(i)->id);
}
END_TEST

START_TEST(a_vendor_is_found_by_its_id_and_its_name)
{
	for (size_t i = 0; i < vendor_count(); i++) {
		const struct vendor *vendor = vendor_at(i);

		ck_assert_ptr_eq(vendor_find(vendor->id), vendor);
		ck_assert_int_eq(vendor_match(vendor, vendor->id),
				 VENDOR_EXACTLY);
		ck_assert_int_eq(vendor_match(vendor, vendor->name),
				 VENDOR_EXACTLY);
	}
	ck_assert_ptr_null(vendor_find("nobody"));
	ck_assert_int_eq(match("luna", "LUNA"), VENDOR_EXACTLY);
	ck_assert_int_eq(match("luna", "thales luna"), VENDOR_EXACTLY);
}
END_TEST

START_TEST(a_word_fits_all_who_have_it)
{
	const char *const thales[] = { "luna", "protecttoolkit", "nshield",
				       "etoken" };

	for (size_t i = 0; i < sizeof(thales) / sizeof(thales[0]); i++)
		ck_assert_int_eq(match(thales[i], "Thales"), VENDOR_BY_WORD);
	ck_assert_int_eq(match("utimaco", "thales"), VENDOR_OTHER);
	ck_assert_int_eq(match("nshield", "nCipher"), VENDOR_BY_WORD);
	ck_assert_int_eq(match("luna", "lun"), VENDOR_OTHER);
	ck_assert_int_eq(match("luna", ""), VENDOR_OTHER);
	ck_assert_int_eq(match("nvidia", ""), VENDOR_OTHER);
}
END_TEST

START_TEST(a_module_names_its_vendor_wherever_it_lies)
{
	static const struct {
		const char *vendor;
		const char *module;
	} modules[] = {
		{ "luna", "libCryptoki2_64.so" },
		{ "luna", "/usr/safenet/lunaclient/lib/libCryptoki2_64.so" },
		{ "luna", "C:\\Program Files\\SafeNet\\LunaClient\\"
			  "cryptoki.dll" },
		{ "protecttoolkit", "cryptoki.dll" },
		{ "nshield", "/opt/nfast/toolkits/pkcs11/libcknfast.so" },
		{ "utimaco", "libcs_pkcs11_R3.so" },
		{ "utimaco", "cs_pkcs11_R3.dll" },
		{ "etoken", "eTPKCS11.dll" },
		{ "etoken", "/usr/lib/libeTPkcs11.so.10.8" },
		{ "rutoken", "librtpkcs11ecp.so" },
		{ "rutoken", "rtpkcs11ecp.framework/rtpkcs11ecp" },
		{ "jacarta", "/usr/lib/libjcPKCS11-2.so" },
		{ "opensc", "onepin-opensc-pkcs11.so" },
		{ "softhsm", "/usr/lib/softhsm/libsofthsm2.so" },
	};

	for (size_t i = 0; i < sizeof(modules) / sizeof(modules[0]); i++)
		ck_assert_msg(match(modules[i].vendor, modules[i].module) ==
				      VENDOR_BY_WORD,
			      "%s does not name %s", modules[i].module,
			      modules[i].vendor);
	ck_assert_int_eq(match("luna", "/usr/safenet/lunaclient/"),
			 VENDOR_OTHER);
	ck_assert_int_eq(match("luna", "/lib.so"), VENDOR_OTHER);
	ck_assert_int_eq(match("luna", "libCryptoki2_64x.so"), VENDOR_OTHER);
}
END_TEST

UNIT_MAIN("vendor", every_table_of_a_vendor_has_its_row_in_the_same_order,
	  the_further_tables_are_there, those_that_are_met_often_come_first,
	  a_vendor_is_found_by_its_id_and_its_name, a_word_fits_all_who_have_it,
	  a_module_names_its_vendor_wherever_it_lies)
