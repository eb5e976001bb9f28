/* SPDX-License-Identifier: MIT */
/* fuzz_filter: any log, in any mode, cut in any way. */
#include <config.h>

#include <string.h>

#include "tests/filter/feed.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/pieces.h"

/* A sieve takes longer to be made than the rest: one size in so many has it. */
enum { SIEVED = 16 };

/* The first byte chooses the mode and its options. */
static struct filter_options options_from(uint8_t byte, size_t size)
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
		.every_line = (byte & 128) || size % SIEVED != 0,
		.describe = (byte & 3) == 1,
		.why = (byte & 7) == 5 || (byte & 7) == 7,
	};

	/* As the command line has it. */
	options.every_line |= options.why;
	return options;
}

static const struct scanner *scanner_for(const struct filter_options *options)
{
	static struct scanner *scanners[2][2];
	struct scanner **scanner = &scanners[options->every_line][options->all];

	if (!*scanner)
		*scanner = scanner_new(fuzz_table(), options->every_line,
				       options->all);
	FUZZ_HOLDS(*scanner);
	return *scanner;
}

static struct feed_output run(const struct filter_options *options,
			      enum format_kind kind, const char *text,
			      size_t size, unsigned int cut)
{
	enum { SOME_INPUT = 9 };
	struct format format = { .kind = kind };
	struct filter *filter = filter_new(fuzz_table(), scanner_for(options),
					   options, &format, fuzz_paper());
	struct feed_output output;

	FUZZ_HOLDS(filter);
	pieces_give(text, size, cut);
	(void)filter_read(filter, SOME_INPUT, "input");
	output.met = filter_finish(filter);
	filter_free(filter);
	output.text = fuzz_written(&output.length);
	return output;
}

/* The log's own bytes are in lines as they are, and in fields but JSON's. */
static void expect_log(const struct filter_options *options,
		       enum format_kind kind, const char *text, size_t size,
		       const struct feed_output *output)
{
	bool has_lines = options->mode == FILTER_COMMENT ||
			 options->mode == FILTER_INLINE;

	if (options->mode == FILTER_COMMENT && !options->only &&
	    !options->color)
		FUZZ_HOLDS(feed_restores(text, size, output));
	if (options->mode == FILTER_INLINE && !options->only)
		FUZZ_HOLDS(feed_contains(text, size, output));
	if (!has_lines && kind == FORMAT_JSON)
		fuzz_expect_tame(output->text, output->length, "\n");
}

/* The second byte chooses how the log is cut. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data + 2;
	struct filter_options options;
	struct feed_output whole;
	struct feed_output pieces;
	enum format_kind kind;

	if (size < 2)
		return 0;
	size -= 2;
	options = options_from(data[0], size);
	kind = data[0] & 64 ? FORMAT_CSV : FORMAT_JSON;
	whole = run(&options, kind, text, size, PIECES_WHOLE);
	pieces = run(&options, kind, text, size, PIECES_BYTES + data[1]);
	FUZZ_HOLDS(whole.length == pieces.length &&
		   memcmp(whole.text, pieces.text, whole.length) == 0);
	FUZZ_HOLDS(whole.met == pieces.met);
	expect_log(&options, kind, text, size, &whole);
	free(whole.text);
	free(pieces.text);
	return 0;
}
