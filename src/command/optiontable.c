/* SPDX-License-Identifier: MIT */
/* optiontable: the options that there are, and the help made of them. */
#include <config.h>

#include "command/optiontable.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "print/paragraph.h"

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
	FLAG("verbose", 'v', OPTION_VERBOSE,
	     "add what to check, functions, versions and kin"),
	WITH("in", '\0', OPTION_IN, "tell whether this function may return it",
	     "C_..."),
	WITH("search", 'k', OPTION_SEARCH, "list the codes about these words",
	     "TEXT"),
	FLAG("list", 'l', OPTION_LIST,
	     "list the standard's codes, or those of --vendor"),
	POPT_TABLEEND
};

static const struct poptOption filter_options[] = {
	WITH("file", 'f', OPTION_FILE, "read a file (- is standard input)",
	     "FILE"),
	FLAG("pkcs11", 'p', OPTION_PKCS11, "every line is about PKCS #11"),
	FLAG("only", 'o', OPTION_ONLY, "print only lines that carry a code"),
	FLAG("count", 'c', OPTION_COUNT, "print a table of the codes met"),
	FLAG("inline", 'i', OPTION_INLINE, "put the meaning behind the code"),
	FLAG("why", '\0', OPTION_WHY, "say why a number is a code, or not"),
	FLAG("quiet", 'q', OPTION_QUIET, "print nothing; the status tells"),
	POPT_TABLEEND
};

static const struct poptOption common_options[] = {
	FLAG("hex", 'x', OPTION_HEX, "digits alone are hexadecimal"),
	WITH("vendor", '\0', OPTION_VENDOR, "this vendor's codes; list, all",
	     "NAME"),
	WITH("format", '\0', OPTION_FORMAT, "text, name, csv, tsv or json",
	     "FORM"),
	FLAG("help", 'h', OPTION_HELP, "print this help"), POPT_TABLEEND
};

/* The help has no room for these but their names; a screen has 24 lines. */
static const struct poptOption further_options[] = {
	FLAG("man", '\0', OPTION_MAN, "open the manual page of the code"),
	FLAG("openssl", '\0', OPTION_OPENSSL,
	     "numbers are OpenSSL's packed errors"),
	FLAG("describe", 'd', OPTION_DESCRIBE, "comment with the description"),
	FLAG("once", '\0', OPTION_ONCE, "comment on a code once"),
	FLAG("all", 'a', OPTION_ALL, "CKR_OK too"),
	WITH("color", '\0', OPTION_COLOR, "auto, always or never", "WHEN"),
	WITH("table", '\0', OPTION_TABLE, "add a markdown table of codes",
	     "FILE"),
	WITH("words", '\0', OPTION_WORDS, "add words of a log format",
	     "FILE"),
	WITH("check", '\0', OPTION_CHECK, "compare a pkcs11t.h with the tables",
	     "FILE"),
	WITH("export", '\0', OPTION_EXPORT, "a look-up file for a platform",
	     "NAME"),
	WITH("filter-for", '\0', OPTION_FILTER_FOR,
	     "speak a platform's protocol", "NAME"),
	FLAG("usage", '\0', OPTION_USAGE, "print every option in short"),
	FLAG("version", 'V', OPTION_VERSION, "print the version"),
	POPT_TABLEEND
};

#define GROUP(options, title)                                                  \
	{                                                                      \
		NULL, '\0', POPT_ARG_INCLUDE_TABLE, (void *)(options), 0,      \
			title, NULL                                            \
	}

enum { FURTHER = 3 };

const struct poptOption optiontable[] = {
	GROUP(decode_options, "To explain a code"),
	GROUP(filter_options, "To read a log; with these, operands are files"),
	GROUP(common_options, "For both"),
	[FURTHER] = GROUP(further_options, "Further options, told in ckr(1)"),
	POPT_TABLEEND
};

bool optiontable_has(const char *word)
{
	for (const struct poptOption *group = optiontable; group->arg; group++)
		for (const struct poptOption *row = group->arg; row->longName;
		     row++)
			if (strcmp(row->longName, word) == 0)
				return true;
	return false;
}

const char *optiontable_name(int option)
{
	for (const struct poptOption *group = optiontable; group->arg; group++)
		for (const struct poptOption *row = group->arg; row->longName;
		     row++)
			if (row->val == option)
				return row->longName;
	return NULL;
}

/* "-f", "--file=FILE", or both with a mark between. */
static void add_names(struct paragraph *paragraph, const struct poptOption *row,
		      const char *between)
{
	char letter[] = "-?";

	letter[1] = row->shortName;
	if (row->shortName) {
		paragraph_add(paragraph, letter);
		paragraph_add(paragraph, between);
	}
	paragraph_add(paragraph, "--");
	paragraph_add(paragraph, row->longName);
	if (row->argDescrip) {
		paragraph_add(paragraph, "=");
		paragraph_add(paragraph, row->argDescrip);
	}
}

static void print_row(FILE *out, const struct text_style *style,
		      const struct poptOption *row)
{
	enum { WIDTH = 22, COLUMN = 24 };
	struct paragraph names;

	paragraph_begin(&names, row->shortName ? "  " : "      ");
	add_names(&names, row, ", ");
	(void)fprintf(out, "%-*s  ", WIDTH, names.text);
	text_continue(out, style, row->descrip, COLUMN, COLUMN);
	(void)putc('\n', out);
}

static void print_group(FILE *out, const struct text_style *style,
			const struct poptOption *group)
{
	(void)fprintf(out, "%s:\n", group->descrip);
	for (const struct poptOption *row = group->arg; row->longName; row++)
		print_row(out, style, row);
}

/* Names alone, as one paragraph. */
static void print_further(FILE *out, const struct text_style *style,
			  const struct poptOption *group)
{
	struct paragraph names;

	paragraph_begin(&names, "");
	for (const struct poptOption *row = group->arg; row->longName; row++) {
		paragraph_add(&names, names.length > 0 ? " --" : "--");
		paragraph_add(&names, row->longName);
	}
	(void)fprintf(out, "%s:\n", group->descrip);
	text_print(out, style, names.text, 2, 0);
}

/* As wide as the terminal; what is no terminal is taken for a usual one. */
static struct text_style style_for(int descriptor)
{
	enum { USUAL = 80 };
	struct text_style style = text_style_for(descriptor, false);

	if (style.width == 0 || style.width > USUAL)
		style.width = USUAL;
	return style;
}

/*
 * popt's own help has a line for every option, and nothing of what the program
 * is for; and its lines have 80 columns at a terminal of 60.
 */
void optiontable_print_help(FILE *out, int descriptor)
{
	enum { COLUMN = 35 };
	static const char *const uses[][2] = {
		{ "Usage: ckr [OPTION...] CODE...     ",
		  "what it means: ckr 0xA0, ckr CKR_PIN_LOCKED" },
		{ "       ckr [OPTION...] -f FILE...  ",
		  "what the codes in a log mean; or ... | ckr" },
	};
	struct text_style style = style_for(descriptor);

	for (size_t i = 0; i < sizeof(uses) / sizeof(uses[0]); i++) {
		(void)fputs(uses[i][0], out);
		text_continue(out, &style, uses[i][1], COLUMN, COLUMN);
		(void)putc('\n', out);
	}
	for (size_t i = 0; i < FURTHER; i++)
		print_group(out, &style, &optiontable[i]);
	print_further(out, &style, &optiontable[FURTHER]);
}

void optiontable_print_usage(FILE *out, int descriptor)
{
	enum { HANG = 11 };
	struct text_style style = style_for(descriptor);
	struct paragraph usage;

	paragraph_begin(&usage, "Usage: ckr");
	for (const struct poptOption *group = optiontable; group->arg; group++)
		for (const struct poptOption *row = group->arg; row->longName;
		     row++) {
			paragraph_add(&usage, " [");
			add_names(&usage, row, "|");
			paragraph_add(&usage, "]");
		}
	paragraph_add(&usage, " [CODE...]");
	text_print(out, &style, usage.text, 0, HANG);
}
