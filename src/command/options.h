/* SPDX-License-Identifier: MIT */
/* options: what ckr was asked to do. */
#ifndef CKR_OPTIONS_H
#define CKR_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/strings.h"
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
	bool why;
	char *in;         /* a function, or NULL */
	char *search;     /* for OPTIONS_SEARCH */
	char *export_for; /* a platform, for OPTIONS_EXPORT */
	char *filter_for; /* a platform's protocol, or NULL */
	char *check;      /* a header, for OPTIONS_CHECK */
	struct strings operands;
	struct strings vendors; /* --vendor; none: every vendor */
	struct strings files;   /* --file, and operands that are files */
	struct strings tables;  /* --table */
	struct strings words;   /* --words */
	size_t files_named;     /* by --file; behind them come operands ... */
	const char *files_by;   /* ... which this option has made files */
	uint64_t given;         /* a bit for each option, see options_given */
};

/* Whether an option (of optiontable.h) was on the command line. */
static inline bool options_given(const struct options *options, int option)
{
	return options->given >> option & 1;
}

void options_free(struct options *options);

#endif
