/* SPDX-License-Identifier: MIT */
/* lines: makes lines of logs out of what the tables have, of all kinds. */
#include <config.h>

#include "tests/scan/lines.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "table/function.h"

enum { MOST_PIECES = 9 };

struct lines lines_new(const struct table *table, uint32_t seed)
{
	struct lines lines = { .state = seed };

	lines.file = words_builtin();
	lines.entries = table_collect(table, NULL, &lines.entry_count);
	if (!lines.file || !lines.entries)
		abort();
	lines.words = words_file_rows(lines.file);
	return lines;
}

uint32_t lines_random(struct lines *lines, uint32_t limit)
{
	lines->state ^= lines->state << 13;
	lines->state ^= lines->state >> 17;
	lines->state ^= lines->state << 5;
	return lines->state % limit;
}

#define CHOOSE(lines, texts)                                                   \
	((texts)[lines_random((lines), sizeof(texts) / sizeof((texts)[0]))])

static uint32_t value(struct lines *lines)
{
	return lines->entries[lines_random(lines, (uint32_t)lines->entry_count)]
		.row->value;
}

static void put_number(struct lines *lines, char *piece)
{
	uint32_t number = lines_random(lines, 4) ? value(lines)
						 : lines_random(lines, 700);

	switch (lines_random(lines, 10)) {
	case 0:
		(void)snprintf(piece, LINES_PIECE, "0x%" PRIX32, number);
		break;
	case 1:
		(void)snprintf(piece, LINES_PIECE, "0x%08" PRIx32, number);
		break;
	case 2:
		(void)snprintf(piece, LINES_PIECE, "%08" PRIX32, number);
		break;
	case 3:
		(void)snprintf(piece, LINES_PIECE, "%" PRIx32, number);
		break;
	case 4:
		(void)snprintf(piece, LINES_PIECE, "0x%" PRIX32 "UL", number);
		break;
	case 5:
		(void)snprintf(piece, LINES_PIECE, "(0x%" PRIx32 ")", number);
		break;
	case 6:
		(void)snprintf(piece, LINES_PIECE, "\"%" PRIu32 "\"", number);
		break;
	case 7:
		(void)snprintf(piece, LINES_PIECE, "%" PRId32, (int32_t)number);
		break;
	default:
		(void)snprintf(piece, LINES_PIECE, "%" PRIu32, number);
		break;
	}
}

/* CKR_PIN_LOCKED, PIN_LOCKED, PinLocked. */
static void put_name(struct lines *lines, char *piece)
{
	const char *name = lines->entries[lines_random(
						  lines,
						  (uint32_t)lines->entry_count)]
				   .row->name;
	uint32_t style = lines_random(lines, 6);
	size_t used = 0;

	if (style < 3) {
		(void)snprintf(piece, LINES_PIECE, "%s", name);
		return;
	}
	if (strncmp(name, "CKR_", 4) == 0)
		name += 4;
	if (style < 5) {
		(void)snprintf(piece, LINES_PIECE, "%s", name);
		return;
	}
	for (bool begins = true; *name && used + 1 < LINES_PIECE; name++) {
		if (*name != '_')
			piece[used++] = begins ? *name
					       : (char)tolower((unsigned char)
								       *name);
		begins = *name == '_';
	}
	piece[used] = '\0';
}

/* A row of any table, with something in the place of its signs. */
static void put_row(struct lines *lines, char *piece)
{
	const struct words_row *row =
		&lines->words.rows[lines_random(lines,
						(uint32_t)lines->words.count)];
	size_t used = 0;

	for (const char *c = row->text; *c && used + 80 < LINES_PIECE; c++) {
		if (*c == '<' && strchr(c, '>')) {
			char number[LINES_PIECE];

			if (strncmp(c, "<name>", 6) == 0)
				put_name(lines, number);
			else
				put_number(lines, number);
			used += (size_t)snprintf(piece + used, 70, "%s",
						 number);
			c = strchr(c, '>');
		} else if (*c == '*') {
			used += (size_t)snprintf(
				piece + used, 10, "%s",
				lines_random(lines, 2) ? " x " : "y");
		} else if (*c != '^') {
			piece[used++] = *c;
		}
	}
	piece[used] = '\0';
}

static void put_mark(struct lines *lines, char *piece)
{
	static const char *const marks[] = {
		" ",	" ",	" ",	 " ",  ": ",  " = ",  "=",
		"(",	") ",	", ",	 "; ", "-",   "/",    ".",
		"\"",	"\\\"",	"'",	 "#",  "[",   "]",    "{",
		"}",	"! ",	"\t",	 ">",  "_",   "\\",   "->",
		"\r",	"+",	"|",	 " + ", "\xC3\xA9", "\xE2\x86\x92",
		"\xEF\xBC\x9A", "\xE8\xBF\x94",   "\xFF",     "\xC2",
	};

	(void)snprintf(piece, LINES_PIECE, "%s", CHOOSE(lines, marks));
}

static void put_escape(struct lines *lines, char *piece)
{
	static const char *const escapes[] = {
		"\033[1m", "\033[0;31m", "\033[", "\\n",	   "\\t", "\\r",
		"\\u003d", "\\u001b[1m", "#011",  "\\x1b[31m", "\\/", "\\u00",
		"#01",	   "\\\\",	  "\033",
	};

	(void)snprintf(piece, LINES_PIECE, "%s", CHOOSE(lines, escapes));
}

static void put_word(struct lines *lines, char *piece)
{
	static const char *const words[] = {
		"C_Login", "C_IBM_X",  "rpc_C_Sign", "NSC_Login", "CK_RV",
		"CKR_OK",  "CKA_ID",   "pkcs11",     "PKCS",	  "11",
		"pkcs",	   "rv",       "failed",     "error",	  "slot",
		"errno",   "x86_64",   "CKR_0x57",   "CKR_0xA0",  "k",
		"error:418000A0:PKCS#11 module::", "CKR_VENDOR_DEFINED + 0x12",
		"lastErrorCode", "A_B_C_D", "0", "Returned:  ",
	};

	if (lines_random(lines, 3) == 0)
		(void)snprintf(piece, LINES_PIECE, "%s",
			       function_at(lines_random(
						   lines,
						   (uint32_t)function_count()))
				       ->name);
	else
		(void)snprintf(piece, LINES_PIECE, "%s", CHOOSE(lines, words));
}

static void change_case(struct lines *lines, char *piece)
{
	uint32_t kind = lines_random(lines, 24);

	for (; *piece && kind < 2; piece++)
		*piece = (char)(kind ? toupper((unsigned char)*piece)
				     : tolower((unsigned char)*piece));
}

void lines_piece(struct lines *lines, char piece[LINES_PIECE])
{
	static void (*const kinds[])(struct lines *, char *) = {
		put_number, put_number, put_name,   put_row, put_row,
		put_mark,   put_mark,	put_mark,   put_word, put_word,
		put_word,   put_escape,
	};

	CHOOSE(lines, kinds)(lines, piece);
	change_case(lines, piece);
}

size_t lines_make(struct lines *lines, char line[LINES_LONGEST])
{
	static const char *const heads[] = {
		"",
		"",
		"{\"m\":\"",
		"Nov 25 12:00:01 host app[7]: ",
		"2026-11-25T12:00:01Z ",
		"\033[1m",
	};
	uint32_t pieces = 1 + lines_random(lines, MOST_PIECES);
	size_t used = (size_t)snprintf(line, 64, "%s", CHOOSE(lines, heads));

	while (pieces-- > 0) {
		char piece[LINES_PIECE] = "";
		size_t length;

		lines_piece(lines, piece);
		length = strlen(piece);
		if (used + length + 2 > LINES_LONGEST)
			break;
		memcpy(line + used, piece, length);
		used += length;
		if (lines_random(lines, 3) == 0)
			line[used++] = ' ';
	}
	return used;
}
