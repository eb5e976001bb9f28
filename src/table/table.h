/* SPDX-License-Identifier: MIT */
/* table: the return values that ckr knows, found by value or by name. */
#ifndef CKR_TABLE_H
#define CKR_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* PKCS #11 section 3.6: from here up values are vendors', by this bit. */
#define TABLE_VENDOR_DEFINED UINT32_C(0x80000000)

/*
 * Where a source's rows come from, in the order of display. Standard rows are
 * the return values in force; the others are shown with their source's title.
 */
enum table_kind {
	TABLE_STANDARD,
	TABLE_USER,      /* read at run time, see markdown.h */
	TABLE_WITHDRAWN, /* in an early version, or in a header gone astray */
	TABLE_VENDOR,
};

/*
 * One return value as one source defines it. Texts are markdown cells: code
 * spans are in backticks. A text that the source does not give is NULL.
 */
struct table_row {
	uint32_t value;
	const char *name;
	const char *description;
	const char *summary; /* one line, no code spans */
	const char *check;   /* points to check, joined by "<br>" */
	const char *since;   /* version of PKCS #11 */
	const char *until;
	const char *class;  /* universal, session-handle, token, ... */
	const char *origin; /* where the number was read */
	unsigned int line;  /* of the file that holds the row */
};

struct table_source {
	const char *id; /* file name without ".md" */
	const char *title;
	enum table_kind kind;
	const struct table_row *rows; /* ascending by value */
	size_t count;
	unsigned int place; /* of the source among those of its kind */
};

/* A row together with the source that defines it. */
struct table_entry {
	const struct table_source *source;
	const struct table_row *row;
};

/* The sources in the order of display. Made by table_new. */
struct table;

/*
 * Returns a table of all compiled-in sources: the standard's, then the withdrawn
 * codes, then the vendors' in the order of data/vendors.md, in which people meet
 * them. NULL when memory is short. The caller frees it with table_free.
 */
struct table *table_new(void);
void table_free(struct table *table);

/*
 * Adds a source behind those of its kind. The table does not own it, and it
 * must outlive the table. Returns false when memory is short.
 */
bool table_add(struct table *table, const struct table_source *source);

/*
 * Drops the sources that KEEP refuses. The vendors' that are left count as
 * chosen by the user.
 */
void table_choose(struct table *table,
		  bool (*keep)(const struct table_source *source,
			       void *context),
		  void *context);

/*
 * True when the user has named the source of the value: a table read at run
 * time, or a chosen vendor's.
 */
bool table_is_chosen(const struct table *table, uint32_t value);

/* True when it is a vendor's code that table_choose has dropped. */
bool table_is_dropped(const struct table *table, uint32_t value);

size_t table_source_count(const struct table *table);
const struct table_source *table_source(const struct table *table,
					size_t index);

/* The source of this kind and id, or NULL. */
const struct table_source *table_find_source(const struct table *table,
					     const char *id,
					     enum table_kind kind);

/* The row of a source with exactly this value and name, or NULL. */
const struct table_row *table_row_in(const struct table_source *source,
				     uint32_t value, const char *name);

/*
 * Walks over the rows with a value, or with a name: start with a zeroed
 * cursor, go on until false; the cursor is no zeroed one then. Names are
 * compared as name.h says.
 */
struct table_cursor {
	size_t source;
	size_t row;
};

bool table_next_by_value(const struct table *table, uint32_t value,
			 struct table_cursor *cursor,
			 struct table_entry *entry);
bool table_next_by_key(const struct table *table, const char *key,
		       struct table_cursor *cursor, struct table_entry *entry);
bool table_next(const struct table *table, struct table_cursor *cursor,
		struct table_entry *entry);

/*
 * Returns an array of all rows that KEEP accepts (NULL: all), by value and,
 * where that is the same, in display order; their number is in *count. NULL
 * when memory is short. The caller frees the array.
 */
struct table_entry *table_collect(const struct table *table,
				  bool (*keep)(const struct table_entry *entry),
				  size_t *count);

/*
 * Finds the row that has both a value and a name with this key, the first in
 * display order.
 */
bool table_find_named(const struct table *table, const char *key,
		      uint32_t value, struct table_entry *entry);

/*
 * True when a value alone leads to the row: the row is the standard's, or all
 * that have the value give it this name.
 */
bool table_speaks_for(const struct table *table,
		      const struct table_entry *entry);

/* The standard's row for a value, or NULL. */
const struct table_row *table_standard(const struct table *table,
				       uint32_t value);

/* The row of the standard whose name is exactly NAME, or NULL. */
const struct table_row *table_standard_by_name(const struct table *table,
					       const char *name);

/* True when any source defines the value. */
bool table_has(const struct table *table, uint32_t value);

#endif
