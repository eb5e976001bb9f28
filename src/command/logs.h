/* SPDX-License-Identifier: MIT */
/* logs: has logs read as the options ask for. */
#ifndef CKR_LOGS_H
#define CKR_LOGS_H

#include "command/options.h"
#include "print/format.h"
#include "table/table.h"
#include "words/userwords.h"

/*
 * Reads the files of --file, standard input, or with --filter-for the messages
 * of a platform. All trouble is reported, and the status set: where codes are
 * searched, to DIAG_UNKNOWN when there was none.
 */
void logs_read(const struct options *options, const struct table *table,
	       const struct userwords *words, const struct format *format);

#endif
