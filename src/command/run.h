/* SPDX-License-Identifier: MIT */
/* run: does what the options ask for. */
#ifndef CKR_RUN_H
#define CKR_RUN_H

#include "command/options.h"

/*
 * Everything is reported: results on standard output, trouble by way of diag,
 * which also has the exit status afterwards.
 */
void run(const struct options *options);

#endif
