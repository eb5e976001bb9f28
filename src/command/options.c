/* SPDX-License-Identifier: MIT */
/* options: the command line. */
#include <config.h>

#include "command/options.h"

#include <popt.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"

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
	OPTION_USAGE,
	OPTION_VENDOR,
	OPTION_VERBOSE,
	OPTION_VERSION,
};

#define FLAG(name, letter, value, text)                                        \
	{                                                                      \
		name, letter, POPT_ARG_NONE, NULL, value, text, NULL           \
	}
#define WITH(name, letter, value, text, argument)                              \
	{                                                                      \
		name, letter, POPT_ARG_STRING, NULL, value, text, argument     \
	}

/*
 * No digit is a short option, so that -2147483643 stays an operand; and help
 * is an option like the others, because popt's own exits without checking
 * that it could be written.
 */
static const struct poptOption decode_options[] = {
	FLAG("hex", 'x', OPTION_HEX, "digits alone are hexadecimal"),
	FLAG("openssl", '\0', OPTION_OPENSSL,
	     "numbers are OpenSSL's packed errors"),
	FLAG("verbose", 'v', OPTION_VERBOSE,
	     "add what to check, versions, functions, kin"),
	WITH("in", '\0', OPTION_IN, "may this function return it?", "C_..."),
	FLAG("man", '\0', OPTION_MAN, "open the manual page of the code"),
	FLAG("list", 'l', OPTION_LIST, "list every code"),
	WITH("search", 'k', OPTION_SEARCH, "list the codes whose texts have it",
	     "TEXT"),
	POPT_TABLEEND
};

static const struct poptOption filter_options[] = {
	WITH("file", 'f', OPTION_FILE, "read a file (- is standard input)",
	     "FILE"),
	FLAG("inline", 'i', OPTION_INLINE, "put the meaning behind the code"),
	FLAG("only", 'o', OPTION_ONLY, "print only lines that carry a code"),
	FLAG("describe", 'd', OPTION_DESCRIBE, "comment with the description"),
	FLAG("once", '\0', OPTION_ONCE, "comment on a code once"),
	FLAG("count", 'c', OPTION_COUNT, "print a table of the codes met"),
	FLAG("quiet", 'q', OPTION_QUIET, "print nothing; the status tells"),
	FLAG("all", 'a', OPTION_ALL, "CKR_OK too"),
	FLAG("pkcs11", 'p', OPTION_PKCS11, "every line is about PKCS #11"),
	POPT_TABLEEND
};

static const struct poptOption common_options[] = {
	WITH("format", '\0', OPTION_FORMAT, "text, name, csv, tsv or json",
	     "FORM"),
	WITH("color", '\0', OPTION_COLOR, "auto, always or never", "WHEN"),
	WITH("vendor", '\0', OPTION_VENDOR, "this vendor's codes; list, all",
	     "NAME"),
	WITH("table", '\0', OPTION_TABLE, "add a markdown table of codes",
	     "FILE"),
	WITH("check", '\0', OPTION_CHECK, "compare a pkcs11t.h with the tables",
	     "FILE"),
	WITH("export", '\0', OPTION_EXPORT, "a look-up file for a platform",
	     "NAME"),
	WITH("filter-for", '\0', OPTION_FILTER_FOR,
	     "speak a platform's protocol", "NAME"),
	FLAG("help", 'h', OPTION_HELP, "print this help"),
	FLAG("usage", '\0', OPTION_USAGE, "print a short help"),
	FLAG("version", 'V', OPTION_VERSION, "print the version"),
	POPT_TABLEEND
};

#define GROUP(options, title)                                                  \
	{                                                                      \
		NULL, '\0', POPT_ARG_INCLUDE_TABLE, (void *)(options), 0,      \
			title, NULL                                            \
	}

static const struct poptOption all_options[] = {
	GROUP(decode_options, "Explain CODE..."),
	GROUP(filter_options, "Read a log (without CODE)"),
	GROUP(common_options, "Both"), POPT_TABLEEND
};

static bool append(struct options_strings *strings, char *text)
{
	char **grown = realloc(strings->items,
			       (strings->count + 1) * sizeof(*strings->items));

	if (!grown) {
		free(text);
		diag_no_memory();
		return false;
	}
	strings->items = grown;
	strings->items[strings->count++] = text;
	return true;
}

static bool append_copy(struct options_strings *strings, const char *text)
{
	char *copy = strdup(text);

	if (!copy) {
		diag_no_memory();
		return false;
	}
	return append(strings, copy);
}

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
		replace(&options->vendor, argument);
		return true;
	case OPTION_FILE:
		return append(&options->files, argument);
	case OPTION_TABLE:
		return append(&options->tables, argument);
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

	if (take_flag(option, options) || take_mode_option(option, options))
		return true;
	argument = poptGetOptArg(context);
	if (option == 0)
		return append(&options->operands, argument);
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
			if (!append_copy(&options->operands, bad))
				return false;
			continue;
		}
		diag_trouble(bad, "%s (ckr --help lists the options)",
			     poptStrerror(option));
		return false;
	}
	return true;
}

static const char *filter_only_option(const struct options *options)
{
	return options->inline_names      ? "--inline"
	       : options->only            ? "--only"
	       : options->describe        ? "--describe"
	       : options->once            ? "--once"
	       : options->count           ? "--count"
	       : options->quiet           ? "--quiet"
	       : options->filter_for      ? "--filter-for"
	       : options->files.count > 0 ? "--file"
					  : NULL;
}

/* The option that leaves nothing for operands to say; NULL if there is none. */
static const char *option_without_operands(const struct options *options)
{
	switch (options->mode) {
	case OPTIONS_LIST:
		return "--list";
	case OPTIONS_SEARCH:
		return "--search";
	case OPTIONS_VENDORS:
		return "--vendor=list";
	case OPTIONS_EXPORT:
		return "--export";
	case OPTIONS_CHECK:
		return "--check";
	case OPTIONS_DECODE:
		return filter_only_option(options);
	default:
		return NULL;
	}
}

/* What to do where no option says so, and what does not go together. */
static bool settle_mode(struct options *options)
{
	const char *alone;

	if (options->mode == OPTIONS_DECODE && options->vendor &&
	    strcmp(options->vendor, "list") == 0)
		options->mode = OPTIONS_VENDORS;
	if (options->mode == OPTIONS_DECODE && options->operands.count == 0)
		options->mode = OPTIONS_FILTER;
	alone = option_without_operands(options);
	if (!alone || options->operands.count == 0)
		return true;
	diag_trouble(options->operands.items[0], "no operand is taken with %s",
		     alone);
	return false;
}

/*
 * popt has no optional argument that leaves the next word alone, so a bare
 * --color becomes --color=always here.
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
		if (!options_end && strcmp(argv[i], "--color") == 0)
			copy[i] = "--color=always";
	}
	copy[argc] = NULL;
	return copy;
}

/* --in asks about an operand; without one ckr would sit and wait for a log. */
static bool has_code_for_in(const struct options *options)
{
	if (options->mode != OPTIONS_FILTER || !options->in)
		return true;
	diag_trouble("--in", "a code is wanted, as in ckr --in=C_Login 0xA0");
	return false;
}

bool options_parse(int argc, char **argv, struct options *options)
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
	context = poptGetContext("ckr", argc, arguments, all_options,
				 POPT_CONTEXT_ARG_OPTS);
	valid = context != NULL;
	if (!valid)
		diag_no_memory();
	valid = valid && read_options(context, options) &&
		settle_mode(options) && has_code_for_in(options);
	poptFreeContext(context);
	free(arguments);
	return valid;
}

static void free_strings(struct options_strings *strings)
{
	for (size_t i = 0; i < strings->count; i++)
		free(strings->items[i]);
	free(strings->items);
}

void options_free(struct options *options)
{
	free(options->vendor);
	free(options->in);
	free(options->search);
	free(options->export_for);
	free(options->filter_for);
	free(options->check);
	free_strings(&options->operands);
	free_strings(&options->files);
	free_strings(&options->tables);
}

/* popt prints its own text from a context that has read nothing. */
static void print(void (*print_text)(poptContext context, FILE *out, int flags),
		  FILE *out)
{
	static const char *arguments[] = { "ckr", NULL };
	poptContext context =
		poptGetContext("ckr", 1, arguments, all_options, 0);

	if (!context) {
		diag_no_memory();
		return;
	}
	poptSetOtherOptionHelp(context, "[OPTION...] [CODE...]");
	print_text(context, out, 0);
	poptFreeContext(context);
}

void options_print_help(void)
{
	print(poptPrintHelp, stdout);
}

void options_print_usage(FILE *out)
{
	print(poptPrintUsage, out);
}
