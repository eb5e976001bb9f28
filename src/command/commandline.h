/* SPDX-License-Identifier: MIT */
/* commandline: reads the words of the command line into options. */
#ifndef CKR_COMMANDLINE_H
#define CKR_COMMANDLINE_H

#include <stdbool.h>

#include "command/options.h"

/*
 * Reads the command line into options, which options_free releases, also after
 * a failure. Returns false after a message (the status is DIAG_TROUBLE then)
 * when it is wrong.
 */
bool commandline_read(int argc, char **argv, struct options *options);

#endif
