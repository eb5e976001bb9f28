/* SPDX-License-Identifier: MIT */
/*
 * reason: what the C library says of an error, so that no test has its words.
 *
 * Usage: reason NAME, as in <errno.h>
 */
#include <config.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>

static const struct {
	const char *name;
	int number;
} errors[] = {
	{ "EBADF", EBADF },   { "EIO", EIO },	  { "EISDIR", EISDIR },
	{ "ENOENT", ENOENT }, { "ENOSPC", ENOSPC }, { "EPIPE", EPIPE },
};

int main(int argc, char **argv)
{
	for (size_t i = 0; i < sizeof(errors) / sizeof(errors[0]); i++) {
		if (argc == 2 && strcmp(errors[i].name, argv[1]) == 0)
			return puts(strerror(errors[i].number)) == EOF;
	}
	(void)fprintf(stderr, "reason: not one of the errors known here\n");
	return 2;
}
