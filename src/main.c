/* SPDX-License-Identifier: MIT */
/* main: wires the rooms together. */
#include <config.h>

#include "base/diag.h"
#include "base/interrupt.h"
#include "command/commandline.h"
#include "command/run.h"

int main(int argc, char **argv)
{
	struct options options;

	if (commandline_read(argc, argv, &options))
		run(&options);
	options_free(&options);
	diag_close_output();
	interrupt_pass_on();
	return (int)diag_status();
}
