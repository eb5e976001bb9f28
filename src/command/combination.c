/* SPDX-License-Identifier: MIT */
/* combination: what options mean together, and which do not go together. */
#include <config.h>

#include "command/combination.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "command/choice.h"
#include "command/optiontable.h"

/* What to do where no option says so. */
static void settle_mode(struct options *options)
{
	if (options->mode == OPTIONS_DECODE &&
	    choice_has(&options->vendors, "list"))
		options->mode = OPTIONS_VENDORS;
	if (options->mode == OPTIONS_DECODE && options->operands.count == 0)
		options->mode = OPTIONS_FILTER;
}

/* What is asked for, more finely than by mode: a bit each. */
enum asked {
	ASKED_CODES = 1 << 0,
	ASKED_COMMENTS = 1 << 1,
	ASKED_INLINE = 1 << 2,
	ASKED_COUNT = 1 << 3,
	ASKED_COUNT_FIELDS = 1 << 4,
	ASKED_FIELDS = 1 << 5,
	ASKED_QUIET = 1 << 6,
	ASKED_PROTOCOL = 1 << 7,
	ASKED_LIST = 1 << 8,
	ASKED_SEARCH = 1 << 9,
	ASKED_VENDORS = 1 << 10,
	ASKED_MANUAL = 1 << 11,
	ASKED_EXPORT = 1 << 12,
	ASKED_CHECK = 1 << 13,
	ASKED_HELP = 1 << 14,
	ASKED_LOGS = ASKED_COMMENTS | ASKED_INLINE | ASKED_COUNT |
		     ASKED_COUNT_FIELDS | ASKED_FIELDS | ASKED_QUIET,
};

static enum asked asked_of_log(const struct options *options)
{
	bool fields = options->format != FORMAT_TEXT;

	return options->filter_for ? ASKED_PROTOCOL
	       : options->quiet    ? ASKED_QUIET
	       : options->count    ? fields ? ASKED_COUNT_FIELDS : ASKED_COUNT
	       : fields            ? ASKED_FIELDS
	       : options->inline_names ? ASKED_INLINE
				       : ASKED_COMMENTS;
}

static enum asked asked(const struct options *options)
{
	static const enum asked by_mode[] = {
		[OPTIONS_DECODE] = ASKED_CODES,
		[OPTIONS_LIST] = ASKED_LIST,
		[OPTIONS_SEARCH] = ASKED_SEARCH,
		[OPTIONS_VENDORS] = ASKED_VENDORS,
		[OPTIONS_MANUAL] = ASKED_MANUAL,
		[OPTIONS_EXPORT] = ASKED_EXPORT,
		[OPTIONS_CHECK] = ASKED_CHECK,
		[OPTIONS_HELP] = ASKED_HELP,
		[OPTIONS_USAGE] = ASKED_HELP,
		[OPTIONS_VERSION] = ASKED_HELP,
	};

	return options->mode == OPTIONS_FILTER ? asked_of_log(options)
					       : by_mode[options->mode];
}

/*
 * What is asked for, in the words of a message. All options that do not ask for
 * something else have a part in explaining a code.
 */
static const char *name_of(enum asked what)
{
	switch (what) {
	case ASKED_INLINE:
		return "--inline";
	case ASKED_COUNT:
	case ASKED_COUNT_FIELDS:
		return "--count";
	case ASKED_FIELDS:
		return "the --format of a log";
	case ASKED_QUIET:
		return "--quiet";
	case ASKED_PROTOCOL:
		return "--filter-for";
	case ASKED_LIST:
		return "--list";
	case ASKED_SEARCH:
		return "--search";
	case ASKED_VENDORS:
		return "--vendor=list";
	case ASKED_MANUAL:
		return "--man";
	case ASKED_EXPORT:
		return "--export";
	case ASKED_CHECK:
		return "--check";
	default:
		return "reading a log";
	}
}

/*
 * What an option has a part in. Those that are not here have one everywhere:
 * --color, --vendor and --table, which are set once and for all by many.
 */
static const struct part {
	int option;
	unsigned int asked;
} parts[] = {
	{ OPTION_HEX,
	  ASKED_CODES | ASKED_MANUAL | ASKED_LOGS | ASKED_PROTOCOL },
	{ OPTION_OPENSSL, ASKED_CODES },
	{ OPTION_VERBOSE, ASKED_CODES | ASKED_LIST | ASKED_SEARCH |
				  ASKED_FIELDS | ASKED_COUNT_FIELDS },
	{ OPTION_IN, ASKED_CODES },
	{ OPTION_MAN, ASKED_MANUAL },
	{ OPTION_LIST, ASKED_LIST },
	{ OPTION_SEARCH, ASKED_SEARCH },
	{ OPTION_FILE, ASKED_LOGS },
	{ OPTION_INLINE, ASKED_INLINE },
	{ OPTION_ONLY, ASKED_LOGS },
	{ OPTION_DESCRIBE, ASKED_COMMENTS },
	{ OPTION_ONCE, ASKED_COMMENTS | ASKED_INLINE | ASKED_FIELDS },
	{ OPTION_COUNT, ASKED_COUNT | ASKED_COUNT_FIELDS },
	{ OPTION_QUIET, ASKED_QUIET },
	{ OPTION_WHY, ASKED_COMMENTS | ASKED_FIELDS },
	{ OPTION_WORDS, ASKED_LOGS | ASKED_PROTOCOL | ASKED_CODES },
	{ OPTION_ALL, ASKED_LOGS | ASKED_PROTOCOL },
	{ OPTION_PKCS11, ASKED_LOGS | ASKED_PROTOCOL },
	{ OPTION_FORMAT, ASKED_CODES | ASKED_LIST | ASKED_SEARCH |
				 ASKED_VENDORS | ASKED_COMMENTS | ASKED_INLINE |
				 ASKED_COUNT | ASKED_COUNT_FIELDS |
				 ASKED_FIELDS },
	{ OPTION_EXPORT, ASKED_EXPORT },
	{ OPTION_FILTER_FOR, ASKED_PROTOCOL },
	{ OPTION_CHECK, ASKED_CHECK },
};

enum { PARTS = sizeof(parts) / sizeof(parts[0]) };

/* The first option given that is of logs and of nothing else, or 0. */
static int option_of_logs(const struct options *options)
{
	const unsigned int logs = ASKED_LOGS | ASKED_PROTOCOL;

	for (size_t i = 0; i < PARTS; i++)
		if (options_given(options, parts[i].option) &&
		    (parts[i].asked | logs) == logs)
			return parts[i].option;
	return 0;
}

/* As grep has it: with an option that is of logs, operands are files. */
static bool take_operands_for_files(struct options *options)
{
	int option = option_of_logs(options);

	if (options->mode != OPTIONS_DECODE || option == 0)
		return true;
	options->mode = OPTIONS_FILTER;
	if (options->filter_for)
		return true;
	options->files_named = options->files.count;
	options->files_by = optiontable_name(option);
	for (size_t i = 0; i < options->operands.count; i++)
		if (!strings_copy(&options->files, options->operands.items[i]))
			return false;
	strings_free(&options->operands);
	return true;
}

/* Words behind the first, which were not quoted, belong to the search. */
static bool take_operands_for_words(struct options *options)
{
	char **operands = options->operands.items;
	size_t size = strlen(options->search) + 1;
	char *words;
	char *end;

	for (size_t i = 0; i < options->operands.count; i++)
		size += strlen(operands[i]) + 1;
	words = realloc(options->search, size);
	if (!words) {
		diag_no_memory();
		return false;
	}
	options->search = words;
	end = words + strlen(words);
	for (size_t i = 0; i < options->operands.count; i++) {
		size_t length = strlen(operands[i]);

		*end++ = ' ';
		memcpy(end, operands[i], length + 1);
		end += length;
	}
	strings_free(&options->operands);
	return true;
}

static bool takes_its_operands(const struct options *options, enum asked what)
{
	if (options->operands.count == 0 ||
	    (what & (ASKED_CODES | ASKED_MANUAL | ASKED_HELP)))
		return true;
	diag_trouble(options->operands.items[0],
		     "no operand is taken with %s%s", name_of(what),
		     what & ASKED_EXPORT ? ", which writes to standard output"
		     : what & ASKED_LIST
			     ? " (--vendor and --search choose codes)"
			     : "");
	return false;
}

static bool has_part(const struct options *options, const struct part *part,
		     enum asked what)
{
	char name[32];

	if (what == ASKED_HELP || (part->asked & what) ||
	    !options_given(options, part->option))
		return true;
	(void)snprintf(name, sizeof(name), "--%s",
		       optiontable_name(part->option));
	/* Without a code ckr would sit and wait for a log. */
	if (what == ASKED_COMMENTS && (part->asked & ASKED_CODES) &&
	    option_of_logs(options) == 0)
		diag_trouble(name, "a code is wanted, as in ckr %s%s 0xA0",
			     name, part->option == OPTION_IN ? "=C_Login" : "");
	else
		diag_trouble(name, "it has no part in %s", name_of(what));
	return false;
}

bool combination_settle(struct options *options)
{
	enum asked what;

	if (!take_operands_for_files(options))
		return false;
	settle_mode(options);
	if (options->mode == OPTIONS_SEARCH &&
	    !take_operands_for_words(options))
		return false;
	what = asked(options);
	for (size_t i = 0; i < PARTS; i++)
		if (!has_part(options, &parts[i], what))
			return false;
	return takes_its_operands(options, what);
}
