/* SPDX-License-Identifier: MIT */
/* printer: text of stdio on its way out, with every write checked. */
#include <config.h>

#include "base/printer.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"

bool printer_open(struct printer *printer, int descriptor)
{
	printer->text = NULL;
	printer->size = 0;
	output_init(&printer->output, descriptor);
	printer->out = open_memstream(&printer->text, &printer->size);
	return printer->out != NULL;
}

void printer_free(struct printer *printer)
{
	if (printer->out)
		(void)fclose(printer->out);
	free(printer->text);
}

void printer_collect(struct printer *printer)
{
	if (fflush(printer->out) != 0 || ferror(printer->out)) {
		output_fail(&printer->output, ENOMEM);
		return;
	}
	output_copy(&printer->output, printer->text, printer->size);
	rewind(printer->out);
}

bool printer_turn(struct printer *printer)
{
	printer_collect(printer);
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
	if (printer->output.error == ENOMEM)
		diag_no_memory();
	else
		diag_trouble("standard output", "%s",
			     strerror(printer->output.error));
	return false;
}
