/* SPDX-License-Identifier: MIT */
/* input: reads what there is, and tells when there is nothing more yet. */
#include <config.h>

#include "base/input.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/interrupt.h"

/* Long enough for a writer that is in the middle of a line, short for eyes. */
enum { MOMENT_MS = 50, PIPE_SIZE = 1 << 20 };

/*
 * A descriptor of the first three, free because the caller closed it, would be
 * taken for what usually has its number.
 */
static int above_standard(int descriptor)
{
	int moved;

	if (descriptor < 0 || descriptor > STDERR_FILENO)
		return descriptor;
	moved = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	if (moved >= 0)
		(void)close(descriptor);
	return moved;
}

int input_open(const char *name)
{
	int descriptor;

	if (strcmp(name, "-") == 0)
		return STDIN_FILENO;
	do
		descriptor = open(name, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	while (descriptor < 0 && errno == EINTR);
	descriptor = above_standard(descriptor);
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
		ssize_t count;

		interrupt_wait(descriptor);
		if (interrupt_came())
			return 0;
		count = read(descriptor, buffer, size);
		if (count >= 0)
			return count;
		if (errno == EINTR)
			continue;
		if (errno != EAGAIN && errno != EWOULDBLOCK)
			return -1;
		if (poll(&waiting, 1, -1) < 0 && errno != EINTR &&
		    errno != EAGAIN)
			return -1;
	}
}

bool input_is_quiet(int descriptor)
{
	struct pollfd waiting = { .fd = descriptor, .events = POLLIN };

	return poll(&waiting, 1, MOMENT_MS) == 0;
}

/*
 * What two descriptors of one of these have written comes back to be read; a
 * terminal and a socket have somebody at the other side.
 */
static bool gives_back(mode_t mode)
{
	return !S_ISCHR(mode) && !S_ISSOCK(mode);
}

bool input_is_apart(int descriptor, const char *name, int output)
{
	struct stat in;
	struct stat out;
	bool closed;

	if (fstat(descriptor, &in) != 0) {
		diag_trouble(name, "%s", strerror(errno));
		return false;
	}
	closed = fstat(output, &out) != 0;
	if (closed && errno != EBADF) {
		diag_trouble("standard output", "%s", strerror(errno));
		return false;
	}
	if (closed || !gives_back(in.st_mode) || in.st_dev != out.st_dev ||
	    in.st_ino != out.st_ino)
		return true;
	diag_trouble(name, "is the output too");
	return false;
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
