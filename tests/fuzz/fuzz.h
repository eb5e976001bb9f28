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

/* The tables, and a printer that leads nowhere; made once, and never freed. */
struct table *fuzz_table(void);
struct printer *fuzz_nowhere(void);

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
