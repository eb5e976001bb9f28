/* SPDX-License-Identifier: MIT */
/* check_judge: where in a line a return value stands. */
#include <config.h>

#include "tests/scan/finds.h"

START_TEST(a_report_of_a_function_goes_on_with_its_circumstances)
{
	FINDS("C_Login failed on slot 5 with 0xA4", "0xA4");
	FINDS("C_Login failed for the user: 0xA4", "0xA4");
	FINDS("C_Login failed for the user - 0xA4", "0xA4");
	FINDS("C_Login failed for the user - a4", "a4");
	FINDS("C_Login failed for the user - 0xA4 times", "");
	FINDS("C_Login failed for the user - 164", "");
	FINDS("C_Login failed; the user: 0xA4", "");
}
END_TEST

UNIT_MAIN("judge", a_report_of_a_function_goes_on_with_its_circumstances)
