/* SPDX-License-Identifier: MIT */
/* output: pieces of memory, gathered and written with few system calls. */
#include <config.h>

#include "base/output.h"

#include <errno.h>
#include <poll.h>
#include <string.h>

void output_init(struct output *output, int descriptor)
{
	output->descriptor = descriptor;
	output->error = 0;
	output->count = 0;
	output->text_used = 0;
}

/* What is wrong with the descriptor, the next write tells. */
static void wait_until_writable(struct output *output)
{
	struct pollfd waiting = { .fd = output->descriptor, .events = POLLOUT };

	if (poll(&waiting, 1, -1) < 0 && errno != EINTR && errno != EAGAIN)
		output->error = errno;
}

/* Takes what has been written off the front of the pieces. */
static void advance(struct iovec **piece, size_t *count, size_t written)
{
	while (*count > 0 && written >= (*piece)->iov_len) {
		written -= (*piece)->iov_len;
		(*piece)++;
		(*count)--;
	}
	if (*count > 0) {
		(*piece)->iov_base = (char *)(*piece)->iov_base + written;
		(*piece)->iov_len -= written;
	}
}

bool output_flush(struct output *output)
{
	struct iovec *piece = output->pieces;
	size_t count = output->count;

	while (count > 0 && !output->error) {
		ssize_t written = writev(output->descriptor, piece, (int)count);

		if (written > 0)
			advance(&piece, &count, (size_t)written);
		else if (written == 0)
			output->error = EIO; /* or this would not end */
		else if (errno == EAGAIN || errno == EWOULDBLOCK)
			wait_until_writable(output);
		else if (errno != EINTR)
			output->error = errno;
	}
	output->count = 0;
	output->text_used = 0;
	return output->error == 0;
}

void output_add(struct output *output, const char *data, size_t length)
{
	struct iovec *last;

	if (length == 0)
		return;
	last = output->count > 0 ? &output->pieces[output->count - 1] : NULL;
	if (last && (const char *)last->iov_base + last->iov_len == data) {
		last->iov_len += length;
		return;
	}
	if (output->count == OUTPUT_PIECES)
		(void)output_flush(output);
	/* writev's iovec is not const, though writev only reads. */
	output->pieces[output->count].iov_base = (void *)(size_t)data;
	output->pieces[output->count].iov_len = length;
	output->count++;
}

void output_copy(struct output *output, const char *data, size_t length)
{
	while (length > 0) {
		size_t part = length;
		char *copy;

		if (output->text_used == OUTPUT_TEXT ||
		    output->count == OUTPUT_PIECES)
			(void)output_flush(output);
		if (part > OUTPUT_TEXT - output->text_used)
			part = OUTPUT_TEXT - output->text_used;
		copy = output->text + output->text_used;
		memcpy(copy, data, part);
		output->text_used += part;
		output_add(output, copy, part);
		data += part;
		length -= part;
	}
}
