/* SPDX-License-Identifier: MIT */
/* recall: what words of earlier lines meant; a log repeats itself. */
#include <config.h>

#include "scan/recall.h"

#include <string.h>

const struct meaning *recall_look_up(struct recall *recall,
				     const struct lexicon *lexicon,
				     struct line *line, const struct word *word)
{
	size_t slot = (word->hash ^ word->hash >> 9) % RECALL_SLOTS;
	struct meaning *meaning = &recall->slots[slot].meaning;

	if (recall->slots[slot].length == word->length &&
	    memcmp(recall->slots[slot].text, word->text, word->length) == 0)
		return meaning;
	recall->slots[slot].length = 0;
	if (lexicon_look_up(lexicon, line, word, meaning) &&
	    word->length <= RECALL_LONGEST) {
		memcpy(recall->slots[slot].text, word->text, word->length);
		recall->slots[slot].length = (unsigned short)word->length;
	}
	return meaning;
}
