/* SPDX-License-Identifier: MIT */
/* restcache: what records of a log say of codes that were met before. */
#ifndef CKR_RESTCACHE_H
#define CKR_RESTCACHE_H

#include <stddef.h>
#include <stdint.h>

#include "print/fields.h"
#include "print/textcache.h"
#include "table/record.h"

/* Starts zeroed; for one form and one choice of fields. */
struct restcache {
	struct textcache texts;
};

void restcache_free(struct restcache *cache);

/*
 * The text of fields_print_rest; NULL when memory is short. It lives until the
 * next call.
 */
const char *restcache_text(struct restcache *cache, enum fieldline_form form,
			   const struct fields_choice *choice,
			   const struct table *table,
			   const struct record *record, size_t *length);

#endif
