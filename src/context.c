/* SPDX-License-Identifier: MIT */
/* context: whether a token stands where a return value stands. */
#include <config.h>

#include "context.h"

#include <string.h>
#include <strings.h>

#include "words.h"

/* Far enough for "C_Login failed with error code: [0x"; a line may be long. */
enum { MOST_SEPARATORS = 12, MOST_FILLERS = 3, MOST_ARGUMENTS = 400 };

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_separator(char c)
{
	return c == ' ' || c == '\t' || strchr(":=>#\"'`([{<-*", c) != NULL;
}

/* The start of the parenthesis that ends before END, or END. */
static size_t skip_arguments(const struct context_token *token, size_t end)
{
	size_t depth = 0;

	for (size_t i = end; i > 0 && end - i < MOST_ARGUMENTS; i--) {
		char c = token->line[i - 1];

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
	const char *line = token->line;
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

/* Whose the token is: the last foreign or PKCS #11 word before it decides. */
static bool owned_by_others(const struct context_token *token, size_t end)
{
	size_t at = end;

	while (at > 0) {
		struct word word;
		size_t stop;

		while (at > 0 && !words_is_part(token->line[at - 1]))
			at--;
		stop = at;
		while (at > 0 && words_is_part(token->line[at - 1]))
			at--;
		word.text = token->line + at;
		word.length = stop - at;
		if (words_is_foreign(word))
			return true;
		if (word.length > 0 && words_speak(word.text, word.length))
			return false;
	}
	return false;
}

/* What a decimal number is followed by where it is no return value. */
static bool is_part_of_more(const struct context_token *token)
{
	size_t rest = token->length - token->end;
	const char *next = token->line + token->end;

	if (rest == 0)
		return false;
	if (*next == '%' || *next == '/')
		return !token->hex || *next == '%';
	if (rest > 1 && strchr(".:-,/", *next) && is_digit(next[1]))
		return true;
	return words_is_foreign_text(next, rest);
}

/* At the end of a statement: nothing, or a bracket, comma, stop ... */
static bool ends_statement(const struct context_token *token)
{
	size_t at = token->end;

	while (at < token->length && strchr("\"'`)]}", token->line[at]) &&
	       token->line[at] != '\0')
		at++;
	while (at < token->length &&
	       (token->line[at] == ' ' || token->line[at] == '\r'))
		at++;
	return at == token->length || strchr(",;.([", token->line[at]) != NULL;
}

static bool is_strong(struct word word)
{
	static const char *const strong[] = { "rv", "ckrv", "ckr", "crv" };
	const struct words_introducer *introducer = words_introducer(word);

	for (size_t i = 0; introducer && i < sizeof(strong) / sizeof(strong[0]);
	     i++)
		if (strcmp(introducer->text, strong[i]) == 0)
			return true;
	return false;
}

/* A word before a token as a reason to take it for a return value. */
static enum context_place judge(const struct context_token *token,
				struct word word, bool directly)
{
	const struct words_introducer *introducer;

	if (words_is_function(word)) {
		if (token->hex || !directly || ends_statement(token))
			return CONTEXT_STRONG;
		return CONTEXT_NONE;
	}
	introducer = words_introducer(word);
	if (!introducer || (introducer->hex_only && !token->hex))
		return CONTEXT_NONE;
	return is_strong(word) ? CONTEXT_STRONG : CONTEXT_WEAK;
}

/* Goes back over fillers to an introducer or a function. */
static enum context_place before(const struct context_token *token,
				 size_t *end)
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
		if (!words_is_filler(word)) {
			if (place != CONTEXT_NONE)
				return place;
			break;
		}
		/* "code" is an introducer too, if nothing better comes. */
		if (place > fallback) {
			fallback = place;
			fallback_end = *end;
		}
	}
	*end = fallback_end;
	return fallback;
}

/* True when the line has a Cryptoki function before END. */
static bool has_function_before(const struct context_token *token, size_t end)
{
	for (size_t i = 0; i + 2 < end; i++) {
		struct word word = { token->line + i, 0 };

		if (token->line[i] != 'C' || token->line[i + 1] != '_')
			continue;
		while (i + word.length < end &&
		       words_is_part(word.text[word.length]))
			word.length++;
		if (words_is_function(word))
			return true;
	}
	return false;
}

/* The characters of a message in words, without a number in it. */
static bool is_message_character(char c)
{
	return (words_is_part(c) && !is_digit(c)) || c == ' ' ||
	       strchr("',.\"-/#", c) != NULL;
}

/*
 * "C_Login failed: The PIN is incorrect (0xA0)": a number in parentheses that
 * closes a message behind an introducer and a colon. A decimal one wants a
 * Cryptoki function too: errno is printed like this.
 */
static enum context_place closes_message(const struct context_token *token,
					 size_t *end)
{
	const char *line = token->line;
	size_t at = token->start;
	struct word word;

	if (at < 2 || line[at - 1] != '(' || line[at - 2] != ' ' ||
	    token->end >= token->length || line[token->end] != ')')
		return CONTEXT_NONE;
	at--;
	while (at > 0 && line[at - 1] != ':' && line[at - 1] != '=') {
		if (!is_message_character(line[at - 1]) || line[at - 1] == '\0')
			return CONTEXT_NONE;
		at--;
	}
	*end = at;
	if (at == 0)
		return CONTEXT_NONE;
	if (!token->hex)
		return has_function_before(token, at) &&
				       previous_word(token, end, &word) &&
				       words_introducer(word)
			       ? CONTEXT_WEAK
			       : CONTEXT_NONE;
	return CONTEXT_WEAK;
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

enum context_place context_of_number(const struct context_token *token)
{
	if (is_part_of_more(token))
		return CONTEXT_NONE;
	return place_of(token);
}

enum context_place context_of_symbol(const struct context_token *token)
{
	return place_of(token);
}
