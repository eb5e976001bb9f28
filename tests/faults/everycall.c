/* SPDX-License-Identifier: MIT */
/*
 * everycall: each call that a program makes fails once, in each way that its
 * manual allows; the program has to give its whole answer, or to say that it
 * cannot.
 *
 * Usage: everycall ERRORS LIBRARY INPUT PROGRAM <MODES
 * Each call fails with at most ERRORS of the errors that it may have. LIBRARY
 * is inject.c as a shared object, INPUT the program's standard input, of at
 * most a pipe's length. A line of MODES has arguments of the program, with a
 * blank between two, behind variables of its environment. It says for each
 * mode, in TAP, whether the program has survived all faults: without a crash or
 * a hang it has ended
 *   - with the output and the status that it has without a fault, or
 *   - with status 2, a message, and a beginning of that output; where a line
 *     begins with "?", any part of it will do.
 */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/faults/everycall.h"

enum {
	OUTPUT_SIZE = 1 << 20,
	LINE_SIZE = 1024,
	MOST_ARGUMENTS = 32,
	MOST_ERRORS = 16,
	PATIENCE_MS = 60000,
	TROUBLE = 2, /* the program's status */
	BROKEN = 99, /* this program's own */
};

/* The usual errors first, then the others of its manual and of POSIX. */
static const struct fault {
	const char *function;
	int errors[MOST_ERRORS]; /* 0: it is short; -1: the end */
} faults[] = {
	{ "malloc", { ENOMEM, -1 } },
	{ "calloc", { ENOMEM, -1 } },
	{ "aligned_alloc", { ENOMEM, -1 } },
	{ "realloc", { ENOMEM, -1 } },
	{ "open",
	  { EACCES, EINTR, EMFILE, EISDIR, ELOOP, ENAMETOOLONG, ENFILE, ENODEV,
	    ENOENT, ENOMEM, ENOTDIR, ENXIO, EOVERFLOW, EPERM, -1 } },
	{ "read",
	  { 0, EAGAIN, EINTR, EIO, EBADF, EINVAL, EISDIR, ENOBUFS, ENOMEM,
	    ENXIO, EOVERFLOW, ETIMEDOUT, -1 } },
	{ "write",
	  { 0, EAGAIN, EINTR, ENOSPC, EBADF, EFBIG, EINVAL, EIO, EPERM, EPIPE,
	    -1 } },
	{ "writev",
	  { 0, EAGAIN, EINTR, ENOSPC, EBADF, EDQUOT, EFBIG, EINVAL, EIO,
	    ENOBUFS, EPERM, EPIPE, -1 } },
	{ "close", { EIO, EINTR, EBADF, EDQUOT, ENOSPC, -1 } },
	{ "fstat", { EOVERFLOW, EBADF, EIO, ENOMEM, -1 } },
	{ "poll", { EINTR, EINVAL, ENOMEM, -1 } },
	{ "fcntl",
	  { EACCES, EAGAIN, EBUSY, EINVAL, EMFILE, ENOMEM, EPERM, -1 } },
	{ "pipe", { EMFILE, ENFILE, -1 } },
	{ "mmap",
	  { EACCES, EAGAIN, EINVAL, ENFILE, ENODEV, ENOMEM, EPERM, -1 } },
};

struct result {
	char out[OUTPUT_SIZE];
	size_t length;
	bool has_message;
	bool was_told; /* a call was made to fail */
	bool hung;
	int status; /* as wait gives it */
};

static int most_errors;
static const char *library;
static char input[PIPE_BUF * 8];
static size_t input_length;

static void need(bool given, const char *what)
{
	if (given)
		return;
	(void)fprintf(stderr, "everycall: %s: %s\n", what, strerror(errno));
	exit(BROKEN);
}

static void make_pipe(int ends[2])
{
	need(pipe(ends) == 0, "pipe");
	for (int i = 0; i < 2; i++)
		need(fcntl(ends[i], F_SETFD, FD_CLOEXEC) == 0, "fcntl");
}

/* In the new process. */
static void become(char *const *arguments, const char *fault, const int ends[])
{
	for (int i = 0; i < 3; i++)
		need(dup2(ends[i], i) == i, "dup2");
	need(dup2(ends[3], FAULT_TOLD) == FAULT_TOLD, "dup2");
	need(setenv("LD_PRELOAD", library, 1) == 0 &&
		     setenv("CKR_FAULT", fault, 1) == 0,
	     "setenv");
	(void)execv(arguments[0], arguments);
	need(false, arguments[0]);
}

/* Whether there is anything to read, without waiting. */
static bool has_bytes(int descriptor)
{
	char byte;

	need(fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0, "fcntl");
	return read(descriptor, &byte, 1) == 1;
}

static void read_output(int descriptor, pid_t child, struct result *result)
{
	struct pollfd waiting = { .fd = descriptor, .events = POLLIN };
	ssize_t count = 1;

	result->length = 0;
	result->hung = false;
	while (count > 0) {
		if (poll(&waiting, 1, PATIENCE_MS) == 0) {
			result->hung = true;
			need(kill(child, SIGKILL) == 0, "kill");
			return;
		}
		need(result->length < OUTPUT_SIZE, "too long an output");
		count = read(descriptor, result->out + result->length,
			     OUTPUT_SIZE - result->length);
		need(count >= 0, "read");
		result->length += (size_t)count;
	}
}

static void run(char *const *arguments, const char *fault,
		struct result *result)
{
	int in[2];
	int out[2];
	int err[2];
	int told[2];
	pid_t child;

	make_pipe(in);
	make_pipe(out);
	make_pipe(err);
	make_pipe(told);
	need(write(in[1], input, input_length) == (ssize_t)input_length,
	     "write");
	(void)close(in[1]);
	child = fork();
	need(child >= 0, "fork");
	if (child == 0)
		become(arguments, fault,
		       (const int[]){ in[0], out[1], err[1], told[1] });
	(void)close(in[0]);
	(void)close(out[1]);
	(void)close(err[1]);
	(void)close(told[1]);
	read_output(out[0], child, result);
	need(waitpid(child, &result->status, 0) == child, "waitpid");
	result->has_message = has_bytes(err[0]);
	result->was_told = has_bytes(told[0]);
	(void)close(out[0]);
	(void)close(err[0]);
	(void)close(told[0]);
}

static bool same_output(const struct result *want, const struct result *got)
{
	return got->length == want->length &&
	       memcmp(got->out, want->out, got->length) == 0;
}

/* A line that could not be read to its end may have been explained. */
static size_t complete_lines(const struct result *got)
{
	size_t length = got->length;

	while (length > 0 && got->out[length - 1] != '\n')
		length--;
	return length;
}

static bool is_beginning(const struct result *want, const struct result *got,
			 bool short_input)
{
	size_t length = short_input ? complete_lines(got) : got->length;

	return length <= want->length &&
	       memcmp(got->out, want->out, length) == 0;
}

/* NULL, or what is wrong with a result. */
static const char *judge(const struct result *want, const struct result *got,
			 bool short_input, bool any_part)
{
	if (got->hung)
		return "hangs";
	if (WIFSIGNALED(got->status))
		return "crashes";
	if (got->status == want->status && same_output(want, got))
		return NULL;
	if (WEXITSTATUS(got->status) != TROUBLE)
		return got->status == want->status
			       ? "has another output, and does not say so"
			       : "has another status, which is not 2";
	if (!got->has_message)
		return "does not say why";
	if (!any_part && !is_beginning(want, got, short_input))
		return "has a hole in its output, or repeats a part";
	return NULL;
}

/* Makes the calls of one function fail, one after another. */
static bool survives(char *const *arguments, bool any_part,
		     const char *function, int error, const struct result *want,
		     unsigned long *count)
{
	static struct result got;
	bool short_input = strcmp(function, "read") == 0;
	char fault[64];

	for (unsigned int number = 1;; number++) {
		const char *wrong;

		(void)snprintf(fault, sizeof(fault), "%s %u %d", function,
			       number, error);
		run(arguments, fault, &got);
		if (!got.was_told)
			return true;
		(*count)++;
		wrong = judge(want, &got, short_input, any_part);
		if (!wrong)
			continue;
		(void)printf("# it %s: %s number %u, %s (status %d, %zu of "
			     "%zu bytes)\n",
			     wrong, function, number,
			     error ? strerror(error) : "short", got.status,
			     got.length, want->length);
		return false;
	}
}

static unsigned long try_mode(char *const *arguments, bool any_part,
			      bool *survived)
{
	static struct result want;
	unsigned long count = 0;

	*survived = true;
	run(arguments, "", &want);
	need(!want.hung && WIFEXITED(want.status), "without a fault");
	for (size_t i = 0; i < sizeof(faults) / sizeof(faults[0]); i++)
		for (int j = 0; j < most_errors && faults[i].errors[j] >= 0;
		     j++)
			if (!survives(arguments, any_part, faults[i].function,
				      faults[i].errors[j], &want, &count))
				*survived = false;
	return count;
}

static void read_input(const char *path)
{
	FILE *file = fopen(path, "r");

	need(file, path);
	input_length = fread(input, 1, sizeof(input), file);
	need(fgetc(file) == EOF, "too long an input");
	(void)fclose(file);
}

/* Puts NAME=VALUE into the environment, or takes it out. */
static void change_environment(char *word, bool set)
{
	char *equals = strchr(word, '=');

	*equals = '\0';
	need((set ? setenv(word, equals + 1, 1) : unsetenv(word)) == 0, word);
	*equals = '=';
}

/* A line of MODES; returns how many faults it was put to. */
static unsigned long take_line(char *line, char *program, unsigned int number)
{
	bool any_part = line[0] == '?';
	char shown[LINE_SIZE];
	char *arguments[MOST_ARGUMENTS + 2] = { program };
	char *variables[MOST_ARGUMENTS];
	size_t variable_count = 0;
	size_t used = 1;
	unsigned long count;
	bool survived;

	line += any_part;
	line[strcspn(line, "\n")] = '\0';
	(void)snprintf(shown, sizeof(shown), "%s", line);
	for (char *word = strtok(line, " ");
	     word && used + variable_count <= MOST_ARGUMENTS;
	     word = strtok(NULL, " "))
		if (used == 1 && *word != '-' && strchr(word, '='))
			variables[variable_count++] = word;
		else
			arguments[used++] = word;
	for (size_t i = 0; i < variable_count; i++)
		change_environment(variables[i], true);
	count = try_mode(arguments, any_part, &survived);
	for (size_t i = 0; i < variable_count; i++)
		change_environment(variables[i], false);
	(void)printf("%sok %u - ckr %s survives %lu faults\n",
		     survived ? "" : "not ", number, shown, count);
	(void)fflush(stdout);
	return count;
}

int main(int argc, char **argv)
{
	char line[LINE_SIZE];
	unsigned int modes = 0;
	unsigned long total = 0;

	if (argc != 5) {
		(void)fputs("usage: everycall ERRORS LIBRARY INPUT PROGRAM "
			    "<MODES\n",
			    stderr);
		return BROKEN;
	}
	most_errors = atoi(argv[1]);
	library = argv[2];
	read_input(argv[3]);
	while (fgets(line, sizeof(line), stdin))
		total += take_line(line, argv[4], ++modes);
	(void)printf("# %lu faults in all\n1..%u\n", total, modes);
	return 0;
}
