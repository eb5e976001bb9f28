/* SPDX-License-Identifier: MIT */
/* diag: every message on standard error, and the exit status. */
#include <config.h>

#include "diag.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { SUBJECT_SIZE = 256, MESSAGE_SIZE = 1024 };

static enum diag_status exit_status = DIAG_SUCCESS;

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
 * C0 and C1 controls, DEL, and bytes that are no ASCII: a message must not
 * move a cursor, and which bytes are letters is the terminal's secret.
 */
static void mask(char *text)
{
	for (; *text; text++)
		if (*text < ' ' || *text > '~')
			*text = '?';
}

static void cut(const char *subject, char out[SUBJECT_SIZE])
{
	size_t length = strlen(subject);
	size_t half = SUBJECT_SIZE / 2 - 3;

	if (length < SUBJECT_SIZE)
		memcpy(out, subject, length + 1);
	else
		(void)snprintf(out, SUBJECT_SIZE, "%.*s...%s", (int)half,
			       subject, subject + length - half);
}

/* A failure to write to standard error has no place to be reported. */
static void emit(const char *message, size_t length)
{
	while (length > 0) {
		ssize_t written = write(STDERR_FILENO, message, length);

		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return;
		message += written;
		length -= (size_t)written;
	}
}

static void say(const char *subject, const char *format, va_list arguments)
{
	char shown[SUBJECT_SIZE];
	char message[MESSAGE_SIZE];
	size_t room = sizeof(message) - 1; /* for the newline */
	int used;

	cut(subject, shown);
	used = snprintf(message, room, "ckr: %s: ", shown);
	if (used < 0)
		return;
	used = vsnprintf(message + used, room - (size_t)used, format,
			 arguments);
	if (used < 0)
		return;
	mask(message);
	strcat(message, "\n");
	emit(message, strlen(message));
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
	/* ferror first: fclose forgets an earlier failure. */
	int failed = ferror(stdout);
	int error = failed ? errno : 0;

	if (fclose(stdout) != 0) {
		failed = 1;
		error = errno;
	}
	if (failed)
		diag_trouble("standard output", "%s",
			     error ? strerror(error) : "write error");
}

void diag_no_memory(void)
{
	diag_trouble("out of memory", "%s", strerror(ENOMEM));
}
