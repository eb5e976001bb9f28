/* SPDX-License-Identifier: MIT */
/* why: says of a token in a line why it is a return value, or why not. */
#ifndef CKR_WHY_H
#define CKR_WHY_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/stream.h"
#include "print/format.h"
#include "scan/scan.h"

/*
 * Puts the verdict on a token of a line in a sentence: "160 counts: "failed"
 * introduces it (data/words.md:54)". The sentence is made of what decided, and
 * of nothing else.
 */
void why_say(struct stream *stream, const char *line,
	     const struct verdict *verdict);

/* The same as a record for other programs, in a format of fields. */
void why_record(FILE *out, enum format_kind kind,
		const struct record_place *place, const char *line,
		const struct verdict *verdict);

/* The row of headings of these records, where the format has one. */
void why_header(FILE *out, enum format_kind kind);

#endif
