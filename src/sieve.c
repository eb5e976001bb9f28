/* SPDX-License-Identifier: MIT */
/* sieve: tells at the speed of memory where a log may speak of PKCS #11. */
#include <config.h>

#include "sieve.h"

#include <stdbool.h>

/*
 * Every name, function, marker and shape of data/words.md has one of these in
 * it (tests/check_sieve.c holds the sieve to that), and other text has them
 * rarely:
 *   capital "_"      CKR_X, C_Login, CK_RV, PIN_INCORRECT
 *   "kc" "kr"        pkcs11, PKCS#11; ckr
 *   "toki"           cryptoki
 *   "p11"            p11tool
 *   "hsm"            SoftHSM
 *   "rv" no letter   rv=160
 *   "Ret"            Returned: 160
 *   "(-"             failed: (-2147483643)
 *   "gck"            gck-error
 */
enum { CHUNK = 256, REACH = 4 };

/* Folds letters to small ones, "_" to DEL, and leaves digits alone. */
static unsigned int fold(char c)
{
	return (unsigned char)c | 0x20u;
}

static bool may_begin(const char *p)
{
	unsigned int a = fold(p[0]);
	unsigned int b = fold(p[1]);

	return (p[1] == '_' && !((unsigned char)p[0] & 0x20u)) ||
	       (a == 'k' && (b == 'c' || b == 'r')) ||
	       (a == 'r' && b == 'v' && !((unsigned char)p[2] & 0x40u)) ||
	       (a == 'p' && p[1] == '1' && p[2] == '1') ||
	       (a == 't' && fold(p[2]) == 'k' && fold(p[3]) == 'i') ||
	       (a == 'h' && b == 's' && fold(p[2]) == 'm') ||
	       (p[0] == 'R' && p[1] == 'e' && p[2] == 't') ||
	       (p[0] == '(' && p[1] == '-') ||
	       (p[0] == 'g' && p[1] == 'c' && p[2] == 'k');
}

/*
 * The same for a whole chunk, without a branch, so that the compiler makes
 * vector instructions of it; REACH bytes behind the chunk must be readable.
 */
static bool chunk_may_hold(const char *p)
{
	unsigned char any = 0;

	for (size_t i = 0; i < CHUNK; i++) {
		unsigned char x = (unsigned char)p[i];
		unsigned char a = x | 0x20;
		unsigned char y = (unsigned char)p[i + 1];
		unsigned char b = y | 0x20;
		unsigned char z = (unsigned char)p[i + 2];
		unsigned char c = z | 0x20;
		unsigned char d = (unsigned char)p[i + 3] | 0x20;

		any |= (unsigned char)((y == '_') & !(x & 0x20));
		any |= (unsigned char)((a == 'k') & ((b == 'c') | (b == 'r')));
		any |= (unsigned char)((a == 'r') & (b == 'v') & !(z & 0x40));
		any |= (unsigned char)((a == 'p') & (y == '1') & (z == '1'));
		any |= (unsigned char)((a == 't') & (c == 'k') & (d == 'i'));
		any |= (unsigned char)((a == 'h') & (b == 's') & (c == 'm'));
		any |= (unsigned char)((x == 'R') & (y == 'e') & (z == 't'));
		any |= (unsigned char)((x == '(') & (y == '-'));
		any |= (unsigned char)((x == 'g') & (y == 'c') & (z == 'k'));
	}
	return any != 0;
}

const char *sieve_next(const char *text, const char *end)
{
	while (end - text >= CHUNK + REACH) {
		if (chunk_may_hold(text))
			for (size_t i = 0; i < CHUNK; i++)
				if (may_begin(text + i))
					return text + i;
		text += CHUNK;
	}
	for (; end - text >= REACH; text++)
		if (may_begin(text))
			return text;
	/* Too short to tell: let the scanner look. */
	return text;
}
