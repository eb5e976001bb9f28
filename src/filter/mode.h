/* SPDX-License-Identifier: MIT */
/* mode: what is put out of a log, and of which of its lines. */
#ifndef CKR_MODE_H
#define CKR_MODE_H

#include <stdbool.h>

enum filter_mode {
	FILTER_COMMENT, /* the line, and a comment at its end */
	FILTER_INLINE,  /* the line, with the other half behind each code */
	FILTER_COUNT,   /* no lines; a table at the end */
	FILTER_QUIET,   /* nothing; only whether there was a code */
	FILTER_RECORDS, /* a record for each code */
};

struct filter_options {
	enum filter_mode mode;
	bool all;        /* CKR_OK too */
	bool only;       /* only lines that carry a code */
	bool describe;   /* the description instead of the summary */
	bool once;       /* a comment only where a code is met first */
	bool every_line; /* do not skip lines that do not look it */
	bool hints;      /* where nothing is found, say what --pkcs11 finds */
	bool why;        /* instead of the meaning, why it is a code or not */
	bool color;
};

#endif
