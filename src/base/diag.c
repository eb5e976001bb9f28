/* SPDX-License-Identifier: MIT */
/* diag: every message on standard error, and the exit status. */
#include <config.h>

#include "base/diag.h"

#include <errno.h>
#include <poll.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/letter.h"
#include "base/utf8.h"

enum { SUBJECT_SIZE = 256, MESSAGE_SIZE = 1024, PROGRESS_SUBJECT_SIZE = 45 };
enum { PATIENCE_MS = 1000 };

static enum diag_status exit_status = DIAG_SUCCESS;
static bool progress_is_shown;

void diag_set_status(enum diag_status status)
{
	if (status > exit_status)
		exit_status = status;
}

enum diag_status diag_status(void)
{
	return exit_status;
}

/*
 * A message must not move a cursor, nor show a letter that the terminal may
 * take for something else.
 */
static void mask(char *text)
{
	size_t left = strlen(text);

	while (left > 0) {
		size_t step = letter_length(text, left);

		if (step == 0) {
			*text = '?';
			step = 1;
		}
		text += step;
		left -= step;
	}
}

/* Copies a subject, cut in its middle, between letters, if it does not fit. */
static void cut(const char *subject, char *out, size_t size)
{
	size_t length = strlen(subject);
	size_t head = size / 2 - 3;
	size_t tail;

	if (length < size) {
		memcpy(out, subject, length + 1);
		return;
	}
	tail = length - head;
	for (int i = 0; i < 3 && utf8_is_tail(subject[head]); i++)
		head--;
	for (int i = 0; i < 3 && utf8_is_tail(subject[tail]); i++)
		tail++;
	(void)snprintf(out, size, "%.*s...%s", (int)head, subject,
		       subject + tail);
}

/*
 * After a write that failed. Where standard error does not block it is waited
 * for, but not for ever: a message is worth less than an end.
 */
static bool wait_until_writable(void)
{
	struct pollfd waiting = { .fd = STDERR_FILENO, .events = POLLOUT };

	return (errno == EAGAIN || errno == EWOULDBLOCK) &&
	       poll(&waiting, 1, PATIENCE_MS) > 0;
}

/* A failure to write to standard error has no place to be reported. */
static void emit(const char *message, size_t length)
{
	while (length > 0) {
		ssize_t written = write(STDERR_FILENO, message, length);

		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0 && wait_until_writable())
			continue;
		if (written <= 0)
			return;
		message += written;
		length -= (size_t)written;
	}
}

/* "ckr: SUBJECT: reason" without a newline; its length, or 0. */
DIAG_PRINTF(4, 0)
static size_t compose(char *message, size_t size, const char *subject,
		      const char *format, va_list arguments)
{
	int used = snprintf(message, size, "ckr: %s: ", subject);

	if (used < 0 || vsnprintf(message + used, size - (size_t)used, format,
				  arguments) < 0)
		return 0;
	mask(message);
	return strlen(message);
}

DIAG_PRINTF(2, 0)
static void say(const char *subject, const char *format, va_list arguments)
{
	char shown[SUBJECT_SIZE];
	char message[MESSAGE_SIZE];
	size_t length;

	diag_hide_progress();
	cut(subject, shown, sizeof(shown));
	length =
		compose(message, sizeof(message) - 1, shown, format, arguments);
	if (length == 0)
		return;
	message[length] = '\n';
	emit(message, length + 1);
}

/* To the start of the line, and to erase it. */
static const char erase[] = "\r\033[K";

void diag_show_progress(const char *subject, const char *format, ...)
{
	char shown[PROGRESS_SUBJECT_SIZE];
	char message[MESSAGE_SIZE];
	size_t before = strlen(erase);
	size_t length;
	va_list arguments;

	cut(subject, shown, sizeof(shown));
	memcpy(message, erase, before);
	va_start(arguments, format);
	length = compose(message + before, sizeof(message) - before, shown,
			 format, arguments);
	va_end(arguments);
	emit(message, before + length);
	progress_is_shown = true;
}

void diag_hide_progress(void)
{
	if (progress_is_shown)
		emit(erase, strlen(erase));
	progress_is_shown = false;
}

void diag_note(const char *subject, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	say(subject, format, arguments);
	va_end(arguments);
}

void diag_unknown(const char *subject, const char *format, ...)
{
	va_list arguments;

	diag_set_status(DIAG_UNKNOWN);
	va_start(arguments, format);
	say(subject, format, arguments);
	va_end(arguments);
}

void diag_trouble(const char *subject, const char *format, ...)
{
	va_list arguments;

	diag_set_status(DIAG_TROUBLE);
	va_start(arguments, format);
	say(subject, format, arguments);
	va_end(arguments);
}

void diag_close_output(void)
{
	if (close(STDOUT_FILENO) != 0 && errno != EBADF && errno != EINTR)
		diag_trouble("standard output", "%s", strerror(errno));
}

void diag_no_memory(void)
{
	diag_trouble("out of memory", "%s", strerror(ENOMEM));
}
