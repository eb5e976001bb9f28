/* SPDX-License-Identifier: MIT */
/* recall: what words of earlier lines meant; a log repeats itself. */
#include <config.h>

#include "words/recall.h"

#include <string.h>

/* True when the word stands in the line as it did, before the same. */
static bool is_known(const struct recall_slot *slot, const struct line *line,
		     const struct word *word)
{
	return slot->length == word->length &&
	       slot->beyond <= line->length - word_end(word) &&
	       memcmp(slot->text, word->text, slot->length + slot->beyond) == 0;
}

static void keep(struct recall_slot *slot, const struct line *line,
		 const struct word *word, size_t beyond)
{
	slot->length = 0;
	/* Where the line ends is not in the text. */
	if (word->length > RECALL_LONGEST ||
	    beyond > RECALL_LONGEST - word->length ||
	    beyond > line->length - word_end(word))
		return;
	slot->length = (unsigned short)word->length;
	slot->beyond = (unsigned short)beyond;
	memcpy(slot->text, word->text, word->length + beyond);
}

const struct meaning *recall_look_up(struct recall *recall,
				     const struct lexicon *lexicon,
				     struct line *line, const struct word *word)
{
	struct recall_slot *slot =
		&recall->slots[(word->hash ^ word->hash >> 9) % RECALL_SLOTS];

	if (!is_known(slot, line, word))
		keep(slot, line, word,
		     lexicon_look_up(lexicon, line, word, &slot->meaning));
	return &slot->meaning;
}
