/* SPDX-License-Identifier: MIT */
/* run: does what the options ask for. */
#include <config.h>

#include "command/run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/printer.h"
#include "base/wholefile.h"
#include "command/choice.h"
#include "command/logs.h"
#include "command/optiontable.h"
#include "decode/decode.h"
#include "decode/group.h"
#include "decode/list.h"
#include "decode/suggest.h"
#include "decode/vendorlist.h"
#include "export/export.h"
#include "export/header.h"
#include "table/usertable.h"

/* A setting that is empty is none. */
static const char *environment(const char *name)
{
	const char *value = getenv(name);

	return value && *value ? value : NULL;
}

static bool wants_color(const struct options *options)
{
	const char *term = environment("TERM");

	if (options->color != OPTIONS_AUTO)
		return options->color == OPTIONS_ALWAYS;
	return isatty(STDOUT_FILENO) && !environment("NO_COLOR") && term &&
	       strcmp(term, "dumb") != 0;
}

/* False, after a message, when --in names no function. */
static bool make_format(const struct options *options, struct printer *printer,
			struct format *format)
{
	char names[SUGGEST_TEXT_SIZE];

	memset(format, 0, sizeof(*format));
	format->out = printer->out;
	format->printer = printer;
	format->kind = options->format;
	format->verbose = options->verbose;
	format->style = text_style_for(STDOUT_FILENO, wants_color(options));
	if (!options->in)
		return true;
	format->in = group_function(options->in);
	if (format->in)
		return true;
	if (suggest_functions(options->in, names))
		diag_trouble(options->in,
			     "not a Cryptoki function (did you mean %s?)",
			     names);
	else
		diag_trouble(options->in, "not a Cryptoki function");
	return false;
}

/* To find a name for each takes time, and nobody reads as many to the end. */
enum { MOST_SUGGESTED = 1000 };

static void decode_operands(const struct options *options,
			    const struct table *table,
			    const struct userwords *words,
			    struct format *format)
{
	struct scanner *scanner = NULL;
	struct lookup lookup = {
		.table = table,
		.words = words,
		.scanner = &scanner,
		.format = format,
		.hex = options->hex,
		.openssl = options->openssl,
		.is_option = optiontable_has,
	};

	/* Each is out before the next, and before a message about the next. */
	for (size_t i = 0; i < options->operands.count; i++) {
		lookup.suggests = i < MOST_SUGGESTED;
		decode_operand(&lookup, options->operands.items[i]);
		if (!printer_flush(format->printer) ||
		    diag_status() == DIAG_TROUBLE)
			break; /* a full disk, or no memory */
	}
	scanner_free(scanner);
	format_more(format, table);
}

static void check_header(const struct options *options,
			 const struct table *table, struct printer *printer)
{
	static const enum diag_status statuses[] = {
		[HEADER_SAME] = DIAG_SUCCESS,
		[HEADER_DIFFERS] = DIAG_UNKNOWN,
		[HEADER_TROUBLE] = DIAG_TROUBLE,
	};
	size_t length;
	char *text = wholefile_read(options->check, &length);

	if (!text)
		return;
	diag_set_status(
		statuses[header_compare(printer, table,
					options->vendors.count > 0,
					options->check, text, length)]);
	free(text);
}

static void open_manual(const struct options *options,
			const struct table *table)
{
	struct lookup lookup = {
		.table = table,
		.hex = options->hex,
		.suggests = true,
		.is_option = optiontable_has,
	};

	if (options->operands.count != 1)
		diag_trouble("--man", "one code is wanted, as in ckr --man "
				      "0xA0");
	else
		decode_open_manual(&lookup, options->operands.items[0]);
}

/* Of a vendor without codes of its own, the standard's are listed. */
static enum list_scope list_scope(const struct options *options,
				  const struct table *table)
{
	if (options->vendors.count == 0)
		return LIST_STANDARD;
	if (choice_has(&options->vendors, "all"))
		return LIST_ALL;
	for (size_t i = 0; i < table_source_count(table); i++)
		if (table_source(table, i)->kind != TABLE_STANDARD)
			return LIST_VENDOR;
	return LIST_STANDARD;
}

static void run_mode(const struct options *options, const struct table *table,
		     const struct userwords *words, struct printer *printer)
{
	struct format format;

	if (!make_format(options, printer, &format))
		return;
	switch (options->mode) {
	case OPTIONS_DECODE:
		decode_operands(options, table, words, &format);
		break;
	case OPTIONS_FILTER:
		logs_read(options, table, words, &format);
		break;
	case OPTIONS_LIST:
		list_codes(&format, table, list_scope(options, table));
		break;
	case OPTIONS_SEARCH:
		list_search(&format, table, list_scope(options, table),
			    options->search);
		break;
	case OPTIONS_VENDORS:
		vendorlist_print(&format, table);
		break;
	case OPTIONS_EXPORT:
		(void)export_codes(printer, table, options->export_for,
				   options->vendors.count > 0);
		break;
	case OPTIONS_CHECK:
		check_header(options, table, printer);
		break;
	case OPTIONS_MANUAL:
		open_manual(options, table);
		break;
	default:
		break;
	}
}

/* --vendor, or CKR_VENDOR where codes are looked up. */
static bool choose_vendors(const struct options *options, struct table *table)
{
	char *named = NULL;
	struct strings environment_list = { &named, 1 };
	const struct strings *lists = &options->vendors;
	bool looks_up = options->mode == OPTIONS_DECODE ||
			options->mode == OPTIONS_FILTER;
	bool valid;

	if (lists->count == 0 && looks_up && environment("CKR_VENDOR")) {
		named = strdup(environment("CKR_VENDOR"));
		lists = &environment_list;
		if (!named) {
			diag_no_memory();
			return false;
		}
	}
	valid = lists->count == 0 || choice_has(lists, "all") ||
		options->mode == OPTIONS_VENDORS ||
		choice_make(table, lists,
			    lists == &options->vendors
				    ? "no such vendor"
				    : "CKR_VENDOR names no vendor");
	free(named);
	return valid;
}

static void run_with_tables(const struct options *options,
			    struct printer *printer)
{
	struct table *table = table_new();
	struct usertables *usertables = usertables_new();
	struct userwords *words = userwords_new();

	if (!table || !usertables || !words)
		diag_no_memory();
	else if (usertables_read(usertables, table, &options->tables,
				 environment("CKR_TABLES")) &&
		 userwords_read(words, &options->words,
				environment("CKR_WORDS")) &&
		 choose_vendors(options, table))
		run_mode(options, table, words, printer);
	userwords_free(words);
	table_free(table);
	usertables_free(usertables);
}

static void print_text(const struct options *options, struct printer *printer)
{
	switch (options->mode) {
	case OPTIONS_HELP:
		optiontable_print_help(printer->out, STDOUT_FILENO);
		break;
	case OPTIONS_USAGE:
		optiontable_print_usage(printer->out, STDOUT_FILENO);
		break;
	default:
		(void)fprintf(printer->out, "%s\n", PACKAGE_STRING);
		break;
	}
}

void run(const struct options *options)
{
	struct printer printer;

	if (!printer_open(&printer, STDOUT_FILENO)) {
		diag_no_memory();
	} else {
		if (options->mode >= OPTIONS_HELP)
			print_text(options, &printer);
		else
			run_with_tables(options, &printer);
		(void)printer_finish(&printer);
	}
	printer_free(&printer);
}
