/* SPDX-License-Identifier: MIT */
/* commandline: reads the words of the command line into options. */
#include <config.h>

#include "command/commandline.h"

#include <popt.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "command/combination.h"
#include "command/exitguard.h"
#include "command/optiontable.h"

static void replace(char **text, char *new_text)
{
	free(*text);
	*text = new_text;
}

static bool read_format(const char *text, enum format_kind *format)
{
	static const char *const names[] = {
		[FORMAT_TEXT] = "text", [FORMAT_NAME] = "name",
		[FORMAT_CSV] = "csv",   [FORMAT_TSV] = "tsv",
		[FORMAT_JSON] = "json",
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (strcmp(names[i], text) == 0) {
			*format = (enum format_kind)i;
			return true;
		}
	}
	diag_trouble(text,
		     "not a format: text, name, csv, tsv or json is wanted");
	return false;
}

static bool read_color(const char *text, enum options_color *color)
{
	if (strcmp(text, "auto") == 0)
		*color = OPTIONS_AUTO;
	else if (strcmp(text, "always") == 0)
		*color = OPTIONS_ALWAYS;
	else if (strcmp(text, "never") == 0)
		*color = OPTIONS_NEVER;
	else {
		diag_trouble(text, "not a use of colour: auto, always or never "
				   "is wanted");
		return false;
	}
	return true;
}

/* Options without an argument. False for any other. */
static bool take_flag(int option, struct options *options)
{
	switch (option) {
	case OPTION_ALL:
		options->all = true;
		return true;
	case OPTION_COUNT:
		options->count = true;
		return true;
	case OPTION_DESCRIBE:
		options->describe = true;
		return true;
	case OPTION_HEX:
		options->hex = true;
		return true;
	case OPTION_INLINE:
		options->inline_names = true;
		return true;
	case OPTION_ONCE:
		options->once = true;
		return true;
	case OPTION_ONLY:
		options->only = true;
		return true;
	case OPTION_OPENSSL:
		options->openssl = true;
		return true;
	case OPTION_PKCS11:
		options->pkcs11 = true;
		return true;
	case OPTION_QUIET:
		options->quiet = true;
		return true;
	case OPTION_WHY:
		options->why = true;
		return true;
	case OPTION_VERBOSE:
		options->verbose = true;
		return true;
	default:
		return false;
	}
}

/* --help, --usage and --version win over everything, the first of them. */
static void take_mode(struct options *options, enum options_mode mode)
{
	if (options->mode < OPTIONS_HELP)
		options->mode = mode;
}

/* Options that choose what to do. False for any other. */
static bool take_mode_option(int option, struct options *options)
{
	switch (option) {
	case OPTION_HELP:
		take_mode(options, OPTIONS_HELP);
		return true;
	case OPTION_USAGE:
		take_mode(options, OPTIONS_USAGE);
		return true;
	case OPTION_VERSION:
		take_mode(options, OPTIONS_VERSION);
		return true;
	case OPTION_LIST:
		take_mode(options, OPTIONS_LIST);
		return true;
	case OPTION_MAN:
		take_mode(options, OPTIONS_MANUAL);
		return true;
	default:
		return false;
	}
}

/* Options with an argument, which is the caller's no more. */
static bool take_argument(int option, char *argument, struct options *options)
{
	bool valid = true;

	switch (option) {
	case OPTION_CHECK:
		take_mode(options, OPTIONS_CHECK);
		replace(&options->check, argument);
		return true;
	case OPTION_EXPORT:
		take_mode(options, OPTIONS_EXPORT);
		replace(&options->export_for, argument);
		return true;
	case OPTION_FILTER_FOR:
		replace(&options->filter_for, argument);
		return true;
	case OPTION_SEARCH:
		take_mode(options, OPTIONS_SEARCH);
		replace(&options->search, argument);
		return true;
	case OPTION_IN:
		replace(&options->in, argument);
		return true;
	case OPTION_VENDOR:
		return strings_take(&options->vendors, argument);
	case OPTION_FILE:
		return strings_take(&options->files, argument);
	case OPTION_WORDS:
		return strings_take(&options->words, argument);
	case OPTION_TABLE:
		return strings_take(&options->tables, argument);
	case OPTION_FORMAT:
		valid = read_format(argument, &options->format);
		break;
	case OPTION_COLOR:
		valid = read_color(argument, &options->color);
		break;
	default:
		break;
	}
	free(argument);
	return valid;
}

static bool is_negative_number(const char *text)
{
	return text[0] == '-' && text[1] >= '0' && text[1] <= '9';
}

static bool take(poptContext context, int option, struct options *options)
{
	char *argument;

	options->given |= UINT64_C(1) << option;
	if (take_flag(option, options) || take_mode_option(option, options))
		return true;
	argument = poptGetOptArg(context);
	if (!argument) {
		/* Each of the others has one; popt could not copy it. */
		diag_no_memory();
		return false;
	}
	if (option == 0)
		return strings_take(&options->operands, argument);
	return take_argument(option, argument, options);
}

static bool read_options(poptContext context, struct options *options)
{
	int option;

	while ((option = poptGetNextOpt(context)) != -1) {
		const char *bad;

		if (option >= 0) {
			if (!take(context, option, options))
				return false;
			continue;
		}
		bad = poptBadOption(context, 0);
		if (option == POPT_ERROR_BADOPT && is_negative_number(bad)) {
			if (!strings_copy(&options->operands, bad))
				return false;
			continue;
		}
		diag_trouble(bad, "%s (ckr --help lists the options)",
			     poptStrerror(option));
		return false;
	}
	return true;
}

static bool is_color(const char *word)
{
	return word &&
	       (strcmp(word, "auto") == 0 || strcmp(word, "always") == 0 ||
		strcmp(word, "never") == 0);
}

/*
 * popt has no optional argument, so a --color before a word that is no use of
 * colour becomes --color=always here.
 */
static const char **copy_arguments(int argc, char **argv)
{
	const char **copy = malloc(((size_t)argc + 1) * sizeof(*copy));
	bool options_end = false;

	if (!copy)
		return NULL;
	for (int i = 0; i < argc; i++) {
		copy[i] = argv[i];
		if (strcmp(argv[i], "--") == 0)
			options_end = true;
		if (!options_end && strcmp(argv[i], "--color") == 0 &&
		    !is_color(argv[i + 1]))
			copy[i] = "--color=always";
	}
	copy[argc] = NULL;
	return copy;
}

bool commandline_read(int argc, char **argv, struct options *options)
{
	const char **arguments = copy_arguments(argc, argv);
	poptContext context;
	bool valid;

	memset(options, 0, sizeof(*options));
	if (!arguments) {
		diag_no_memory();
		return false;
	}
	/* No poptReadDefaultConfig: an alias must not change a filter. */
	exitguard_begin();
	context = poptGetContext("ckr", argc, arguments, optiontable,
				 POPT_CONTEXT_ARG_OPTS);
	if (!context)
		diag_no_memory();
	valid = context && read_options(context, options);
	poptFreeContext(context);
	exitguard_end();
	free(arguments);
	return valid && combination_settle(options);
}
