/* SPDX-License-Identifier: MIT */
/* context: whether a token stands where a return value stands. */
#include <config.h>

#include "scan/context.h"

#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "scan/words.h"
#include "table/table.h"

/*
 * How far back a reason is looked for: far enough for "C_Login failed with
 * error code: [0x", and bounded, because a line may be long.
 */
enum {
	MOST_SEPARATORS = 12,
	MOST_FILLERS = 3,
	MOST_ARGUMENTS = 400,
	MOST_WORDS = 40,
	MOST_BEFORE = 400,
};

void context_line_init(struct context_line *line, const char *text,
		       size_t length, bool pkcs11)
{
	memset(line, 0, sizeof(*line));
	line->text = text;
	line->length = length;
	line->pkcs11 = pkcs11;
}

bool context_line_speaks(struct context_line *line)
{
	if (!line->speaks_known)
		line->speaks =
			line->pkcs11 || words_speak(line->text, line->length);
	line->speaks_known = true;
	return line->speaks;
}

static bool is_separator(char c)
{
	return c == ' ' || c == '\t' || strchr(":=>#\\\"'`([{<-*", c) != NULL;
}

/* The start of the parenthesis that ends before END, or END. */
static size_t skip_arguments(const struct context_token *token, size_t end)
{
	size_t depth = 0;

	for (size_t i = end; i > 0 && end - i < MOST_ARGUMENTS; i--) {
		char c = token->line->text[i - 1];

		if (c == ')')
			depth++;
		else if (c == '(' && --depth == 0)
			return i - 1;
	}
	return end;
}

/*
 * The word before END, with only separators between; *end becomes its start.
 * A pair of parentheses is skipped once, as in "C_Login() = 160".
 */
static bool previous_word(const struct context_token *token, size_t *end,
			  struct word *word)
{
	const char *line = token->line->text;
	size_t at = *end;
	size_t stop;

	while (at > 0 && *end - at < MOST_SEPARATORS && line[at - 1] != '\0' &&
	       is_separator(line[at - 1]))
		at--;
	if (at > 0 && line[at - 1] == ')') {
		at = skip_arguments(token, at);
		while (at > 0 && line[at - 1] == ' ')
			at--;
	}
	stop = at;
	while (at > 0 && words_is_part(line[at - 1]))
		at--;
	word->text = line + at;
	word->length = stop - at;
	*end = at;
	return word->length > 0;
}

/* How far back words are looked at. */
static size_t limit_for(size_t end)
{
	return end > MOST_BEFORE ? end - MOST_BEFORE : 0;
}

/* The last word between two places; its length is 0 where there is none. */
static struct word last_word(const struct context_token *token, size_t limit,
			     size_t end)
{
	const char *line = token->line->text;
	size_t start;

	while (end > limit && !words_is_part(line[end - 1]))
		end--;
	start = end;
	while (start > limit && words_is_part(line[start - 1]))
		start--;
	return (struct word){ line + start, end - start };
}

/* Whose the token is: the last foreign or PKCS #11 word before it decides. */
static bool owned_by_others(const struct context_token *token, size_t end)
{
	size_t limit = limit_for(end);

	for (;;) {
		struct word word = last_word(token, limit, end);

		if (word.length == 0)
			return false;
		if (words_is_foreign(word))
			return true;
		if (words_speak(word.text, word.length))
			return false;
		end = (size_t)(word.text - token->line->text);
	}
}

/* What a decimal number is followed by where it is no return value. */
static bool is_part_of_more(const struct context_token *token)
{
	size_t rest = token->line->length - token->end;
	const char *next = token->line->text + token->end;

	if (rest == 0)
		return false;
	if (*next == '%' || *next == '/')
		return !token->hex || *next == '%';
	if (rest > 1 && strchr(".:-,/", *next) && ascii_is_digit(next[1]))
		return true;
	return !token->hex && words_is_foreign_text(next, rest);
}

/* At the end of a statement: nothing, or a bracket, comma, stop ... */
static bool ends_statement(const struct context_token *token)
{
	size_t at = token->end;

	while (at < token->line->length &&
	       strchr("\"'`)]}", token->line->text[at]) &&
	       token->line->text[at] != '\0')
		at++;
	while (at < token->line->length &&
	       (token->line->text[at] == ' ' || token->line->text[at] == '\r'))
		at++;
	return at == token->line->length ||
	       strchr(",;.([", token->line->text[at]) != NULL;
}

static size_t first_function(const struct context_line *line)
{
	size_t start;

	return words_have_function(line->text, line->length, &start)
		       ? start
		       : line->length;
}

/* True when the line has a Cryptoki function before END. */
static bool has_function_before(const struct context_token *token, size_t end)
{
	if (!token->line->function_known)
		token->line->function = first_function(token->line);
	token->line->function_known = true;
	return token->line->function < end;
}

/* True when the text has a word that tells of a module that did not load. */
static bool tells_of_loading(const char *text, size_t length)
{
	struct word word = words_next(text, length, 0);

	while (word.length > 0 && !words_is_loader(word))
		word = words_next(text, length,
				  (size_t)(word.text - text) + word.length);
	return word.length > 0;
}

/*
 * "PKCS#11 login failed: error 5": a marker, and then only words, but for the
 * bracket that the introducer may stand in. In "Loading PKCS#11 module failed:
 * error 193" the number is the system's.
 */
static bool has_marker_near(const struct context_token *token, size_t end)
{
	const char *line = token->line->text;
	size_t start;

	if (end > 0 && strchr("([{", line[end - 1]) && line[end - 1] != '\0')
		end--;
	start = end;
	while (start > 0 && end - start < MOST_WORDS &&
	       !strchr(",;()[]{}\"'|/.", line[start - 1]))
		start--;
	return words_speak(line + start, end - start) &&
	       !tells_of_loading(line + start, end - start);
}

/* True when one of the characters stands between two places of the line. */
static bool has_between(const struct context_token *token, size_t start,
			size_t end, const char *characters)
{
	for (size_t i = start; i < end; i++)
		if (token->line->text[i] != '\0' &&
		    strchr(characters, token->line->text[i]))
			return true;
	return false;
}

/* Pkcs11Error: 160; but counters are called pkcs11_sign_error. */
static bool is_own_marker(const struct context_token *token, struct word word)
{
	size_t end = (size_t)(word.text - token->line->text) + word.length;

	return !memchr(word.text, '_', word.length) &&
	       words_speak(word.text, word.length) &&
	       has_between(token, end, token->start, ":");
}

/*
 * A decimal number is too common to count behind a general word alone. One in
 * brackets is rather an errno, a thread or a line. A vendor's has ten digits,
 * which few other numbers have.
 */
static bool is_anchored(const struct context_token *token, struct word word)
{
	size_t start = (size_t)(word.text - token->line->text);
	char before = token->line->text[token->start - 1];

	if (token->line->pkcs11 || token->value >= TABLE_VENDOR_DEFINED)
		return true;
	if (((before == '(' || before == '[') && !token->negative) ||
	    words_is_common_number(token->value))
		return has_function_before(token, start);
	return has_function_before(token, token->line->length) ||
	       has_marker_near(token, start) || is_own_marker(token, word);
}

/*
 * A Cryptoki function with the token right behind it: "C_Login: 0xA0" and
 * "C_Login() = 160", but not "C_Login(160, 1", not "C_Login 5", and not
 * "C_Login:160", which is a line of a source.
 */
static enum context_place judge_function(const struct context_token *token,
					 struct word word)
{
	size_t end = (size_t)(word.text - token->line->text) + word.length;
	bool is_line = !token->hex && token->start == end + 1 &&
		       token->line->text[end] == ':';

	return has_between(token, end, token->start, ":=>") && !is_line &&
			       (token->hex || ends_statement(token))
		       ? CONTEXT_STRONG
		       : CONTEXT_NONE;
}

/* A word before a token as a reason to take it for a return value. */
static enum context_place judge(const struct context_token *token,
				struct word word, bool directly)
{
	const struct words_row *introducer;

	if (words_is_function(word))
		return directly ? judge_function(token, word) : CONTEXT_STRONG;
	introducer = words_introducer(word);
	if (!introducer)
		return CONTEXT_NONE;
	if (introducer->kind == WORDS_ANY)
		return CONTEXT_STRONG;
	if (!token->hex && !token->symbol &&
	    (introducer->kind == WORDS_HEX || !is_anchored(token, word)))
		return CONTEXT_NONE;
	return CONTEXT_WEAK;
}

/* "with 5", "with: 0x5" and "value: 160", but not "returning with: 5". */
static bool is_filler(const struct context_token *token, struct word word)
{
	const struct words_row *filler = words_filler(word);
	size_t end = (size_t)(word.text - token->line->text) + word.length;

	return filler && (filler->kind == WORDS_THEN_ANY || token->hex ||
			  !has_between(token, end, token->start, ":="));
}

/*
 * "C_Login failed: 0x80004001" is what the function returned, whoever else
 * uses that number.
 */
static enum context_place strengthen(const struct context_token *token,
				     enum context_place place, size_t end)
{
	struct word word;

	return place == CONTEXT_WEAK && previous_word(token, &end, &word) &&
			       words_is_function(word)
		       ? CONTEXT_STRONG
		       : place;
}

/* Goes back over fillers to an introducer or a function. */
static enum context_place before(const struct context_token *token, size_t *end)
{
	enum context_place fallback = CONTEXT_NONE;
	size_t fallback_end = *end;

	for (size_t i = 0; i <= MOST_FILLERS; i++) {
		struct word word;
		enum context_place place;

		if (!previous_word(token, end, &word))
			break;
		if (words_is_foreign(word))
			return CONTEXT_FOREIGN;
		place = judge(token, word, i == 0);
		if (!is_filler(token, word)) {
			if (place != CONTEXT_NONE)
				return strengthen(token, place, *end);
			break;
		}
		/* "code" is an introducer too, if nothing better comes. */
		if (place > fallback) {
			fallback = place;
			fallback_end = *end;
		}
	}
	*end = fallback_end;
	return strengthen(token, fallback, fallback_end);
}

/* The characters of a message in words, without a number or a name in it. */
static bool is_message_character(char c)
{
	return c == ' ' ||
	       (c != '\0' && c != '_' && !ascii_is_digit(c) &&
		(words_is_part(c) || strchr("',.\"-/#", c) != NULL));
}

/* True when a word before END introduces return values. */
static bool has_introducer_before(const struct context_token *token, size_t end)
{
	size_t limit = limit_for(end);

	for (;;) {
		struct word word = last_word(token, limit, end);

		if (word.length == 0)
			return false;
		if (words_introducer(word))
			return true;
		end = (size_t)(word.text - token->line->text);
	}
}

/*
 * "C_Login failed: The PIN is incorrect (0xA0)": a number in parentheses that
 * closes a message behind an introducer and a colon. A decimal one wants a
 * Cryptoki function too: errno is printed like this.
 */
static enum context_place closes_message(const struct context_token *token,
					 size_t *end)
{
	const char *line = token->line->text;
	size_t at = token->start;

	if (token->symbol || at < 3 || line[at - 1] != '(' ||
	    line[at - 2] != ' ' || !words_is_part(line[at - 3]) ||
	    token->end >= token->line->length || line[token->end] != ')')
		return CONTEXT_NONE;
	at--;
	/* "unsupported attribute (0x102)": the last word says what it is. */
	if (words_is_thing(last_word(token, limit_for(at), at)))
		return CONTEXT_NONE;
	while (at > 0 && line[at - 1] != ':' && line[at - 1] != '=') {
		if (!is_message_character(line[at - 1]) ||
		    token->start - at > MOST_BEFORE)
			return CONTEXT_NONE;
		at--;
	}
	*end = at;
	if (at == 0 || !has_introducer_before(token, at))
		return CONTEXT_NONE;
	return token->hex || has_function_before(token, at) ? CONTEXT_WEAK
							    : CONTEXT_NONE;
}

static enum context_place place_of(const struct context_token *token)
{
	size_t end = token->start;
	enum context_place place = before(token, &end);

	if (place == CONTEXT_NONE) {
		end = token->start;
		place = closes_message(token, &end);
	}
	if (place != CONTEXT_NONE && owned_by_others(token, end))
		return CONTEXT_FOREIGN;
	return place;
}

bool context_is_foreign(const struct context_token *token)
{
	return owned_by_others(token, token->start);
}

enum context_place context_of_number(const struct context_token *token)
{
	enum context_place place = place_of(token);

	return place >= CONTEXT_WEAK && is_part_of_more(token) ? CONTEXT_NONE
							       : place;
}

enum context_place context_of_symbol(const struct context_token *token)
{
	return place_of(token);
}
