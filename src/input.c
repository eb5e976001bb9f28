/* SPDX-License-Identifier: MIT */
/* input: reads what there is, and tells when there is nothing more yet. */
#include <config.h>

#include "input.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "diag.h"

/* Long enough for a writer that is in the middle of a line, short for eyes. */
enum { MOMENT_MS = 50, PIPE_SIZE = 1 << 20 };

int input_open(const char *name)
{
	int descriptor;

	if (strcmp(name, "-") == 0)
		return STDIN_FILENO;
	do
		descriptor = open(name, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	while (descriptor < 0 && errno == EINTR);
	if (descriptor < 0)
		diag_trouble(name, "%s", strerror(errno));
	return descriptor;
}

void input_close(int descriptor)
{
	if (descriptor != STDIN_FILENO)
		(void)close(descriptor);
}

ssize_t input_read(int descriptor, char *buffer, size_t size)
{
	struct pollfd waiting = { .fd = descriptor, .events = POLLIN };

	for (;;) {
		ssize_t count = read(descriptor, buffer, size);

		if (count >= 0)
			return count;
		if (errno == EAGAIN || errno == EWOULDBLOCK)
			(void)poll(&waiting, 1, -1);
		else if (errno != EINTR)
			return -1;
	}
}

bool input_is_quiet(int descriptor)
{
	struct pollfd waiting = { .fd = descriptor, .events = POLLIN };

	return poll(&waiting, 1, MOMENT_MS) == 0;
}

void input_widen_pipe(int descriptor)
{
#ifdef F_SETPIPE_SZ
	/* Fails for anything but a pipe, and at the user's limit: no matter. */
	(void)fcntl(descriptor, F_SETPIPE_SZ, PIPE_SIZE);
#else
	(void)descriptor;
#endif
}
