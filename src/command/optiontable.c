/* SPDX-License-Identifier: MIT */
/* optiontable: the options that there are, and the help made of them. */
#include <config.h>

#include "command/optiontable.h"

#include "base/diag.h"

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

const struct poptOption optiontable[] = {
	GROUP(decode_options, "Explain CODE..."),
	GROUP(filter_options, "Read a log (without CODE)"),
	GROUP(common_options, "Both"), POPT_TABLEEND
};

/* popt prints its own text from a context that has read nothing. */
static void print(void (*print_text)(poptContext context, FILE *out, int flags),
		  FILE *out)
{
	static const char *arguments[] = { "ckr", NULL };
	poptContext context =
		poptGetContext("ckr", 1, arguments, optiontable, 0);

	if (!context) {
		diag_no_memory();
		return;
	}
	poptSetOtherOptionHelp(context, "[OPTION...] [CODE...]");
	print_text(context, out, 0);
	poptFreeContext(context);
}

void optiontable_print_help(FILE *out)
{
	print(poptPrintHelp, out);
}

void optiontable_print_usage(FILE *out)
{
	print(poptPrintUsage, out);
}
