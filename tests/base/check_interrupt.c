/* SPDX-License-Identifier: MIT */
/* check_interrupt: SIGINT ends the reading, and then the program. */
#include <config.h>

#include <signal.h>
#include <unistd.h>

#include "base/input.h"
#include "base/interrupt.h"
#include "tests/unit.h"

/* Each test is a process of its own, with signals of its own. */
START_TEST(it_has_not_come_before_it_comes)
{
	ck_assert(!interrupt_came());
	interrupt_catch();
	ck_assert(!interrupt_came());
	ck_assert_int_eq(raise(SIGINT), 0);
	ck_assert(interrupt_came());
}
END_TEST

START_TEST(a_read_does_not_wait_after_it)
{
	char byte;
	int ends[2];

	ck_assert_int_eq(pipe(ends), 0);
	interrupt_catch();
	ck_assert_int_eq(raise(SIGINT), 0);
	ck_assert_int_eq(input_read(ends[0], &byte, 1), 0);
}
END_TEST

START_TEST(what_came_is_not_read_after_it)
{
	char byte;
	int ends[2];

	ck_assert_int_eq(pipe(ends), 0);
	ck_assert_int_eq(write(ends[1], "x", 1), 1);
	interrupt_catch();
	ck_assert_int_eq(input_read(ends[0], &byte, 1), 1);
	ck_assert_int_eq(write(ends[1], "x", 1), 1);
	ck_assert_int_eq(raise(SIGINT), 0);
	ck_assert_int_eq(input_read(ends[0], &byte, 1), 0);
}
END_TEST

START_TEST(one_that_is_ignored_stays_so)
{
	ck_assert(signal(SIGINT, SIG_IGN) != SIG_ERR);
	interrupt_catch();
	ck_assert_int_eq(raise(SIGINT), 0);
	ck_assert(!interrupt_came());
	interrupt_pass_on();
}
END_TEST

START_TEST(the_second_ends_the_program)
{
	interrupt_catch();
	(void)raise(SIGINT);
	(void)raise(SIGINT);
}
END_TEST

START_TEST(the_program_dies_of_the_first_at_its_end)
{
	interrupt_catch();
	(void)raise(SIGINT);
	interrupt_pass_on();
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("interrupt");
	TCase *ends = tcase_create("ends");
	TCase *dies = tcase_create("dies");

	tcase_add_test(ends, it_has_not_come_before_it_comes);
	tcase_add_test(ends, a_read_does_not_wait_after_it);
	tcase_add_test(ends, what_came_is_not_read_after_it);
	tcase_add_test(ends, one_that_is_ignored_stays_so);
	tcase_add_test_raise_signal(dies, the_second_ends_the_program, SIGINT);
	tcase_add_test_raise_signal(
		dies, the_program_dies_of_the_first_at_its_end, SIGINT);
	suite_add_tcase(suite, ends);
	suite_add_tcase(suite, dies);
	return unit_run_suite(suite);
}
