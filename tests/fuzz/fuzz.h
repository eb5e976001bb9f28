/* SPDX-License-Identifier: MIT */
/* fuzz: what a fuzzer calls, and what the targets need beside their input. */
#ifndef CKR_FUZZ_H
#define CKR_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/printer.h"
#include "table/table.h"

/* The name and the meaning are libFuzzer's: one input, 0 always. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The tables; made once, and never freed. */
const struct table *fuzz_table(void);

/*
 * The tables for an input of this size: for one size in 64 all, else without
 * the vendors that have more than a few codes, as time goes with the rows.
 */
const struct table *fuzz_table_for(size_t size);

/* A descriptor of an empty file; the same each time. */
int fuzz_paper(void);

/* What was written to it; the caller frees it. */
char *fuzz_written(size_t *length);

/* A printer to that file, which is emptied; the same each time. */
struct printer *fuzz_printer(void);

/* What was printed; the caller frees it. */
char *fuzz_printed(size_t *length);

/*
 * Ends the program where a terminal would obey the text: it has a control
 * character that is not among MARKS, a string.
 */
void fuzz_expect_tame(const char *text, size_t length, const char *marks);

/*
 * A copy of the input, which may be written to, with a NUL behind it. The
 * caller frees it.
 */
char *fuzz_text(const uint8_t *data, size_t size);

/* A fuzzer keeps the input that ends the program. */
#define FUZZ_HOLDS(property) \
	do {                 \
		if (!(property)) \
			abort(); \
	} while (0)

#endif
