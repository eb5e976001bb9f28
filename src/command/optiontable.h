/* SPDX-License-Identifier: MIT */
/* optiontable: the options that there are, and the help made of them. */
#ifndef CKR_OPTIONTABLE_H
#define CKR_OPTIONTABLE_H

#include <popt.h>
#include <stdbool.h>
#include <stdio.h>

/* What poptGetNextOpt returns for an option; popt keeps 0 for operands. */
enum {
	OPTION_ALL = 1,
	OPTION_CHECK,
	OPTION_COLOR,
	OPTION_COUNT,
	OPTION_DESCRIBE,
	OPTION_EXPORT,
	OPTION_FILE,
	OPTION_FILTER_FOR,
	OPTION_FORMAT,
	OPTION_HELP,
	OPTION_HEX,
	OPTION_IN,
	OPTION_INLINE,
	OPTION_LIST,
	OPTION_MAN,
	OPTION_ONCE,
	OPTION_ONLY,
	OPTION_OPENSSL,
	OPTION_PKCS11,
	OPTION_QUIET,
	OPTION_SEARCH,
	OPTION_TABLE,
	OPTION_WORDS,
	OPTION_WHY,
	OPTION_USAGE,
	OPTION_VENDOR,
	OPTION_VERBOSE,
	OPTION_VERSION,
};

/* Every option, in the groups of the help. */
extern const struct poptOption optiontable[];

/* Whether a word is the long name of an option, without dashes. */
bool optiontable_has(const char *word);

/* The long name of an option, without dashes; NULL for none. */
const char *optiontable_name(int option);

/*
 * Within the width of the terminal that DESCRIPTOR is, where it is one. Failures
 * of writing stay in the stream.
 */
void optiontable_print_help(FILE *out, int descriptor);
void optiontable_print_usage(FILE *out, int descriptor);

#endif
