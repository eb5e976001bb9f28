/* SPDX-License-Identifier: MIT */
/* scan: finds the return values in one line of a log. */
#include <config.h>

#include "scan/scan.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/number.h"
#include "scan/context.h"
#include "scan/escape.h"
#include "scan/halves.h"
#include "scan/index.h"
#include "scan/notation.h"
#include "scan/shape.h"
#include "scan/words.h"
#include "table/openssl.h"

/*
 * Codes below SMALL are marked in a set of bits, as of the numbers in a log
 * most are small; but not those from 0x8000 on, version 1.0's own codes of
 * vendors, which are too common as numbers.
 */
enum { SMALL = 0x10000, OLD_VENDOR_DEFINED = 0x8000 };

struct scanner {
	const struct table *table;
	struct index *index;
	unsigned char small[SMALL / 8];
	bool pkcs11;
	bool all;
};

static void mark_small(struct scanner *scanner)
{
	struct table_cursor cursor = { 0 };
	struct table_entry entry;

	while (table_next(scanner->table, &cursor, &entry))
		if (entry.row->value < OLD_VENDOR_DEFINED)
			scanner->small[entry.row->value / 8] |=
				(unsigned char)(1u << entry.row->value % 8);
}

struct scanner *scanner_new(const struct table *table, bool pkcs11, bool all)
{
	struct scanner *scanner = calloc(1, sizeof(*scanner));

	if (!scanner)
		return NULL;
	scanner->table = table;
	scanner->pkcs11 = pkcs11;
	scanner->all = all;
	scanner->index = index_new(table);
	if (!scanner->index) {
		free(scanner);
		return NULL;
	}
	mark_small(scanner);
	return scanner;
}

void scanner_free(struct scanner *scanner)
{
	if (scanner)
		index_free(scanner->index);
	free(scanner);
}

/* The walk over one line. */
struct walk {
	const struct scanner *scanner;
	const char *line; /* without escapes */
	size_t length;
	struct scan_hit *hits;
	size_t count;
	size_t max;
	struct context_line context;
};

/* NULL when there is no room for it, or it is success and that is not asked. */
static struct scan_hit *add_hit(struct walk *walk, uint32_t value, size_t start,
				size_t end, bool is_name)
{
	struct scan_hit *hit;

	if (walk->count >= walk->max || (value == 0 && !walk->scanner->all))
		return NULL;
	hit = &walk->hits[walk->count++];
	hit->value = value;
	hit->named = (struct table_entry){ NULL, NULL };
	hit->start = start;
	hit->length = end - start;
	hit->is_name = is_name;
	return hit;
}

static void add_name(struct walk *walk, const struct table_entry *entry,
		     size_t start, size_t end)
{
	struct scan_hit *hit =
		add_hit(walk, entry->row->value, start, end, true);

	if (hit && entry->source->kind != TABLE_STANDARD)
		hit->named = *entry;
}

/* "+ 0x12" or "|0x12" behind CKR_VENDOR_DEFINED: its length, and the sum. */
static size_t offset_behind(const struct walk *walk, size_t end,
			    uint32_t *value)
{
	size_t at = end;
	size_t digits;
	struct number number;

	while (at < walk->length && walk->line[at] == ' ')
		at++;
	if (at >= walk->length ||
	    (walk->line[at] != '+' && walk->line[at] != '|'))
		return 0;
	at++;
	while (at < walk->length && walk->line[at] == ' ')
		at++;
	digits = at;
	while (digits < walk->length && words_is_part(walk->line[digits]))
		digits++;
	if (number_parse(walk->line + at, digits - at, &number) != NUMBER_OK ||
	    number.value >= TABLE_VENDOR_DEFINED)
		return 0;
	*value = TABLE_VENDOR_DEFINED + number.value;
	return digits - end;
}

/* A number in a log is a code when somebody defines it, or it is a vendor's. */
static bool is_code(const struct walk *walk, uint32_t value)
{
	if (value >= TABLE_VENDOR_DEFINED)
		return value < NOTATION_NEGATIVE;
	if (value < SMALL)
		return (value > 0 || walk->scanner->all) &&
		       (walk->scanner->small[value / 8] >> value % 8 & 1);
	return table_has(walk->scanner->table, value);
}

/* CKR_0x000001B0, CKR_VENDOR_DEFINED_0x80000001: a name made of a number. */
static bool take_composite(struct walk *walk, size_t start, size_t end)
{
	const char *word = walk->line + start;
	size_t length = end - start;
	uint64_t wide;
	uint32_t value;

	for (size_t i = 4; i + 2 < length; i++) {
		size_t left = length - i - 2;

		if (word[i] != '0' || (word[i + 1] | 0x20) != 'x')
			continue;
		if (number_scan(word + i + 2, left, 16, &wide) != left ||
		    !number_narrow(wide, &value))
			return false;
		if (value >= TABLE_VENDOR_DEFINED || is_code(walk, value))
			(void)add_hit(walk, value, start, end, true);
		return true;
	}
	return false;
}

/* PIN_INCORRECT, PinIncorrect: names only where a producer puts a name. */
static bool symbol_counts(struct walk *walk, size_t start, size_t end,
			  enum index_style style, uint32_t value)
{
	struct context_token token = {
		.line = &walk->context,
		.start = start,
		.end = end,
		.symbol = true,
	};
	struct word word = { walk->line + start, end - start };
	char before = start > 0 ? walk->line[start - 1] : ' ';
	char earlier = start > 1 ? walk->line[start - 2] : ' ';
	bool closes_clause = before == ' ' && earlier == ':';
	bool is_value = closes_clause || (before == ' ' && earlier == '=');

	if (style == INDEX_SYMBOL && !memchr(word.text, '_', word.length))
		return false;
	if (style == INDEX_CAMEL)
		return (closes_clause || before == '.' || before == ':' ||
			before == '(' ||
			context_of_symbol(&token) >= CONTEXT_WEAK) &&
		       context_line_speaks(&walk->context);
	if ((before == '/' || closes_clause) &&
	    context_line_speaks(&walk->context))
		return true;
	if (shape_matches_name(walk->line, walk->length, start, end))
		return true;
	return context_of_symbol(&token) >= CONTEXT_WEAK &&
	       (context_line_speaks(&walk->context) ||
		(is_value && value < TABLE_VENDOR_DEFINED &&
		 !words_is_shared_name(word)));
}

/* CKR_ names count anywhere; vendors' others where PKCS #11 is spoken. */
static bool is_ours(const char *word, size_t length)
{
	return (length > 4 && (memcmp(word, "CKR_", 4) == 0 ||
			       memcmp(word, "ckr_", 4) == 0)) ||
	       (length > 6 && memcmp(word, "ETCKR_", 6) == 0);
}

/* Every name has several parts; asked first, as most words have one. */
static bool has_parts(const char *word, size_t length)
{
	for (size_t i = 1; i < length; i++)
		if (word[i] == '_' || ascii_is_upper(word[i]))
			return true;
	return false;
}

/* CKR_VENDOR_DEFINED may be the beginning of a sum. */
static void take_name(struct walk *walk, const struct table_entry *entry,
		      size_t start, size_t end)
{
	uint32_t value = entry->row->value;
	size_t behind = value == TABLE_VENDOR_DEFINED
				? offset_behind(walk, end, &value)
				: 0;

	if (behind > 0)
		(void)add_hit(walk, value, start, end + behind, true);
	else
		add_name(walk, entry, start, end);
}

static void take_word(struct walk *walk, size_t start, size_t end)
{
	const char *word = walk->line + start;
	size_t length = end - start;
	enum index_style style;
	struct table_entry entry;

	/* Traces have little else: the functions, and success. */
	if (!has_parts(word, length) || (word[0] == 'C' && word[1] == '_'))
		return;
	if (length == 6 && memcmp(word, "CKR_OK", 6) == 0 &&
	    !walk->scanner->all)
		return;
	if (index_find(walk->scanner->index, word, length, &entry, &style)) {
		if (style == INDEX_FULL && is_ours(word, length))
			take_name(walk, &entry, start, end);
		else if (style == INDEX_FULL
				 ? context_line_speaks(&walk->context)
				 : symbol_counts(walk, start, end, style,
						 entry.row->value))
			add_name(walk, &entry, start, end);
	} else if (length > 6 && memcmp(word, "CKR_", 4) == 0) {
		(void)take_composite(walk, start, end);
	}
}

/* error:418000A0:PKCS#11 module:..., the number and then the library. */
static bool take_openssl(struct walk *walk, size_t start, size_t end)
{
	static const char before[] = "error:";
	size_t skip = strlen(before);
	const char *library;
	const char *colon;
	struct openssl_error error;
	struct number number;

	if (end - start != 8 || start < skip || end >= walk->length ||
	    walk->line[end] != ':' ||
	    memcmp(walk->line + start - skip, before, skip) != 0)
		return false;
	library = walk->line + end + 1;
	colon = memchr(library, ':', walk->length - end - 1);
	if (colon && context_line_speaks(&walk->context) &&
	    words_is_openssl_library(library, (size_t)(colon - library)) &&
	    number_parse_hex(walk->line + start, 8, &number) == NUMBER_OK &&
	    openssl_unpack(number.value, &error) &&
	    table_has(walk->scanner->table, error.value))
		(void)add_hit(walk, error.value, start, end, false);
	return true;
}

/* As the token is written. False when it is no number, or no code. */
static bool read_number(const struct walk *walk, size_t start, size_t end,
			uint32_t *value)
{
	return notation_read(walk->line + start, end - start, value) &&
	       is_code(walk, *value);
}

/* Digits without 0x, which a shape may take for hexadecimal. */
static bool read_hex_digits(const struct walk *walk, size_t start, size_t end,
			    uint32_t *value)
{
	struct number number;

	if (number_parse_hex(walk->line + start, end - start, &number) !=
	    NUMBER_OK)
		return false;
	*value = number.value;
	return is_code(walk, number.value);
}

/* A byte among others: "C_GenerateRandom returned: a0 b3". */
static bool is_dumped(const struct walk *walk, size_t start, size_t end)
{
	const char *next = walk->line + end;
	size_t left = walk->length - end;

	return notation_is_bare_hex(walk->line + start, end - start) &&
	       left > 2 && next[0] == ' ' && ascii_is_hex_digit(next[1]) &&
	       ascii_is_hex_digit(next[2]) &&
	       (left == 3 || !words_is_part(next[3]));
}

/* By the rule, or by a producer's shape. */
static bool number_counts(struct walk *walk, const struct context_token *token,
			  struct shape_number *number, uint32_t *value)
{
	enum context_place place;
	bool alone;

	if (shape_matches(number, value, &alone))
		return is_code(walk, *value) && !context_is_foreign(token) &&
		       (alone || context_line_speaks(&walk->context));
	*value = number->value;
	if (!number->has_value)
		return false;
	place = context_of_number(token);
	return place >= CONTEXT_WEAK && context_line_speaks(&walk->context) &&
	       (place == CONTEXT_STRONG || !words_is_foreign_range(*value) ||
		table_is_chosen(walk->scanner->table, *value));
}

static void take_number(struct walk *walk, size_t start, size_t end)
{
	struct context_token token = {
		.line = &walk->context,
		.start = start,
		.end = end,
		.hex = notation_is_prefixed(walk->line + start, end - start),
		.negative = walk->line[start] == '-',
	};
	struct shape_number number = {
		.line = walk->line,
		.length = walk->length,
		.start = start,
		.end = end,
		.is_prefixed = token.hex,
	};
	uint32_t value;

	/* Something must introduce a number. */
	if (start == 0 || (end - start == 1 && walk->line[start] == '0' &&
			   !walk->scanner->all))
		return;
	if (take_openssl(walk, start, end) || is_dumped(walk, start, end))
		return;
	number.has_value = read_number(walk, start, end, &number.value);
	token.value = number.has_value ? number.value : 0;
	number.has_hex = !token.hex &&
			 read_hex_digits(walk, start, end, &number.hex_value);
	/* A shape may add the top bit that a number has lost. */
	if (!number.has_value && !number.has_hex && !token.hex)
		return;
	if (number_counts(walk, &token, &number, &value))
		(void)add_hit(walk, value, start, end, false);
}

/* True when a token starts like a number and is not part of more. */
static bool starts_number(const struct walk *walk, size_t start, size_t end)
{
	char before = start > 0 ? walk->line[start - 1] : ' ';
	char earlier = start > 1 ? walk->line[start - 2] : ' ';

	if (before == '.' || before == '/' || before == '%' || before == '$')
		return false;
	if (before == ':' || before == '-' || before == ',')
		if (ascii_is_digit(earlier))
			return false;
	return ascii_is_digit(walk->line[start]) ||
	       notation_may_be_number(walk->line + start, end - start) ||
	       (ascii_is_hex_digit(walk->line[start]) && before == '=');
}

/*
 * The base name says less than a vendor's number in the same line:
 * "CKR_VENDOR_DEFINED (0x80000383)" is one code, the number.
 */
static void drop_base_name(struct walk *walk)
{
	bool vendor = false;
	size_t kept = 0;

	for (size_t i = 0; i < walk->count; i++)
		if (walk->hits[i].value > TABLE_VENDOR_DEFINED)
			vendor = true;
	for (size_t i = 0; vendor && i < walk->count; i++)
		if (walk->hits[i].value != TABLE_VENDOR_DEFINED)
			walk->hits[kept++] = walk->hits[i];
	if (vendor)
		walk->count = kept;
}

/*
 * Takes the tokens of the line one by one. False when the line has an escape
 * that must be blanked out first; the walk is then to be begun again.
 */
static bool walk_tokens(struct walk *walk, bool is_clean)
{
	size_t at = 0;

	while (at < walk->length && walk->count < walk->max) {
		size_t start = at;
		char first = walk->line[at];

		if (!words_is_part(first)) {
			if (!is_clean && escape_may_begin(first) &&
			    escape_length(walk->line + at, walk->length - at))
				return false;
			at++;
			continue;
		}
		while (at < walk->length && words_is_part(walk->line[at]))
			at++;
		if (starts_number(walk, start, at))
			take_number(walk,
				    notation_has_sign(walk->line, start)
					    ? start - 1
					    : start,
				    at);
		if (ascii_is_upper(first) || first == 'c')
			take_word(walk, start, at);
	}
	return true;
}

static void begin_walk(struct walk *walk, const char *line)
{
	walk->line = line;
	walk->count = 0;
	context_line_init(&walk->context, line, walk->length,
			  walk->scanner->pkcs11);
}

bool scan_is_same(const struct scan_hit *left, const struct scan_hit *right)
{
	return left->value == right->value &&
	       (!left->named.row || !right->named.row ||
		left->named.row == right->named.row);
}

size_t scan_line(const struct scanner *scanner, const char *line, size_t length,
		 struct scan_hit *hits, size_t max)
{
	struct walk walk = {
		.scanner = scanner,
		.length = length,
		.hits = hits,
		.max = max,
	};
	char *cleaned = NULL;

	begin_walk(&walk, line);
	if (!walk_tokens(&walk, false)) {
		cleaned = escape_blank_out(line, length);
		begin_walk(&walk, cleaned ? cleaned : line);
		(void)walk_tokens(&walk, true);
	}
	walk.count = halves_add(scanner->table, walk.line, length, hits,
				walk.count, max);
	drop_base_name(&walk);
	halves_pair(scanner->table, walk.line, hits, walk.count);
	free(cleaned);
	return walk.count;
}
