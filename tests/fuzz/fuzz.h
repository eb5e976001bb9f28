/* SPDX-License-Identifier: MIT */
/* fuzz: what a fuzzer calls, and what it is told when a property breaks. */
#ifndef CKR_FUZZ_H
#define CKR_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

/* The name and the meaning are libFuzzer's: one input, 0 always. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A fuzzer keeps the input that ends the program. */
#define FUZZ_HOLDS(property) \
	do {                 \
		if (!(property)) \
			abort(); \
	} while (0)

#endif
