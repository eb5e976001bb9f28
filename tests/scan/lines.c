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
#include "tests/scan/users.h"

enum { MOST_PIECES = 9 };

struct lines lines_new(const struct table *table, uint64_t seed)
{
	struct lines lines = { .state = seed };

	lines.file = words_builtin();
	lines.entries = table_collect(table, NULL, &lines.entry_count);
	if (!lines.file || !lines.entries)
		abort();
	lines.words = words_file_rows(lines.file);
	return lines;
}

void lines_free(struct lines *lines)
{
	words_file_free(lines->file);
	free(lines->entries);
}

uint32_t lines_below(uint64_t *state, uint32_t limit)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return (uint32_t)(*state * UINT64_C(0x2545F4914F6CDD1D) >> 32) % limit;
}

uint32_t lines_random(struct lines *lines, uint32_t limit)
{
	return lines_below(&lines->state, limit);
}

#define CHOOSE(lines, texts)                                                   \
	((texts)[lines_random((lines), sizeof(texts) / sizeof((texts)[0]))])

/* A code of the tables; of a user's as often as of all others. */
static const struct table_row *code(struct lines *lines)
{
	if (lines->users && lines_random(lines, 2)) {
		const struct table_source *source = &lines->users->codes.source;

		return &source->rows[lines_random(lines,
						  (uint32_t)source->count)];
	}
	return lines->entries[lines_random(lines, (uint32_t)lines->entry_count)]
		.row;
}

static void put_number(struct lines *lines, char *piece)
{
	uint32_t number = lines_random(lines, 4) ? code(lines)->value
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
	const char *name = code(lines)->name;
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
			piece[used++] =
				begins ? *name
				       : (char)tolower((unsigned char)*name);
		begins = *name == '_';
	}
	piece[used] = '\0';
}

static const struct words_row *row(struct lines *lines)
{
	if (lines->users && lines_random(lines, 4))
		return users_row(lines->users, &lines->state);
	return &lines->words.rows[lines_random(lines,
					       (uint32_t)lines->words.count)];
}

/* What may stand where a row has a blank, or what is almost that. */
static const char *blank(struct lines *lines)
{
	static const char *const blanks[] = {
		" ",   " ",   " ",    " ",          " ",          "",     "  ",
		"   ", "-",   "_",    "#",          "-_",         "\\r",  "\t",
		" \t", "\\n", "#011", "\033[0;31m", "\\u001b[1m", "\\t ",
	};

	return CHOOSE(lines, blanks);
}

/* The text of a place in a shape; returns where it ends there. */
static const char *put_place(struct lines *lines, const char *place, char *text)
{
	if (strncmp(place, "<name>", 6) == 0)
		put_name(lines, text);
	else
		put_number(lines, text);
	return strchr(place, '>');
}

/* A row of any table, with something in the place of its signs. */
static void put_row(struct lines *lines, char *piece)
{
	size_t used = 0;

	for (const char *c = row(lines)->text; *c && used + 80 < LINES_PIECE;
	     c++) {
		char text[LINES_PIECE] = { *c, '\0' };

		if (*c == '<' && strchr(c, '>'))
			c = put_place(lines, c, text);
		else if (*c == '*')
			(void)snprintf(text, sizeof(text), "%s",
				       lines_random(lines, 2) ? " x " : "y");
		else if (*c == ' ')
			(void)snprintf(text, sizeof(text), "%s", blank(lines));
		else if (*c == '^')
			continue;
		used += (size_t)snprintf(piece + used, 70, "%s", text);
	}
}

/* What is all that a line needs besides a marker. */
static void put_report(struct lines *lines, char *piece)
{
	static const char *const introducers[] = { ": rv=", " error: ",
						   ": failed: " };
	char number[LINES_PIECE];

	if (lines_random(lines, 3))
		put_number(lines, number);
	else
		put_name(lines, number);
	(void)snprintf(piece, LINES_PIECE, "%s%.100s",
		       CHOOSE(lines, introducers), number);
}

static void put_mark(struct lines *lines, char *piece)
{
	static const char *const marks[] = {
		" ",
		" ",
		" ",
		" ",
		": ",
		" = ",
		"=",
		"(",
		") ",
		", ",
		"; ",
		"-",
		"/",
		".",
		"\"",
		"\\\"",
		"'",
		"#",
		"[",
		"]",
		"{",
		"}",
		"! ",
		"\t",
		">",
		"_",
		"\\",
		"->",
		"\r",
		"+",
		"|",
		" + ",
		"\xC3\xA9",
		"\xE2\x86\x92",
		"\xEF\xBC\x9A",
		"\xE8\xBF\x94",
		"\xFF",
		"\xC2",
	};

	(void)snprintf(piece, LINES_PIECE, "%s", CHOOSE(lines, marks));
}

static void put_escape(struct lines *lines, char *piece)
{
	static const char *const escapes[] = {
		"\033[1m", "\033[0;31m", "\033[",      "\\n",  "\\t",
		"\\r",     "\\u003d",    "\\u001b[1m", "#011", "\\x1b[31m",
		"\\/",     "\\u00",      "#01",        "\\\\", "\033",
	};

	(void)snprintf(piece, LINES_PIECE, "%s", CHOOSE(lines, escapes));
}

static void put_word(struct lines *lines, char *piece)
{
	static const char *const words[] = {
		"C_Login",
		"C_IBM_X",
		"rpc_C_Sign",
		"NSC_Login",
		"CK_RV",
		"CKR_OK",
		"CKA_ID",
		"pkcs11",
		"PKCS",
		"11",
		"pkcs",
		"rv",
		"failed",
		"error",
		"slot",
		"errno",
		"x86_64",
		"CKR_0x57",
		"CKR_0xA0",
		"k",
		"error:418000A0:PKCS#11 module::",
		"CKR_VENDOR_DEFINED + 0x12",
		"lastErrorCode",
		"A_B_C_D",
		"0",
		"Returned:  ",
	};

	if (lines_random(lines, 3) == 0)
		(void)snprintf(
			piece, LINES_PIECE, "%s",
			function_at(
				lines_random(lines, (uint32_t)function_count()))
				->name);
	else
		(void)snprintf(piece, LINES_PIECE, "%s", CHOOSE(lines, words));
}

/* A run of one character, about as long as the longest word of a table. */
static void put_run(struct lines *lines, char *piece)
{
	static const char runs[] = "a_A0f -";
	size_t length = 100 + lines_random(lines, LINES_PIECE - 101);

	memset(piece, runs[lines_random(lines, sizeof(runs) - 1)], length);
	piece[length] = '\0';
}

/* What the standard says of a value, or a part of it. */
static void put_sentence(struct lines *lines, char *piece)
{
	static const char *const heads[] = { "", ": ", "\"", ":  " };
	size_t length = lines_random(lines, 2)
				? LINES_PIECE - 8
				: lines_random(lines, LINES_PIECE - 8);

	(void)snprintf(piece, LINES_PIECE, "%s%.*s", CHOOSE(lines, heads),
		       (int)length, code(lines)->description);
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
		put_number, put_number, put_name,   put_row,  put_row,
		put_mark,   put_mark,   put_mark,   put_word, put_word,
		put_word,   put_escape, put_report,
	};

	if (lines_random(lines, 64) == 0)
		put_run(lines, piece);
	else if (lines_random(lines, 24) == 0)
		put_sentence(lines, piece);
	else
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
