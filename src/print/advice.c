/* SPDX-License-Identifier: MIT */
/* advice: what to check, what concerns a function before the rest. */
#include <config.h>

#include "print/advice.h"

#include <stdbool.h>
#include <string.h>

enum { POINT_SIZE = 4096 };

/* How much a point has to do with a function. */
enum bearing { BEARING_ITS_OWN, BEARING_GENERAL, BEARING_OTHERS };

/* "From", "For" or "In" and at most one word lead to the functions. */
static const char *subject_of(const char *point)
{
	static const char *const leads[] = { "From ", "For ", "In " };
	const char *span = strchr(point, '`');
	size_t blanks = 0;
	bool led = false;

	if (!span || strncmp(span, "`C_", 3) != 0)
		return NULL;
	for (size_t i = 0; i < sizeof(leads) / sizeof(leads[0]); i++)
		led = led || strncmp(point, leads[i], strlen(leads[i])) == 0;
	for (const char *at = point; at < span; at++)
		if (*at == ' ')
			blanks++;
	return led && blanks <= 2 ? span : NULL;
}

/* The end of the list of code spans at SPAN: `A`, `B` and `C`. */
static const char *subject_end(const char *span)
{
	static const char *const joints[] = { ", ", " and ", " or " };
	const char *end = span;
	bool more = true;

	while (more) {
		end = strchr(end + 1, '`');
		if (!end)
			return span + strlen(span);
		more = false;
		for (size_t i = 0; i < sizeof(joints) / sizeof(joints[0]); i++) {
			size_t length = strlen(joints[i]);

			if (strncmp(end + 1, joints[i], length) == 0 &&
			    strncmp(end + 1 + length, "`C_", 3) == 0) {
				end += 1 + length;
				more = true;
				break;
			}
		}
	}
	return end + 1;
}

static enum bearing bearing_of(const char *point,
			       const struct function *function)
{
	const char *subject = subject_of(point);
	char list[POINT_SIZE];

	if (!function)
		return BEARING_GENERAL;
	if (subject) {
		(void)snprintf(list, sizeof(list), "%.*s",
			       (int)(subject_end(subject) - subject), subject);
		return function_in_scope(function, list) ? BEARING_ITS_OWN
							 : BEARING_OTHERS;
	}
	return function_in_scope(function, point) ? BEARING_ITS_OWN
						  : BEARING_GENERAL;
}

struct printer {
	FILE *out;
	const struct text_style *style;
	const struct function *function;
	enum bearing bearing;
	size_t indent;
	size_t printed;
};

static void print_point(const char *point, size_t length, void *context)
{
	struct printer *printer = context;
	char text[POINT_SIZE];

	(void)snprintf(text, sizeof(text), "- %.*s", (int)length, point);
	if (bearing_of(text + strlen("- "), printer->function) !=
	    printer->bearing)
		return;
	if (printer->printed++ == 0)
		(void)fprintf(printer->out, "\n%*sWhat to check:\n",
			      (int)printer->indent, "");
	text_print(printer->out, printer->style, text, printer->indent + 2, 2);
}

void advice_print(FILE *out, const struct text_style *style, const char *check,
		  const struct function *function, size_t indent)
{
	struct printer printer = {
		.out = out,
		.style = style,
		.function = function,
		.bearing = BEARING_ITS_OWN,
		.indent = indent,
	};

	text_each_point(check, print_point, &printer);
	printer.bearing = BEARING_GENERAL;
	text_each_point(check, print_point, &printer);
	if (printer.printed > 0)
		(void)putc('\n', out);
}
