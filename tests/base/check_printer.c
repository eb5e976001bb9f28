/* SPDX-License-Identifier: MIT */
/* check_printer: what stdio prints arrives whole, or ends without a hole. */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/printer.h"
#include "tests/unit.h"

enum { LINES = 20000, LINE_LENGTH = 9 };

static void print_lines(struct printer *printer)
{
	for (int i = 0; i < LINES; i++) {
		(void)fprintf(printer->out, "%08d\n", i);
		if (i % 7 == 0 && !printer_works(printer))
			break;
	}
}

/* True when the text is the beginning of what print_lines prints. */
static bool is_beginning(const char *text, size_t length)
{
	char line[LINE_LENGTH + 1];

	for (size_t at = 0; at < length; at += LINE_LENGTH) {
		size_t part = length - at < LINE_LENGTH ? length - at
							: LINE_LENGTH;

		(void)snprintf(line, sizeof(line), "%08u\n",
			       (unsigned int)(at / LINE_LENGTH) % 100000000);
		if (memcmp(text + at, line, part) != 0)
			return false;
	}
	return true;
}

START_TEST(what_is_printed_arrives_whole)
{
	const char *text;

	print_lines(unit_open_printer());
	text = unit_written();
	ck_assert_uint_eq(strlen(text), (size_t)LINES * LINE_LENGTH);
	ck_assert(is_beginning(text, strlen(text)));
}
END_TEST

START_TEST(short_text_behind_long_text_has_no_tail)
{
	struct printer *printer = unit_open_printer();

	(void)fputs("a long text\n", printer->out);
	ck_assert(printer_flush(printer));
	(void)fputs("short\n", printer->out);
	ck_assert(printer_flush(printer));
	ck_assert(printer_flush(printer));
	ck_assert_str_eq(unit_written(), "a long text\nshort\n");
}
END_TEST

START_TEST(nothing_is_written_before_it_is_due)
{
	struct printer *printer = unit_open_printer();

	(void)fputs("a few words\n", printer->out);
	ck_assert(printer_works(printer));
	ck_assert_int_eq(lseek(printer->output.descriptor, 0, SEEK_END), 0);
	ck_assert(printer_flush(printer));
	ck_assert_int_eq(lseek(printer->output.descriptor, 0, SEEK_END), 12);
}
END_TEST

/* The file may grow to a size that is no multiple of anything. */
START_TEST(a_failure_leaves_a_beginning_and_is_told)
{
	struct rlimit limit = { 70001, RLIM_INFINITY };
	FILE *file = tmpfile();
	struct printer printer;
	char text[70001];

	ck_assert_ptr_nonnull(file);
	ck_assert_ptr_ne(signal(SIGXFSZ, SIG_IGN), SIG_ERR);
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
	ck_assert(printer_open(&printer, fileno(file)));
	print_lines(&printer);
	ck_assert(!printer_finish(&printer));
	ck_assert_int_eq(printer.output.error, EFBIG);
	ck_assert_int_eq(diag_status(), DIAG_TROUBLE);
	printer_free(&printer);
	rewind(file);
	ck_assert_uint_eq(fread(text, 1, sizeof(text), file), sizeof(text));
	ck_assert(is_beginning(text, sizeof(text)));
	(void)fclose(file);
}
END_TEST

UNIT_MAIN("printer", what_is_printed_arrives_whole,
	  short_text_behind_long_text_has_no_tail,
	  nothing_is_written_before_it_is_due,
	  a_failure_leaves_a_beginning_and_is_told)
