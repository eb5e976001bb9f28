/* SPDX-License-Identifier: MIT */
/* check_opening: words that are known by how they begin, or by what is inside.
 */
#include <config.h>

#include "tests/scan/finds.h"

START_TEST(a_blank_of_a_marker_is_nothing_or_up_to_two_joints)
{
	FINDS("PKCS11 error 160", "160");
	FINDS("PKCS 11 error 160", "160");
	FINDS("PKCS #11 error 160", "160");
	FINDS("pkcs_-11 error 160", "160");
	FINDS("PKCS - 11 error 160", "");
	FINDS("PKCS.11 error 160", "");
	FINDS("PKCS1 error 160", "");
	FINDS("PKCS #1 error 160", "");
}
END_TEST

START_TEST(a_marker_with_a_star_stands_inside_a_word)
{
	FINDS("libsofthsm2-pkcs11.so: error 0xA0", "0xA0");
	FINDS("xpkcs11x: error 160", "160");
	FINDS("mycryptokix: error 160", "160");
	FINDS("MyCryptoki: error 160", "160");
	FINDS("xpkcs12x: error 160", "");
}
END_TEST

START_TEST(a_marker_without_a_star_begins_a_word)
{
	FINDS("p11tool: error 160", "160");
	FINDS("P11tool: error 160", "160");
	FINDS("xp11tool: error 160", "");
	FINDS("pykcs11x: error 160", "160");
	FINDS("xpykcs11: error 160", "");
	FINDS("p1: error 160", "");
}
END_TEST

START_TEST(what_is_before_the_first_word_of_a_marker_is_a_part_of_it)
{
	FINDS("[usr/lib/x.c] error 0xA0", "0xA0");
	FINDS("(usr/lib/x.c] error 0xA0", "");
	FINDS("usr/lib/x.c] error 0xA0", "");
	FINDS("[usr/libx/x.c] error 0xA0", "");
	FINDS("12 [usr/lib/x.c] error 0xA0", "0xA0");
}
END_TEST

START_TEST(a_word_with_a_star_behind_it_is_a_beginning)
{
	FINDS("C_Login: error 0xA0 from esys", "");
	FINDS("C_Login: error 0xA0 from Esys_Load", "");
	FINDS("C_Login: error 0xA0 from esy", "0xA0");
	FINDS("C_Login: error 0xA0 from xesys", "0xA0");
	FINDS("C_Login: error 0xA0 from curl_easy", "");
}
END_TEST

UNIT_MAIN("opening", a_blank_of_a_marker_is_nothing_or_up_to_two_joints,
	  a_marker_with_a_star_stands_inside_a_word,
	  a_marker_without_a_star_begins_a_word,
	  what_is_before_the_first_word_of_a_marker_is_a_part_of_it,
	  a_word_with_a_star_behind_it_is_a_beginning)
