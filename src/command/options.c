/* SPDX-License-Identifier: MIT */
/* options: what ckr was asked to do. */
#include <config.h>

#include "command/options.h"

#include <stdlib.h>

void options_free(struct options *options)
{
	free(options->in);
	free(options->search);
	free(options->export_for);
	free(options->filter_for);
	free(options->check);
	strings_free(&options->operands);
	strings_free(&options->vendors);
	strings_free(&options->files);
	strings_free(&options->tables);
	strings_free(&options->words);
}
