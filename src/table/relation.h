/* SPDX-License-Identifier: MIT */
/* relation: which return values override, or are akin to, which. */
#ifndef CKR_RELATION_H
#define CKR_RELATION_H

#include <stddef.h>
#include <stdint.h>

/*
 * Of two return values that both apply, one overrides the other (PKCS #11
 * section 5.1); or two are to be treated alike or compared.
 */
struct relation {
	uint32_t value;
	uint32_t other;
	const char *remark; /* where the precedence holds, or why to look */
};

size_t relation_precedence_count(void);
/* .value overrides .other */
const struct relation *relation_precedence(size_t index);

size_t relation_kin_count(void);
/* .value and .other, in no order of rank */
const struct relation *relation_kin(size_t index);

#endif
