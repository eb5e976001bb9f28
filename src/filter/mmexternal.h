/* SPDX-License-Identifier: MIT */
/* mmexternal: answers rsyslog's module of this name, line by line. */
#ifndef CKR_MMEXTERNAL_H
#define CKR_MMEXTERNAL_H

#include <stdbool.h>

#include "base/printer.h"
#include "scan/scan.h"
#include "table/table.h"

/*
 * Reads a message a line from a descriptor, text or rsyslog's JSON (of which
 * "msg" is looked at), and answers each with a line, at once: "{}", or
 * {"$!":{"ckr":{...}}}, which sets rsyslog's message variables $!ckr!name,
 * code, hex, source and summary from the first code, and $!ckr!codes, an
 * array of all.
 *
 * rsyslog mixes standard error into the answers, so nothing is written there
 * but trouble that ends the work. Returns false after such trouble.
 */
bool mmexternal_run(const struct table *table, const struct scanner *scanner,
		    int descriptor, struct printer *printer);

#endif
