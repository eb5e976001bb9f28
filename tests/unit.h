/* SPDX-License-Identifier: MIT */
/* unit: the main function of a check_ROOM program. */
#ifndef CKR_UNIT_H
#define CKR_UNIT_H

#include <check.h>
#include <stddef.h>
#include <stdio.h>

#include "base/printer.h"

/*
 * Runs the tests of a room, each in a process of its own, so that one which
 * ends early fails and does not end the rest. How the results are printed is
 * the environment's to say; see AM_TESTS_ENVIRONMENT.
 */
int unit_run(const char *room, const TTest *const *tests, size_t count);

/* The same of a suite that is made already, with signals that are expected. */
int unit_run_suite(Suite *suite);

/* UNIT_MAIN(room, test, test, ...) */
#define UNIT_MAIN(room, ...)                                                   \
	int main(void)                                                         \
	{                                                                      \
		const TTest *const tests[] = { __VA_ARGS__ };                  \
                                                                               \
		return unit_run(room, tests,                                   \
				sizeof(tests) / sizeof(tests[0]));             \
	}

/*
 * What a function prints to a stream, as a string that lives until the next
 * call; more than 64 KiB fails the test.
 */
FILE *unit_open(void);
const char *unit_printed(void);

/* The same for what is printed with a printer, of any length. */
struct printer *unit_open_printer(void);
const char *unit_written(void);

#endif
