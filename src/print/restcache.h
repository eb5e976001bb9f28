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

/* Keeps the text of fields_print_rest, unless memory is short. */
void restcache_keep(struct restcache *cache, enum fieldline_form form,
		    const struct fields_choice *choice,
		    const struct table *table, const struct record *record);

/*
 * The text that was kept of a value named so; NULL, if there is none. It lives
 * until the next one is kept.
 */
const char *restcache_find(const struct restcache *cache,
			   const struct record_place *place, uint32_t value,
			   size_t *length);

#endif
