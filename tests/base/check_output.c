/* SPDX-License-Identifier: MIT */
/* check_output: pieces arrive whole and in order, however they are written. */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/output.h"
#include "tests/unit.h"

static struct output output;

enum { BIG = 1 << 20 };

/* The byte at a place of the stream that the tests send. */
static char byte_at(size_t place)
{
	return (char)('a' + place % 23);
}

/* A process that reads slowly and exits 0 when all bytes are right. */
static pid_t start_reader(int descriptor, int other_end, size_t wanted)
{
	pid_t child = fork();
	char buffer[4096];
	size_t place = 0;
	ssize_t count;

	ck_assert_int_ge(child, 0);
	if (child > 0)
		return child;
	(void)close(other_end);
	while ((count = read(descriptor, buffer, sizeof(buffer))) > 0)
		for (ssize_t i = 0; i < count; i++)
			if (buffer[i] != byte_at(place++))
				_exit(1);
	_exit(place == wanted ? 0 : 2);
}

static void expect_success_of(pid_t child)
{
	int status;

	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert(WIFEXITED(status));
	ck_assert_int_eq(WEXITSTATUS(status), 0);
}

/* Sends BIG bytes, every third piece copied. */
static void send_pieces(int descriptor)
{
	char *bytes = malloc(BIG);
	size_t place = 0;

	ck_assert_ptr_nonnull(bytes);
	for (size_t i = 0; i < BIG; i++)
		bytes[i] = byte_at(i);
	output_init(&output, descriptor);
	for (size_t i = 0; place < BIG; i++) {
		size_t length = i * 37 % 997;

		if (length > BIG - place)
			length = BIG - place;
		if (i % 3 == 0)
			output_copy(&output, bytes + place, length);
		else
			output_add(&output, bytes + place, length);
		place += length;
	}
	ck_assert(output_flush(&output));
	ck_assert_int_eq(output.error, 0);
	free(bytes);
}

static void send_through_pipe(int flags)
{
	int ends[2];
	pid_t child;

	ck_assert_int_eq(pipe(ends), 0);
	child = start_reader(ends[0], ends[1], BIG);
	(void)close(ends[0]);
	ck_assert_int_eq(fcntl(ends[1], F_SETFL, flags), 0);
	send_pieces(ends[1]);
	(void)close(ends[1]);
	expect_success_of(child);
}

START_TEST(a_pipe_gets_every_byte_in_order)
{
	send_through_pipe(0);
}
END_TEST

START_TEST(a_pipe_that_does_not_block_gets_them_too)
{
	send_through_pipe(O_NONBLOCK);
}
END_TEST

START_TEST(a_copy_may_be_larger_than_the_room_for_copies)
{
	char *bytes = malloc(3 * OUTPUT_TEXT);
	FILE *file = tmpfile();

	memset(bytes, 'x', 3 * OUTPUT_TEXT);
	output_init(&output, fileno(file));
	output_copy(&output, "start", 5);
	output_copy(&output, bytes, 3 * OUTPUT_TEXT);
	ck_assert(output_flush(&output));
	ck_assert_int_eq(lseek(fileno(file), 0, SEEK_CUR), 5 + 3 * OUTPUT_TEXT);
	(void)fclose(file);
	free(bytes);
}
END_TEST

START_TEST(a_copied_piece_may_change_afterwards)
{
	FILE *file = tmpfile();
	char text[] = "abc";
	char got[4] = "";

	output_init(&output, fileno(file));
	output_copy(&output, text, 3);
	memset(text, 'x', 3);
	ck_assert(output_flush(&output));
	ck_assert_int_eq(pread(fileno(file), got, 3, 0), 3);
	ck_assert_str_eq(got, "abc");
	(void)fclose(file);
}
END_TEST

START_TEST(nothing_is_written_for_nothing)
{
	output_init(&output, -1);
	output_add(&output, "", 0);
	output_copy(&output, "", 0);
	ck_assert(output_flush(&output));
}
END_TEST

START_TEST(the_first_failure_stays)
{
	output_init(&output, -1);
	output_add(&output, "x", 1);
	ck_assert(!output_flush(&output));
	ck_assert_int_eq(output.error, EBADF);
	output.descriptor = STDERR_FILENO;
	ck_assert(!output_flush(&output));
	ck_assert_int_eq(output.error, EBADF);
}
END_TEST

UNIT_MAIN("output", a_pipe_gets_every_byte_in_order,
	  a_pipe_that_does_not_block_gets_them_too,
	  a_copy_may_be_larger_than_the_room_for_copies,
	  a_copied_piece_may_change_afterwards, nothing_is_written_for_nothing,
	  the_first_failure_stays)
