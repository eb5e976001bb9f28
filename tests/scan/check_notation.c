/* SPDX-License-Identifier: MIT */
/* check_notation: which words of a log are numbers. */
#include <config.h>

#include <string.h>

#include "scan/notation.h"
#include "scan/word.h"
#include "tests/unit.h"

/* Else a prompt behind such a word would read it anew at each byte. */
START_TEST(a_word_that_is_longer_than_any_name_is_no_number)
{
	char word[WORD_LONGEST + 2];
	uint32_t value;

	memset(word, '0', sizeof(word));
	word[1] = 'x';
	word[WORD_LONGEST - 1] = '5';
	ck_assert(notation_read(word, WORD_LONGEST, &value));
	ck_assert_uint_eq(value, 5);
	ck_assert(!notation_read(word, WORD_LONGEST + 1, &value));
}
END_TEST

UNIT_MAIN("notation", a_word_that_is_longer_than_any_name_is_no_number)
