/* SPDX-License-Identifier: MIT */
/* trace: what traces of calls are full of, and what has no code in it. */
#include <config.h>

#include "scan/trace.h"

#include <string.h>

#include "words/call.h"
#include "words/place.h"
#include "words/word.h"

bool trace_leads_to_zero(const char *place, const char *end)
{
	enum { REACH = 24 };
	const char *stop = end - place > REACH ? place + REACH : end;
	char before = '0';

	/* The rest of the word, and marks; letters may be a number: rv=Ox5. */
	for (place = line_name_end(place, stop);
	     place < stop && !line_is_word(*place) && *place != '\n'; place++)
		before = *place;
	/* The 0 of "\033[0;31m" is no number. */
	if (before == '[' || before == ';')
		return false;
	return stop - place > 1 && *place == '0' && !line_is_word(before) &&
	       !line_is_word(place[1]) && place[1] != '\\';
}

/* C_Login; what has one more "_" may be a name of somebody's: C_Go_CKR_X. */
static bool is_function(const char *start, const char *end)
{
	return end - start > 3 && start[0] == 'C' && start[1] == '_' &&
	       call_begins_verb(start + 2, end) &&
	       !memchr(start + 4, '_', (size_t)(end - start) - 4);
}

/* A line begins with digits, a colon and a blank up to this place. */
static bool is_numbered(const char *text, const char *place)
{
	if (place - text < 2 || place[-1] != ' ' || place[-2] != ':')
		return false;
	for (place -= 2; place > text; place--)
		if (!(line_class(place[-1]) & LINE_DIGIT))
			return place[-1] == '\n';
	return true;
}

const char *trace_heading_end(const char *text, const char *place,
			      const char *end)
{
	const char *run;
	const char *behind;

	if (!is_numbered(text, place))
		return NULL;
	run = line_name_end(place, end);
	if (!is_function(place, run))
		return NULL;
	behind = run + (run < end && *run == '\r');
	return behind < end && *behind == '\n' ? run : NULL;
}

const char *trace_success_end(const char *text, const char *place,
			      const char *end)
{
	static const char success[] = " " WORD_SUCCESS "\n";
	size_t length = sizeof(success) - 2; /* from the place on */

	return place > text && (size_t)(end - place) >= length &&
			       memcmp(place - 1, success, length + 1) == 0
		       ? place + length - 1
		       : NULL;
}

bool trace_heads_with_code(const char *shape)
{
	static const char others[] = "^ :0123456789";
	struct place place;
	const char *behind;

	if (!place_find(shape, &place))
		return false;
	behind = shape + place.end;
	behind += strspn(behind, others);
	return strspn(shape, others) >= place.start &&
	       (*behind == '\0' || *behind == 'C');
}
