/* SPDX-License-Identifier: MIT */
/* logs: has logs read as the options ask for. */
#include <config.h>

#include "command/logs.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/input.h"
#include "base/interrupt.h"
#include "base/letter.h"
#include "base/printer.h"
#include "base/sandbox.h"
#include "command/optiontable.h"
#include "filter/filter.h"
#include "filter/mmexternal.h"

static enum filter_mode filter_mode(const struct options *options)
{
	return options->quiet                   ? FILTER_QUIET
	       : options->count                 ? FILTER_COUNT
	       : options->format != FORMAT_TEXT ? FILTER_RECORDS
	       : options->inline_names          ? FILTER_INLINE
						: FILTER_COMMENT;
}

/* From here on only what is open is read and written. */
static void confine(void)
{
	letter_load();
	(void)sandbox_enter();
}

static void read_files(const struct options *options, struct filter *filter)
{
	bool going = true;

	if (options->files.count == 0) {
		confine();
		(void)filter_read(filter, STDIN_FILENO, "standard input");
		return;
	}
	for (size_t i = 0;
	     going && !interrupt_came() && i < options->files.count; i++) {
		const char *name = options->files.items[i];
		int descriptor = input_open(name);

		if (descriptor < 0 && i >= options->files_named)
			diag_note(name, "operands are files with --%s",
				  options->files_by);
		if (i + 1 == options->files.count)
			confine();
		if (descriptor < 0)
			continue;
		going = filter_read(filter, descriptor, name);
		input_close(descriptor);
	}
}

/* Annotating is a success; searching is one when something was found. */
static bool found_is_the_answer(const struct filter_options *options)
{
	return options->only || options->mode == FILTER_COUNT ||
	       options->mode == FILTER_QUIET || options->mode == FILTER_RECORDS;
}

/* NULL after a message. */
static struct scanner *make_scanner(const struct options *options,
				    const struct table *table,
				    const struct userwords *words)
{
	struct scanner *scanner =
		userwords_scanner(words, table, options->pkcs11, options->all);

	if (scanner)
		scanner->hex = options->hex;
	return scanner;
}

static void filter_logs(const struct options *options,
			const struct table *table,
			const struct userwords *words,
			const struct format *format)
{
	struct filter_options filter_options = {
		.mode = filter_mode(options),
		.all = options->all,
		.only = options->only,
		.describe = options->describe,
		.once = options->once,
		.every_line = options->pkcs11 || options->why,
		.why = options->why,
		.hints = !options->pkcs11 && !options->quiet &&
			 isatty(STDERR_FILENO),
		.color = format->style.color,
	};
	struct scanner *scanner = make_scanner(options, table, words);
	struct filter *filter =
		scanner ? filter_new(table, scanner, &filter_options, format,
				     STDOUT_FILENO)
			: NULL;

	if (!filter) {
		if (scanner)
			diag_no_memory();
	} else {
		interrupt_catch();
		read_files(options, filter);
		if (!filter_finish(filter) &&
		    found_is_the_answer(&filter_options))
			diag_set_status(DIAG_UNKNOWN);
	}
	filter_free(filter);
	scanner_free(scanner);
}

/* With nothing on the command line and nobody writing, tell what to do. */
static bool waits_for_terminal(const struct options *options)
{
	struct printer printer;

	if (options->files.count > 0 || !isatty(STDIN_FILENO))
		return false;
	diag_trouble("nothing to do",
		     "give a code, as in ckr 0xA0, or a log on standard input");
	if (printer_open(&printer, STDERR_FILENO)) {
		optiontable_print_usage(printer.out, STDERR_FILENO);
		(void)printer_flush(&printer);
	}
	printer_free(&printer);
	return true;
}

/* The platform whose protocol is known, as it is named and listed. */
static const char protocol[] = "rsyslog";

/* --filter-for: a platform writes the lines and reads the answers. */
static void filter_for(const struct options *options, const struct table *table,
		       const struct userwords *words, struct printer *printer)
{
	struct scanner *scanner;

	if (strcmp(options->filter_for, "list") == 0) {
		(void)fprintf(printer->out, "%s\n", protocol);
		return;
	}
	if (strcmp(options->filter_for, protocol) != 0) {
		diag_trouble(options->filter_for,
			     "not a protocol (ckr --filter-for=list lists "
			     "them)");
		return;
	}
	scanner = make_scanner(options, table, words);
	if (scanner) {
		confine();
		(void)mmexternal_run(table, scanner, STDIN_FILENO, printer);
	}
	scanner_free(scanner);
}

void logs_read(const struct options *options, const struct table *table,
	       const struct userwords *words, const struct format *format)
{
	if (options->filter_for)
		filter_for(options, table, words, format->printer);
	else if (!waits_for_terminal(options))
		filter_logs(options, table, words, format);
}
