/* SPDX-License-Identifier: MIT */
/* marks: the places in a chunk of text where bytes meet that rarely do. */
#ifndef CKR_MARKS_H
#define CKR_MARKS_H

#include <stdbool.h>

enum {
	MARKS_CHUNK = 256, /* this many places are looked at at once */
	MARKS_REACH = 2,   /* and so many bytes behind the last of them */
	MARKS_SET = 0x20,
};

/*
 * Sets marks[i] to MARKS_SET where one of these stands at TEXT + i, and to 0
 * elsewhere; returns true when any is set. MARKS_CHUNK + MARKS_REACH bytes are
 * read. A few other places are marked too.
 *   capital "_"     CKR_X, C_Login, CK_RV, PIN_INCORRECT
 *   kc, kr, ki, k-  pkcs11, PKCS#11; "ckr":160; cryptoki; gck-error
 *   [u              [usr/lib/api/apiutil.c:839 api], openCryptoki's trace
 *   p1              p11tool
 *   rv, no small letter behind it: rv=160, \"rv\":160
 *   R.t             Returned: 160
 *   (- or (.:       failed: (-2147483643), token_login(): Error: 0xA0;
 * Letter case does not matter to k and its like, but it must be the same.
 */
bool marks_find(const char *text, unsigned char marks[MARKS_CHUNK]);

#endif
