/* SPDX-License-Identifier: MIT */
/* check_advice: which points of a note concern a function. */
#include <config.h>

#include "print/advice.h"
#include "tests/unit.h"

static const char note[] = "General.<br>From `C_Login`: its own.<br>"
			   "For `C_Sign` and `C_SignFinal` of others.<br>"
			   "Call `C_Login` again.<br>"
			   "In SoftHSM's `C_Initialize` of another.<br>"
			   "From a distance `C_Sign` is one of many.";

static const char *advice(const char *function)
{
	static const struct text_style plain;

	advice_print(unit_open(), &plain, note,
		     function ? function_find(function) : NULL, 0);
	return unit_printed();
}

START_TEST(without_a_function_a_note_is_whole_and_in_its_order)
{
	ck_assert_str_eq(advice(NULL),
			 "\nWhat to check:\n"
			 "  - General.\n"
			 "  - From C_Login: its own.\n"
			 "  - For C_Sign and C_SignFinal of others.\n"
			 "  - Call C_Login again.\n"
			 "  - In SoftHSM's C_Initialize of another.\n"
			 "  - From a distance C_Sign is one of many.\n\n");
}
END_TEST

START_TEST(what_names_the_function_comes_first_and_others_points_are_left_out)
{
	ck_assert_str_eq(advice("C_Login"),
			 "\nWhat to check:\n"
			 "  - From C_Login: its own.\n"
			 "  - Call C_Login again.\n"
			 "  - General.\n"
			 "  - From a distance C_Sign is one of many.\n\n");
	ck_assert_str_eq(advice("C_SignFinal"),
			 "\nWhat to check:\n"
			 "  - For C_Sign and C_SignFinal of others.\n"
			 "  - General.\n"
			 "  - Call C_Login again.\n"
			 "  - From a distance C_Sign is one of many.\n\n");
}
END_TEST

UNIT_MAIN("advice", without_a_function_a_note_is_whole_and_in_its_order,
	  what_names_the_function_comes_first_and_others_points_are_left_out)
