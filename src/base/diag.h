/* SPDX-License-Identifier: MIT */
/* diag: every message on standard error, and the exit status. */
#ifndef CKR_DIAG_H
#define CKR_DIAG_H

#include <stddef.h>

#if defined(__GNUC__)
#define DIAG_PRINTF(format, first)                                             \
	__attribute__((__format__(__printf__, format, first)))
#else
#define DIAG_PRINTF(format, first)
#endif

enum diag_status {
	DIAG_SUCCESS = 0,
	DIAG_UNKNOWN = 1, /* an operand is no code, or no code was met */
	DIAG_TROUBLE = 2, /* usage, input or output */
};

/* Worsens the exit status; it never gets better. */
void diag_set_status(enum diag_status status);
enum diag_status diag_status(void);

/*
 * "ckr: SUBJECT: reason", in one write. Characters that could drive a
 * terminal, and those that it cannot show, become "?"; a long subject is cut in
 * its middle. These do not touch the exit status unless they say so.
 */
void diag_note(const char *subject, const char *format, ...) DIAG_PRINTF(2, 3);
/* ... and the status becomes DIAG_UNKNOWN. */
void diag_unknown(const char *subject, const char *format, ...)
	DIAG_PRINTF(2, 3);
/* ... and the status becomes DIAG_TROUBLE. */
void diag_trouble(const char *subject, const char *format, ...)
	DIAG_PRINTF(2, 3);

/*
 * Shows "ckr: SUBJECT: text" on a terminal's line, in place of the one shown
 * before, until diag_hide_progress or the next message takes it away. A long
 * subject is cut so that all of it fits one line.
 */
void diag_show_progress(const char *subject, const char *format, ...)
	DIAG_PRINTF(2, 3);
void diag_hide_progress(void);

/*
 * Closes standard output; a failure, which a file system may keep until then,
 * is reported and makes the status DIAG_TROUBLE. That it was closed from the
 * start matters only to those who wrote to it.
 */
void diag_close_output(void);

/* Reports that memory is short. */
void diag_no_memory(void);

#endif
