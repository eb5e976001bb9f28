/* SPDX-License-Identifier: MIT */
/* options: the command line. */
#ifndef CKR_OPTIONS_H
#define CKR_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "print/format.h"

/* What ckr is asked to do. */
enum options_mode {
	OPTIONS_DECODE, /* explain the operands */
	OPTIONS_FILTER, /* read a log */
	OPTIONS_LIST,
	OPTIONS_SEARCH,
	OPTIONS_VENDORS,
	OPTIONS_MANUAL, /* open the page of the one operand */
	OPTIONS_EXPORT,
	OPTIONS_CHECK,
	OPTIONS_HELP,
	OPTIONS_USAGE,
	OPTIONS_VERSION,
};

enum options_color { OPTIONS_AUTO, OPTIONS_ALWAYS, OPTIONS_NEVER };

/* Strings that were given one by one; owned by the options. */
struct options_strings {
	char **items;
	size_t count;
};

struct options {
	enum options_mode mode;
	enum options_color color;
	enum format_kind format;
	bool hex;
	bool openssl;
	bool verbose;
	bool all;
	bool pkcs11;
	bool inline_names;
	bool only;
	bool describe;
	bool once;
	bool count;
	bool quiet;
	char *vendor;     /* NULL: every vendor */
	char *in;         /* a function, or NULL */
	char *search;     /* for OPTIONS_SEARCH */
	char *export_for; /* a platform, for OPTIONS_EXPORT */
	char *filter_for; /* a platform's protocol, or NULL */
	char *check;      /* a header, for OPTIONS_CHECK */
	struct options_strings operands;
	struct options_strings files;  /* --file */
	struct options_strings tables; /* --table */
};

/*
 * Reads the command line into options, which options_free releases. Returns
 * false after a message (the status is DIAG_TROUBLE then) when it is wrong.
 */
bool options_parse(int argc, char **argv, struct options *options);
void options_free(struct options *options);

/* For OPTIONS_HELP and OPTIONS_USAGE; help goes to standard output. */
void options_print_help(void);
void options_print_usage(FILE *out);

#endif
