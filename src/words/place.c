/* SPDX-License-Identifier: MIT */
/* place: where the code stands in the text of a shape, and how it is read. */
#include <config.h>

#include "words/place.h"

#include <string.h>

static const char *const texts[PLACE_KINDS] = {
	[PLACE_CODE] = "<code>", [PLACE_PREFIXED] = "<0xcode>",
	[PLACE_HEX] = "<hex>",   [PLACE_LOW] = "<low>",
	[PLACE_NEGATIVE] = "<negative>", [PLACE_NAME] = "<name>",
};

bool place_find(const char *text, struct place *place)
{
	const char *first = NULL;

	for (size_t i = 0; i < PLACE_KINDS; i++) {
		const char *found = strstr(text, texts[i]);

		if (!found || (first && first < found))
			continue;
		first = found;
		place->kind = (enum place_kind)i;
		place->start = (size_t)(found - text);
		place->end = place->start + strlen(texts[i]);
	}
	return first != NULL;
}
