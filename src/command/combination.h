/* SPDX-License-Identifier: MIT */
/* combination: what options mean together, and which do not go together. */
#ifndef CKR_COMBINATION_H
#define CKR_COMBINATION_H

#include <stdbool.h>

#include "command/options.h"

/*
 * Chooses the mode where no option has, by what else was given. Returns false
 * after a message when options, or options and operands, exclude each other.
 */
bool combination_settle(struct options *options);

#endif
