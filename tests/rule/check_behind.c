/* SPDX-License-Identifier: MIT */
/* check_behind: what stands behind a number tells that it is no code. */
#include <config.h>

#include <string.h>

#include "tests/scan/finds.h"

START_TEST(a_part_of_a_longer_number_is_no_code)
{
	FINDS("C_Login: error 160", "160");
	FINDS("C_Login: error 160.", "160");
	FINDS("C_Login: error 160, 5", "160");
	FINDS("C_Login: error 160%", "");
	FINDS("C_Login: error 160/x", "");
	FINDS("C_Login: error 160.5", "");
	FINDS("C_Login: error 160:5", "");
	FINDS("C_Login: error 160-5", "");
	FINDS("C_Login: error 160,5", "");
	FINDS("C_Login: error 160;5", "160");
	FINDS("C_Login: error 0xA0/x", "0xA0");
	FINDS("C_Login: error 0xA0/5", "");
	FINDS("C_Login: error 0xA0%", "");
}
END_TEST

START_TEST(a_number_of_things_is_no_code)
{
	FINDS("C_Login: error 160 slots", "");
	FINDS("C_Login: error 160   slots", "");
	FINDS("C_Login: error 160-slots", "");
	FINDS("C_Login: error 160 Slots", "160");
	FINDS("C_Login: error 160 sLots", "160");
	FINDS("C_Login: error 160 slots2", "160");
	FINDS("C_Login: error 160 slots_x", "160");
	FINDS("C_Login: error 160 slots=2", "160");
	FINDS("C_Login: error 160 slots: x", "");
	FINDS("C_Login: error 160 slot 5", "160");
	FINDS("C_Login: error 160 slot: 5", "");
	FINDS("C_GetSlotList returned 5 slots: 0 1 2", "");
	FINDS("C_Digest returned 32 bytes 00112233", "");
	FINDS("C_Login failed 3 times 5", "");
	FINDS("C_Login: error 160 in", "160");
	FINDS("C_Login: error 0xA0 slots", "0xA0");
}
END_TEST

START_TEST(a_number_of_another_library_is_no_code)
{
	FINDS("C_Login: error 0xA0 from Esys_Load", "");
	FINDS("C_Login: error 0xA0 by Esys_Load", "");
	FINDS("C_Login: error 0xA0 in Esys_Load", "");
	FINDS("C_Login: error 160 from Esys_Load", "");
	FINDS("C_Login: error 0xA0 at Esys_Load", "0xA0");
	FINDS("C_Login: error 0xA0 from C_Login", "0xA0");
	FINDS("C_Login: error 0xA0 from ", "0xA0");
	FINDS("C_Login: error 0xA0 from (x)", "0xA0");
}
END_TEST

START_TEST(the_text_of_another_systems_error_tells_whose_it_is)
{
	FINDS("C_Login: error 160: Broken pipe", "");
	FINDS("C_Login: error 160 (Broken pipe)", "");
	FINDS("C_Login: error 160 - \"Broken pipe\"", "");
	FINDS("C_Login: error 160: Broken pipe=x", "160");
	FINDS("C_Login: error 160: Broken pipes", "160");
	FINDS("C_Login: error 160: Broken pip", "160");
	FINDS("C_Login: error 0xA0: Broken pipe", "0xA0");
	FINDS("C_Login: error 160               Broken pipe", "");
	FINDS("C_Login: error 160                 Broken pipe", "160");
}
END_TEST

UNIT_MAIN("behind", a_part_of_a_longer_number_is_no_code,
	  a_number_of_things_is_no_code, a_number_of_another_library_is_no_code,
	  the_text_of_another_systems_error_tells_whose_it_is)
