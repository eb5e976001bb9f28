/* SPDX-License-Identifier: MIT */
/* interrupt: SIGINT ends the reading; what was read is still told. */
#include <config.h>

#include "base/interrupt.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

static volatile sig_atomic_t came;

/*
 * What the handler writes wakes a poll that begins too late to be interrupted.
 * Without it SIGINT is not caught.
 */
static int wake[2] = { -1, -1 };

static void note(int signal)
{
	int error = errno;
	ssize_t written;

	(void)signal;
	came = 1;
	written = write(wake[1], "", 1);
	(void)written;
	errno = error;
}

/* A pipe whose ends are none of the first three, which others may have closed.
 */
static bool open_pipe(void)
{
	int low[2];

	if (pipe(low) != 0)
		return false;
	for (int i = 0; i < 2; i++) {
		wake[i] = fcntl(low[i], F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
		(void)close(low[i]);
	}
	return wake[0] >= 0 && wake[1] >= 0;
}

void interrupt_catch(void)
{
	struct sigaction action;

	if (sigaction(SIGINT, NULL, &action) != 0 ||
	    action.sa_handler == SIG_IGN || !open_pipe())
		return;
	action.sa_handler = note;
	action.sa_flags = (int)SA_RESETHAND;
	(void)sigemptyset(&action.sa_mask);
	(void)sigaction(SIGINT, &action, NULL);
}

bool interrupt_came(void)
{
	return came != 0;
}

void interrupt_wait(int descriptor)
{
	struct pollfd waiting[] = {
		{ .fd = descriptor, .events = POLLIN },
		{ .fd = wake[0], .events = POLLIN },
	};

	if (wake[0] >= 0)
		(void)poll(waiting, 2, -1);
}

void interrupt_pass_on(void)
{
	if (!came)
		return;
	(void)signal(SIGINT, SIG_DFL);
	(void)raise(SIGINT);
}
