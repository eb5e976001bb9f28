/* SPDX-License-Identifier: MIT */
/* input: reads what there is, and tells when there is nothing more yet. */
#ifndef CKR_INPUT_H
#define CKR_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/*
 * Opens a file for reading; "-" is standard input. Returns the descriptor, or
 * -1 after a message that names the file.
 */
int input_open(const char *name);

/* Closes what input_open opened; standard input stays open. */
void input_close(int descriptor);

/*
 * Reads up to SIZE bytes, waiting for the first of them whatever the mode of
 * the descriptor. Returns their number, 0 at the end and
 * after a SIGINT that is caught, -1 with errno set.
 */
ssize_t input_read(int descriptor, char *buffer, size_t size);

/* True when nothing is to be read now and nothing comes for a moment. */
bool input_is_quiet(int descriptor);

/*
 * True when nothing that is written to OUTPUT can be read from the descriptor.
 * False after a message when both are one file or pipe, which would be read
 * and written without end, or when that cannot be told.
 */
bool input_is_apart(int descriptor, const char *name, int output);

/* Asks the kernel for a larger pipe, which saves switches; or does nothing. */
void input_widen_pipe(int descriptor);

#endif
