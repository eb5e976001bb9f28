/* SPDX-License-Identifier: MIT */
/* check_joints: what stands around the "_" of names. */
#include <config.h>

#include <string.h>

#include "tests/unit.h"
#include "words/joints.h"

static bool have(const struct joints *joints, const char *text)
{
	return joints_have(joints, strchr(text, '_'));
}

START_TEST(the_joints_of_a_name_are_known)
{
	struct joints joints = { 0 };
	static const char name[] = "KEY_HANDLE_INVALID";

	joints_add(&joints, name);
	ck_assert(joints_have(&joints, strchr(name, '_')));
	ck_assert(joints_have(&joints, strrchr(name, '_')));
	ck_assert(have(&joints, "xEY_HAx"));
}
END_TEST

START_TEST(what_one_byte_tells_from_them_is_not)
{
	static const char *const others[] = { "XY_HA", "EX_HA", "EY_XA",
					      "EY_HX", "ey_ha" };
	struct joints joints = { 0 };

	joints_add(&joints, "KEY_HANDLE");
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		ck_assert_msg(!have(&joints, others[i]), "%s", others[i]);
}
END_TEST

START_TEST(where_nothing_is_known_around_anything_may_stand)
{
	static const char *const names[] = { "C_Login", "CKR_" };
	static const char *const texts[] = { "xC_yz", "xR_yz" };
	struct joints joints = { 0 };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		ck_assert_msg(!have(&joints, texts[i]), "%s", texts[i]);
		joints_add(&joints, names[i]);
		ck_assert_msg(have(&joints, texts[i]), "%s", texts[i]);
	}
}
END_TEST

/* Behind it one more byte ends the word, which is not asked about. */
START_TEST(a_last_part_of_one_byte_is_left_out)
{
	struct joints joints = { 0 };

	joints_add(&joints, "CARDOS_4");
	ck_assert(!have(&joints, "OS_4x"));
	ck_assert(!have(&joints, "xS_yz"));
}
END_TEST

START_TEST(a_name_may_begin_or_end_with_them)
{
	struct joints joints = { 0 };

	joints_add(&joints, "");
	joints_add(&joints, "_");
	joints_add(&joints, "_PIN__LOCKED_");
	ck_assert(have(&joints, "IN__L"));
	ck_assert(have(&joints, "ED_xy"));
}
END_TEST

UNIT_MAIN("joints", the_joints_of_a_name_are_known,
	  what_one_byte_tells_from_them_is_not,
	  where_nothing_is_known_around_anything_may_stand,
	  a_last_part_of_one_byte_is_left_out,
	  a_name_may_begin_or_end_with_them)
