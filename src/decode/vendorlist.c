/* SPDX-License-Identifier: MIT */
/* vendorlist: the vendors that ckr knows, in the form that the user chose. */
#include <config.h>

#include "decode/vendorlist.h"

#include <string.h>

#include "print/format.h"
#include "table/range.h"
#include "table/vendor.h"

/* The range that a vendor took, or the one that its codes span. */
static void span_codes(struct fields_vendor *line,
		       const struct table_source *source)
{
	line->count = source->count;
	line->first = source->rows[0].value;
	line->last = source->rows[source->count - 1].value;
	for (size_t i = 0; i < range_count(); i++) {
		const struct range *range = range_at(i);

		if (strcmp(range->owner, source->id) == 0 &&
		    range->first <= line->first && line->last <= range->last) {
			line->first = range->first;
			line->last = range->last;
		}
	}
}

void vendorlist_print(struct format *format, const struct table *table)
{
	for (size_t i = 0; i < vendor_count(); i++) {
		const struct vendor *vendor = vendor_at(i);
		const struct table_source *source =
			table_find_source(table, vendor->id, TABLE_VENDOR);
		struct fields_vendor line = {
			.id = vendor->id,
			.name = vendor->name,
			.modules = vendor->modules,
			.words = vendor->words,
		};

		if (source)
			span_codes(&line, source);
		format_vendor(format, &line);
	}
	for (size_t i = 0; i < table_source_count(table); i++) {
		const struct table_source *source = table_source(table, i);
		struct fields_vendor line = {
			.id = source->id,
			.name = source->title,
			.modules = "",
			.words = "",
		};

		if (source->kind != TABLE_USER)
			continue;
		span_codes(&line, source);
		format_vendor(format, &line);
	}
}
