/* SPDX-License-Identifier: MIT */
/* fuzz_filter: any log, in any mode, cut in any way. */
#include <config.h>

#include <string.h>

#include "tests/filter/feed.h"
#include "tests/fuzz/fuzz.h"

/* The first byte chooses the mode and its options, the second the cut. */
static struct filter_options options_from(uint8_t byte)
{
	static const enum filter_mode mode[] = {
		FILTER_COMMENT, FILTER_INLINE, FILTER_COUNT, FILTER_QUIET,
		FILTER_RECORDS, FILTER_COMMENT, FILTER_INLINE, FILTER_RECORDS,
	};
	struct filter_options options = {
		.mode = mode[byte & 7],
		.all = byte & 8,
		.only = byte & 16,
		.once = byte & 32,
		.color = byte & 64,
		.every_line = byte & 128,
		.describe = (byte & 3) == 1,
	};

	return options;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct filter_options options;
	struct feed_output whole;
	struct feed_output pieces;
	const char *text = (const char *)data + 2;

	if (size < 2)
		return 0;
	size -= 2;
	options = options_from(data[0]);
	whole = feed(&options, FORMAT_JSON, text, size, FEED_WHOLE);
	pieces = feed(&options, FORMAT_JSON, text, size,
		      FEED_BYTES + data[1]);
	FUZZ_HOLDS(whole.length == pieces.length &&
		   memcmp(whole.text, pieces.text, whole.length) == 0);
	FUZZ_HOLDS(whole.met == pieces.met);
	if (options.mode == FILTER_COMMENT && !options.only && !options.color)
		FUZZ_HOLDS(feed_restores(text, size, &whole));
	if (options.mode == FILTER_INLINE && !options.only)
		FUZZ_HOLDS(feed_contains(text, size, &whole));
	free(whole.text);
	free(pieces.text);
	return 0;
}
