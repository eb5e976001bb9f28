/* SPDX-License-Identifier: MIT */
/* vendor: who has return values of their own, and what people call them. */
#ifndef CKR_VENDOR_H
#define CKR_VENDOR_H

#include <stdbool.h>
#include <stddef.h>

/* Where a vendor's return values are met; data/vendors.md says it at length. */
enum vendor_met { VENDOR_OFTEN, VENDOR_SELDOM, VENDOR_INSIDE };

struct vendor {
	const char *id; /* of its table of codes, where it has one */
	const char *name;
	enum vendor_met met;
	const char *modules; /* file names, a blank between them */
	const char *words;   /* by which it is looked for, likewise */
	const char *tables;  /* ids of further tables of codes, likewise */
};

/* How a text names a vendor. */
enum vendor_match {
	VENDOR_OTHER,
	VENDOR_BY_WORD, /* of its name, one of its words, or a module's file */
	VENDOR_EXACTLY, /* by its id or its whole name */
};

/* The vendors in the order in which people meet them. */
size_t vendor_count(void);
const struct vendor *vendor_at(size_t index);

/* The vendor with this id, or NULL. */
const struct vendor *vendor_find(const char *id);

/*
 * Letter case does not matter. A module may come with its folder and any
 * ending: "/usr/lib/libCryptoki2_64.so", "cryptoki2_64".
 */
enum vendor_match vendor_match(const struct vendor *vendor, const char *text);

/* True when the source with this id is the vendor's, or one it goes by. */
bool vendor_has_table(const struct vendor *vendor, const char *id);

#endif
