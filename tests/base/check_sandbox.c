/* SPDX-License-Identifier: MIT */
/* check_sandbox: what is open stays of use, and nothing else can be had. */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/sandbox.h"
#include "tests/unit.h"

/*
 * Each test is a process of its own, so that it can lock itself in. Where there
 * is nothing to lock in with there is nothing to show either; sandbox.test says
 * so.
 */
#define ENTER()                                                                \
	do {                                                                   \
		if (!sandbox_enter())                                          \
			return;                                                \
	} while (0)

START_TEST(no_file_can_be_opened)
{
	char folder[] = "/tmp/ckr-sandbox-XXXXXX";

	ck_assert_ptr_nonnull(mkdtemp(folder));
	ck_assert_int_eq(rmdir(folder), 0);
	ENTER();
	ck_assert_int_eq(open("/etc/passwd", O_RDONLY), -1);
	ck_assert_int_eq(errno, EACCES);
	ck_assert_int_eq(open("/dev/null", O_WRONLY), -1);
	ck_assert_int_eq(errno, EACCES);
	ck_assert_int_eq(open(folder, O_WRONLY | O_CREAT, 0600), -1);
	ck_assert_int_eq(mkdir(folder, 0700), -1);
}
END_TEST

START_TEST(no_program_can_be_started)
{
	char path[] = "/bin/sh";
	char *const arguments[] = { path, NULL };

	ENTER();
	ck_assert_int_eq(execv(path, arguments), -1);
	ck_assert_int_eq(errno, EACCES);
}
END_TEST

START_TEST(what_is_open_is_read_and_written)
{
	int ends[2];
	char text[5];

	ck_assert_int_eq(pipe(ends), 0);
	ENTER();
	ck_assert_int_eq(write(ends[1], "text", 5), 5);
	ck_assert_int_eq(read(ends[0], text, 5), 5);
	ck_assert_str_eq(text, "text");
}
END_TEST

START_TEST(to_enter_twice_is_to_enter)
{
	ENTER();
	ck_assert(sandbox_enter());
}
END_TEST

UNIT_MAIN("sandbox", no_file_can_be_opened, no_program_can_be_started,
	  what_is_open_is_read_and_written, to_enter_twice_is_to_enter)
