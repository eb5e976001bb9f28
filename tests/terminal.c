/* SPDX-License-Identifier: MIT */
/*
 * terminal: runs a command at a terminal of its own, for the tests.
 *
 * Usage: terminal COLUMNS DESCRIPTORS COMMAND [ARGUMENT...]
 * Each digit of DESCRIPTORS (of "012") names one that is the terminal; the
 * others are the caller's. What the terminal shows goes to standard output,
 * without carriage returns, and the exit status is the command's, or 128 and
 * the signal that it died of.
 */
#define _XOPEN_SOURCE 700
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

/* END is what nothing that is tested writes. */
enum { LINES = 24, FAULT = 99, BY_SIGNAL = 128, END = '\0' };

static void fail(const char *what)
{
	(void)fprintf(stderr, "terminal: %s: %s\n", what, strerror(errno));
	exit(FAULT);
}

static int open_master(void)
{
	int master = posix_openpt(O_RDWR | O_NOCTTY);

	if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0)
		fail("no terminal");
	return master;
}

static int open_slave(int master, const char *columns)
{
	struct winsize size = { .ws_row = LINES };
	int slave = open(ptsname(master), O_RDWR | O_NOCTTY);

	size.ws_col = (unsigned short)strtoul(columns, NULL, 10);
	if (slave < 0 || ioctl(slave, TIOCSWINSZ, &size) != 0)
		fail("no terminal");
	return slave;
}

static void run(int slave, const char *descriptors, char **command)
{
	/* A shell has its background jobs ignore it. */
	(void)signal(SIGINT, SIG_DFL);
	for (; *descriptors; descriptors++)
		if (dup2(slave, *descriptors - '0') < 0)
			fail("dup2");
	(void)close(slave);
	(void)execvp(command[0], command);
	fail(command[0]);
}

/*
 * What the command ended with. END follows what it wrote: that the other side
 * was closed is no end to wait for, as Linux may tell it (EIO) before the last
 * bytes have come through.
 */
static int run_to_end(int slave, const char *descriptors, char **command)
{
	const char end = END;
	int status = FAULT << 8;
	pid_t child = fork();

	if (child == 0)
		run(slave, descriptors, command);
	if (child < 0)
		perror("terminal: fork");
	else
		(void)waitpid(child, &status, 0);
	if (write(slave, &end, 1) != 1)
		fail("write");
	return WIFEXITED(status) ? WEXITSTATUS(status)
				 : BY_SIGNAL + WTERMSIG(status);
}

static void copy(int master)
{
	char byte = ' ';

	while (read(master, &byte, 1) == 1 && byte != END)
		if (byte != '\r')
			(void)putchar(byte);
	(void)fflush(stdout);
}

int main(int argc, char **argv)
{
	int status;
	int master;
	int slave;
	pid_t child;

	if (argc < 4) {
		(void)fputs("terminal: see the head of its source\n", stderr);
		return FAULT;
	}
	master = open_master();
	slave = open_slave(master, argv[1]);
	child = fork();
	if (child < 0)
		fail("fork");
	if (child == 0) {
		(void)close(master);
		return run_to_end(slave, argv[2], argv + 3);
	}
	copy(master);
	if (waitpid(child, &status, 0) < 0)
		fail("waitpid");
	return WEXITSTATUS(status);
}
