/* SPDX-License-Identifier: MIT */
/* users: tables of users' own, made at random. */
#include <config.h>

#include "tests/scan/users.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/scan/lines.h"

enum { CELL = 128, ROW = 256, ROWS = 6, CODES = 12, TEXT = ROW * (CODES + 3) };

#define CHOOSE(state, texts)                                                   \
	((texts)[lines_below((state), sizeof(texts) / sizeof((texts)[0]))])

/* Appends as much as there is room for. */
static void append(char *text, size_t size, const char *more)
{
	size_t used = strlen(text);

	(void)snprintf(text + used, size - used, "%s", more);
}

/* Some atoms, side by side. */
static void put_atoms(uint64_t *state, char cell[CELL], uint32_t most)
{
	static const char *const atoms[] = {
		"foo",
		"quxjz",
		"Zebra",
		"box",
		"pkcs",
		"11",
		"k",
		"K9",
		"_",
		"-",
		"#",
		" ",
		" ",
		" ",
		"  ",
		": ",
		"(",
		")",
		"[",
		"\"",
		"\\",
		"/",
		"'",
		"=",
		">",
		"<",
		".",
		"a",
		"7",
		"0",
		"C_",
		"CKR_",
		"CKR",
		"C_Foo",
		"Login",
		"rv",
		"x",
		"^",
		"*",
		"\xC3\xA9",
		"ab",
		"abc",
		"e",
		"FOO",
		"baz",
		"Z_q",
		"p11",
		"\\n",
		"ckr",
		"jq",
		"error",
		"NS",
		"\xE8\xBF\x94",
	};
	uint32_t left = 1 + lines_below(state, most);

	while (left-- > 0)
		append(cell, CELL, CHOOSE(state, atoms));
}

static void put_word(uint64_t *state, char cell[CELL])
{
	static const char *const atoms[] = {
		"foo", "quxjz", "Zebra", "k",     "K9",  "_",
		"7",   "C_",    "CKR_",  "Login", "rv",  "\xC3\xA9",
		"FOO", "baz",   "p11",   "code",  "len",
	};
	uint32_t left = 1 + lines_below(state, 3);

	while (left-- > 0)
		append(cell, CELL, CHOOSE(state, atoms));
}

static void put_shape(uint64_t *state, char cell[CELL])
{
	static const char *const places[] = {
		"<code>", "<code>",     "<0xcode>", "<hex>",
		"<low>",  "<negative>", "<name>",   "<name>",
	};
	static const char *const joints[] = {
		"", "", ": ", " ", "=", "(", " ("
	};

	if (lines_below(state, 8) == 0)
		append(cell, CELL, "^");
	put_atoms(state, cell, 4);
	if (lines_below(state, 3) == 0)
		append(cell, CELL, "*");
	if (lines_below(state, 2))
		put_atoms(state, cell, 2);
	append(cell, CELL, CHOOSE(state, joints));
	append(cell, CELL, CHOOSE(state, places));
	if (lines_below(state, 2))
		put_atoms(state, cell, 3);
	if (lines_below(state, 8) == 0)
		append(cell, CELL, " (<same>)");
}

static void put_number(uint64_t *state, char cell[CELL])
{
	(void)snprintf(cell, CELL, "0x%" PRIX32, 1 + lines_below(state, 400));
}

static void put_text(uint64_t *state, char cell[CELL])
{
	put_atoms(state, cell, 4);
}

static void put_marker(uint64_t *state, char cell[CELL])
{
	if (lines_below(state, 4) == 0)
		append(cell, CELL, "*");
	put_atoms(state, cell, 5);
}

static const struct {
	const char *header;
	void (*put)(uint64_t *state, char cell[CELL]);
	const char *choices[5];
} tables[] = {
	{ "| Marker | Who |", put_marker, { "" } },
	{ "| Marker | Who |", put_marker, { "" } },
	{ "| Introducer | Numbers |",
	  put_word,
	  { "any", "anchored", "named", "said", "hex" } },
	{ "| Filler | Then |", put_word, { "any", "blank" } },
	{ "| Word | Whose |", put_word, { "" } },
	{ "| Text | Whose |", put_text, { "" } },
	{ "| Grammar | Why |", put_word, { "" } },
	{ "| Measure | Why |", put_word, { "" } },
	{ "| Thing | In brackets |", put_word, { "no", "yes" } },
	{ "| Number | Whose |", put_number, { "" } },
	{ "| First | Last |", put_number, { "0x200", "0x80000005" } },
	{ "| Shape | Alone |", put_shape, { "no", "yes", "always", "never" } },
	{ "| Shape | Alone |", put_shape, { "yes", "always" } },
	{ "| Library | Whose |", put_text, { "" } },
};

/* The file of a text, or NULL where something in it is refused. */
static struct words_file *read_words(const char *text)
{
	struct pipetable_fault fault;
	char *copy = strdup(text);
	struct words_file *file;

	if (!copy)
		abort();
	file = words_file_read("users.md", copy, strlen(copy), &fault);
	if (!file)
		abort();
	if (!fault.reason)
		return file;
	words_file_free(file);
	return NULL;
}

static struct words_file *make_words(uint64_t *state)
{
	uint32_t table = lines_below(state, sizeof(tables) / sizeof(tables[0]));
	uint32_t rows = 1 + lines_below(state, ROWS);
	size_t choices = 1;
	char text[TEXT];

	while (choices < 5 && tables[table].choices[choices])
		choices++;
	(void)snprintf(text, sizeof(text), "%s\n|-|-|\n", tables[table].header);
	while (rows-- > 0) {
		size_t before = strlen(text);
		struct words_file *file;
		char cell[CELL] = "";
		char row[ROW];

		tables[table].put(state, cell);
		(void)snprintf(row, sizeof(row), "| `%s` | %s |\n", cell,
			       tables[table].choices[lines_below(
				       state, (uint32_t)choices)]);
		append(text, sizeof(text), row);
		file = read_words(text);
		if (!file)
			text[before] = '\0';
		words_file_free(file);
	}
	return read_words(text);
}

static void put_name(uint64_t *state, char cell[CELL])
{
	static const char *const firsts[] = {
		"CKR_", "CKR_", "CKR_", "C_", "FOO", "ETCKR_", "Foo", "C_CKR_"
	};
	static const char *const atoms[] = { "FOO", "baz", "_", "CKR_", "C_",
					     "9",   "A",   "a", "Bar",  "__" };
	uint32_t left = 1 + lines_below(state, 4);

	append(cell, CELL, CHOOSE(state, firsts));
	while (left-- > 0)
		append(cell, CELL, CHOOSE(state, atoms));
}

/* True when a text is a table of codes, which is then kept. */
static bool read_codes(struct markdown *codes, const char *text)
{
	struct pipetable_fault fault;
	char *copy = strdup(text);

	if (!copy)
		abort();
	return markdown_read(codes, "codes.md", copy, strlen(copy), &fault);
}

static void make_codes(struct markdown *codes, uint64_t *state)
{
	char text[TEXT] = "| Message | Code | Description |\n|-|-|-|\n"
			  "| `CKR_ZEBRA` | 0x00000207 | x |\n";

	for (size_t left = CODES; left > 0; left--) {
		size_t before = strlen(text);
		char cell[CELL] = "";
		char row[ROW];

		put_name(state, cell);
		(void)snprintf(row, sizeof(row),
			       "| `%s` | 0x%" PRIX32 " | x |\n", cell,
			       lines_below(state, 600) + (lines_below(state, 2)
								  ? 0x80000000
								  : 0));
		append(text, sizeof(text), row);
		if (!read_codes(codes, text))
			text[before] = '\0';
		markdown_free(codes);
	}
	if (!read_codes(codes, text))
		abort();
}

void users_make(struct users *users, struct table *table, uint64_t *state)
{
	*users = (struct users){ 0 };
	while (users->file_count < USERS_FILES) {
		struct words_file *file = make_words(state);

		if (file)
			users->files[users->file_count++] = file;
	}
	make_codes(&users->codes, state);
	if (!table_add(table, &users->codes.source))
		abort();
}

void users_free(struct users *users)
{
	while (users->file_count > 0)
		words_file_free(users->files[--users->file_count]);
	markdown_free(&users->codes);
}

void users_teach(const struct users *users, struct scanner *scanner)
{
	for (size_t i = 0; i < users->file_count; i++) {
		const struct words_row *row;

		(void)scanner_add(scanner, words_file_rows(users->files[i]),
				  &row);
	}
}

const struct words_row *users_row(const struct users *users, uint64_t *state)
{
	struct words words = words_file_rows(
		users->files[lines_below(state, (uint32_t)users->file_count)]);

	return words.rows + lines_below(state, (uint32_t)words.count);
}
