/* SPDX-License-Identifier: MIT */
/* combination: what options mean together, and which do not go together. */
#include <config.h>

#include "command/combination.h"

#include "base/diag.h"
#include "command/choice.h"

/* What to do where no option says so. */
static void settle_mode(struct options *options)
{
	if (options->mode == OPTIONS_DECODE &&
	    choice_has(&options->vendors, "list"))
		options->mode = OPTIONS_VENDORS;
	if (options->mode == OPTIONS_DECODE && options->operands.count == 0)
		options->mode = OPTIONS_FILTER;
}

static const char *filter_only_option(const struct options *options)
{
	return options->inline_names      ? "--inline"
	       : options->only            ? "--only"
	       : options->describe        ? "--describe"
	       : options->once            ? "--once"
	       : options->count           ? "--count"
	       : options->quiet           ? "--quiet"
	       : options->filter_for      ? "--filter-for"
	       : options->files.count > 0 ? "--file"
					  : NULL;
}

/* The option that leaves nothing for operands to say; NULL if there is none. */
static const char *option_without_operands(const struct options *options)
{
	switch (options->mode) {
	case OPTIONS_LIST:
		return "--list";
	case OPTIONS_SEARCH:
		return "--search";
	case OPTIONS_VENDORS:
		return "--vendor=list";
	case OPTIONS_EXPORT:
		return "--export";
	case OPTIONS_CHECK:
		return "--check";
	case OPTIONS_DECODE:
		return filter_only_option(options);
	default:
		return NULL;
	}
}

static bool takes_its_operands(const struct options *options)
{
	const char *alone = option_without_operands(options);

	if (!alone || options->operands.count == 0)
		return true;
	diag_trouble(options->operands.items[0], "no operand is taken with %s",
		     alone);
	return false;
}

/* --in asks about an operand; without one ckr would sit and wait for a log. */
static bool has_code_for_in(const struct options *options)
{
	if (options->mode != OPTIONS_FILTER || !options->in)
		return true;
	diag_trouble("--in", "a code is wanted, as in ckr --in=C_Login 0xA0");
	return false;
}

bool combination_settle(struct options *options)
{
	settle_mode(options);
	return takes_its_operands(options) && has_code_for_in(options);
}
