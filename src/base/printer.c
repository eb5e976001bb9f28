/* SPDX-License-Identifier: MIT */
/* printer: text of stdio on its way out, with every write checked. */
#include <config.h>

#include "base/printer.h"

#include <string.h>

#include "base/diag.h"

static void take(struct printer *printer, const char *text, size_t length)
{
	output_copy(&printer->output, text, length);
}

/* stdio is told of no failure: the output keeps it, and is asked. */
#ifdef HAVE_FOPENCOOKIE
static ssize_t write_cookie(void *printer, const char *text, size_t length)
{
	take(printer, text, length);
	return (ssize_t)length;
}

static FILE *open_stream(struct printer *printer)
{
	cookie_io_functions_t functions = { .write = write_cookie };

	return fopencookie(printer, "w", functions);
}
#else
static int write_cookie(void *printer, const char *text, int length)
{
	take(printer, text, (size_t)length);
	return length;
}

static FILE *open_stream(struct printer *printer)
{
	return funopen(printer, NULL, write_cookie, NULL, NULL);
}
#endif

bool printer_open(struct printer *printer, int descriptor)
{
	output_init(&printer->output, descriptor);
	printer->out = open_stream(printer);
	if (!printer->out)
		return false;
	return setvbuf(printer->out, printer->buffer, _IOFBF,
		       sizeof(printer->buffer)) == 0;
}

void printer_free(struct printer *printer)
{
	if (printer->out)
		(void)fclose(printer->out);
}

void printer_collect(struct printer *printer)
{
	/* It cannot fail: the stream is told of no failure. */
	(void)fflush(printer->out);
}

bool printer_works(const struct printer *printer)
{
	return printer->output.error == 0;
}

bool printer_flush(struct printer *printer)
{
	printer_collect(printer);
	return output_flush(&printer->output);
}

bool printer_finish(struct printer *printer)
{
	if (printer_flush(printer))
		return true;
	diag_trouble("standard output", "%s", strerror(printer->output.error));
	return false;
}
