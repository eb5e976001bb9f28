/* SPDX-License-Identifier: MIT */
/* vendor: who has return values of their own, and what people call them. */
#include <config.h>

#include "table/vendor.h"

#include <string.h>
#include <strings.h>

#include "table/vendors.inc"

size_t vendor_count(void)
{
	return sizeof(vendors) / sizeof(vendors[0]);
}

const struct vendor *vendor_at(size_t index)
{
	return &vendors[index];
}

const struct vendor *vendor_find(const char *id)
{
	for (size_t i = 0; i < vendor_count(); i++)
		if (strcmp(vendors[i].id, id) == 0)
			return &vendors[i];
	return NULL;
}

static bool is_same(const char *text, size_t length, const char *other,
		    size_t other_length)
{
	return length == other_length && strncasecmp(text, other, length) == 0;
}

/* True when TEXT is one of the words that SEPARATORS part. */
static bool is_one_of(const char *text, const char *words,
		      const char *separators)
{
	while (*words) {
		size_t length = strcspn(words, separators);

		if (is_same(text, strlen(text), words, length))
			return true;
		words += length;
		words += strspn(words, separators);
	}
	return false;
}

/* The part of a file's name that systems and versions leave alike. */
static const char *module_stem(const char *file, size_t length,
			       size_t *stem_length)
{
	const char *end = file + length;
	const char *stem = file;

	for (const char *at = file; at < end; at++)
		if (*at == '/' || *at == '\\')
			stem = at + 1;
	if (end - stem > 3 && strncasecmp(stem, "lib", 3) == 0)
		stem += 3;
	*stem_length = 0;
	while (stem + *stem_length < end && stem[*stem_length] != '.')
		++*stem_length;
	return stem;
}

static bool is_module(const char *text, const char *modules)
{
	size_t length;
	const char *stem = module_stem(text, strlen(text), &length);

	while (length > 0 && *modules) {
		size_t file_length = strcspn(modules, " ");
		size_t other_length;
		const char *other =
			module_stem(modules, file_length, &other_length);

		if (is_same(stem, length, other, other_length))
			return true;
		modules += file_length;
		modules += strspn(modules, " ");
	}
	return false;
}

enum vendor_match vendor_match(const struct vendor *vendor, const char *text)
{
	if (strcasecmp(vendor->id, text) == 0 ||
	    strcasecmp(vendor->name, text) == 0)
		return VENDOR_EXACTLY;
	if (is_one_of(text, vendor->name, " ()/") ||
	    is_one_of(text, vendor->words, " ") ||
	    is_module(text, vendor->modules))
		return VENDOR_BY_WORD;
	return VENDOR_OTHER;
}

bool vendor_has_table(const struct vendor *vendor, const char *id)
{
	return strcmp(vendor->id, id) == 0 ||
	       is_one_of(id, vendor->tables, " ");
}
