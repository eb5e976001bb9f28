/* SPDX-License-Identifier: MIT */
/* judge: whether a token stands where a return value stands. */
#include <config.h>

#include "rule/judge.h"

#include <string.h>

#include "base/ascii.h"
#include "rule/marks.h"
#include "table/table.h"

/*
 * How far "C_Login failed on slot 5 with 0xA4" reaches; the length of
 * 0x000000A4, which hardly anything but a return value has; and what stands
 * around a line that is one code.
 */
enum {
	MOST_REACH = 80,
	MOST_CLOSING = 100,
	PADDED_HEX = 10,
	MOST_BLANKS = 200
};

/* Words that say what the number behind them is. */
enum { NAMED = MEANING_IS(WORDS_THINGS) | MEANING_IS(WORDS_MEASURES) };

static struct judgement judgement(enum judge_place place,
				  enum verdict_reason reason,
				  const struct context_word *word)
{
	return (struct judgement){ .place = place,
				   .reason = reason,
				   .word = *word };
}

/* What is behind the introducer, or the function, does not count. */
static struct judgement refused(const struct context *context,
				enum verdict_reason reason)
{
	return judgement(JUDGE_NONE, reason, &context->chain.word);
}

static bool is_decimal(const struct token *token)
{
	return !token->is_hex && !token->is_symbol;
}

/* At the end of a statement: nothing, or a bracket, comma, stop ... */
static bool ends_statement(struct line *line, const struct token *token)
{
	size_t most = token->end + MOST_CLOSING;
	size_t at = token->end;
	char next;

	while (at < most && (next = line_at(line, at)) != '\0' &&
	       next != LINE_END && strchr("\"'`)]}", next))
		at++;
	while (at < most &&
	       (line_at(line, at) == ' ' || line_at(line, at) == '\r'))
		at++;
	next = line_at(line, at);
	return next == LINE_END || (next != '\0' && strchr(",;.([", next));
}

static bool is_bracketed(const struct line *line, const struct token *token)
{
	char before = line_before(line, token->start);

	return (before == '(' || before == '[') &&
	       line->text[token->start] != '-';
}

/* "Failed to C_GetTokenInfo (224)", "C_Sign b3" */
static bool is_report(unsigned int chain, struct line *line,
		      const struct token *token)
{
	char before = line_before(line, token->start);

	if (before == '(')
		return (chain & CHAIN_INTRODUCED) &&
		       line_at(line, token->end) == ')' &&
		       line_before(line, token->start - 1) == ' ';
	return before == ' ' && token->is_bare && ends_statement(line, token);
}

/*
 * A Cryptoki function with the token right behind it: "C_Login: 0xA0" and
 * "C_Login() = 160", but not "C_Login(160, 1", not "C_Login 5", not
 * "C_Login:160", which is a line of a source, and not "C_Login": 2 of a table
 * of counts.
 */
static struct judgement judge_function(const struct context *context,
				       unsigned int chain, struct line *line,
				       const struct token *token)
{
	size_t end = context->chain.word.end;
	char next = line_at(line, end);
	bool is_source =
		!token->is_hex && token->start == end + 1 && next == ':';

	if (is_report(chain, line, token))
		return judgement(JUDGE_STRONG, VERDICT_OF_FUNCTION,
				 &context->chain.word);
	if (!(chain & CHAIN_ASSIGNED) &&
	    !((chain & CHAIN_LOOSE) && token->is_hex))
		return refused(context, VERDICT_NOTHING_BEFORE);
	if (is_decimal(token) && next == '"')
		return refused(context, VERDICT_IS_COUNTER);
	if (is_decimal(token) && (chain & CHAIN_MEASURED))
		return refused(context, VERDICT_IS_MEASURE);
	if (is_source || (!token->is_hex && !ends_statement(line, token)))
		return refused(context, VERDICT_GOES_ON);
	return judgement(JUDGE_STRONG, VERDICT_OF_FUNCTION,
			 &context->chain.word);
}

/* "failed": 3, failed=3 and "Fail #3" tell how often something failed. */
static bool is_counter(const struct context *context, unsigned int chain,
		       struct line *line, const struct token *token)
{
	const struct context_word *word = &context->chain.word;
	char next = line_at(line, word->end);

	if (!(chain & CHAIN_SAID) || !is_decimal(token))
		return false;
	return next == '=' || line_before(line, token->start) == '#' ||
	       (next == '"' && line_before(line, word->start) == '"');
}

/*
 * A decimal number is too common to count behind a general word alone. One in
 * brackets is rather an errno, a thread or a line. A vendor's has ten digits,
 * which few other numbers have, and letters make it hexadecimal. So do zeros
 * (00000150), but sequence numbers have them as well.
 */
static struct judgement judge_decimal(const struct context *context,
				      unsigned int chain,
				      const struct line *line,
				      const struct token *token)
{
	struct judgement found =
		judgement(JUDGE_WEAK, VERDICT_INTRODUCED, &context->chain.word);
	bool is_sure = token->is_bare || token->value >= TABLE_VENDOR_DEFINED;

	if (!(chain & CHAIN_TAKES_DECIMAL) && !is_sure && !token->is_padded)
		return refused(context, VERDICT_HEX_ONLY);
	/* return "32"; is a statement of a program. */
	if (line_before(line, token->start) == '"' && !(chain & CHAIN_ASSIGNED))
		return refused(context, VERDICT_IS_QUOTED);
	if ((chain & CHAIN_MEASURED) && (chain & CHAIN_SAID))
		return refused(context, VERDICT_IS_MEASURE);
	if (context->pkcs11 || is_sure || (chain & CHAIN_BEHIND_FUNCTION))
		return found;
	if (is_bracketed(line, token))
		return refused(context, VERDICT_NOT_ANCHORED);
	if (token->is_common)
		return refused(context, VERDICT_IS_COMMON);
	if (!(chain & CHAIN_NEAR) &&
	    !((chain & CHAIN_OWN) && (chain & CHAIN_COLON)))
		found.needs = HIT_NEEDS_FUNCTION;
	return found;
}

static struct judgement judge_introduced(const struct context *context,
					 unsigned int chain, struct line *line,
					 const struct token *token)
{
	struct judgement found =
		judgement(JUDGE_WEAK, VERDICT_INTRODUCED, &context->chain.word);

	if ((chain & CHAIN_LOOSE) && !(chain & CHAIN_OF_FUNCTION) &&
	    !(chain & CHAIN_HAS_FUNCTION))
		return refused(context, VERDICT_NOTHING_BEFORE);
	if (is_decimal(token) && (chain & CHAIN_SPOILED))
		return refused(context, VERDICT_NOTHING_BEFORE);
	if ((chain & CHAIN_HAS_FUNCTION) || (chain & CHAIN_TAKES_ANY)) {
		found.place = JUDGE_STRONG;
		return found;
	}
	if ((chain & CHAIN_OF_OTHERS) && !(chain & CHAIN_OF_FUNCTION))
		return judgement(JUDGE_NONE, VERDICT_IS_FOREIGN,
				 &context->foreign);
	if (is_counter(context, chain, line, token))
		return refused(context, VERDICT_IS_COUNTER);
	if (is_decimal(token))
		found = judge_decimal(context, chain, line, token);
	if (found.place == JUDGE_WEAK && (chain & CHAIN_OF_FUNCTION))
		found.place = JUDGE_STRONG;
	return found;
}

/*
 * "C_Login failed: The PIN is incorrect (0xA0)": a number in parentheses that
 * closes a message behind an introducer and a colon. A decimal one wants a
 * Cryptoki function before the message: errno is printed like this.
 */
static bool closes_message(const struct context *context, struct line *line,
			   const struct token *token)
{
	return !token->is_symbol && (context->bracketed & MESSAGE_OPEN) &&
	       line_before(line, token->start) == '(' &&
	       line_at(line, token->end) == ')' &&
	       (token->is_hex ||
		(context->bracketed & MESSAGE_BEHIND_FUNCTION));
}

static struct judgement judge_message(const struct context *context)
{
	/* "unsupported attribute (0x102)": the last word says what it is. */
	if (context->last_kinds & MEANING_CLOSER)
		return judgement(JUDGE_NONE, VERDICT_IS_THING, &context->last);
	if (context->bracketed & MESSAGE_FOREIGN)
		return judgement(JUDGE_NONE, VERDICT_IS_FOREIGN,
				 &context->foreign);
	return judgement(JUDGE_WEAK, VERDICT_ENDS_MESSAGE, &context->last);
}

/*
 * "C_SignInit failed for CKM_RSA_PKCS: 0x70", "C_Login failed on slot 5 with
 * 0xA4": a report of a function goes on with its circumstances, up to a colon
 * or "with".
 */
static bool is_reached(const struct context *context, struct line *line,
		       const struct token *token)
{
	enum {
		/* "): " */
		CLOSED =
			MARKS_PARTS | MARKS_STOPS | MARKS_COLON | MARKS_ASSIGNS,
	};
	size_t reach = context->reach;

	if (reach == CONTEXT_NOWHERE || token->start - reach > MOST_REACH ||
	    token->is_symbol ||
	    ((context->between & MARKS_PARTS) && context->between != CLOSED))
		return false;
	if (context->between & MARKS_COLON)
		return token->is_hex ||
		       (line_before(line, token->start) == ' ' &&
			!(context->last_kinds & NAMED) &&
			ends_statement(line, token));
	if (context->between == MARKS_IN_MESSAGE)
		return (token->is_hex || token->is_bare) &&
		       line_before(line, token->start) == ' ' &&
		       line_ends(line, token->end);
	return context->between == 0 && token->is_hex &&
	       ((context->last_kinds & MEANING_IS(WORDS_FILLERS)) ||
		token->end - token->start == PADDED_HEX);
}

/* The word whose report has reached so far. */
static struct context_word reporter_of(const struct context *context,
				       const struct line *line)
{
	size_t end = context->reporter;

	while (end < context->last.end && line_is_word(line->text[end]))
		end++;
	return (struct context_word){ context->reporter, end, NULL };
}

/*
 * With --pkcs11, a line that is nothing but a code has it, with what uniq -c
 * puts before it or without: true when the token is all of the line.
 */
static bool is_line(const struct context *context, struct line *line,
		    const struct token *token)
{
	size_t end = token->end;

	if (!context->pkcs11 || context->words > 1 || context->between != 0 ||
	    (context->words == 1 && context->last_classes != LINE_DIGIT) ||
	    token->start > MOST_BLANKS)
		return false;
	for (size_t at = 0; at < token->start; at++)
		if (!ascii_is_blank(line->text[at]) &&
		    !ascii_is_digit(line->text[at]))
			return false;
	for (size_t most = end + MOST_BLANKS;
	     end < most && ascii_is_blank(line_at(line, end));)
		end++;
	return line_ends(line, end);
}

struct judgement judge_place(const struct context *context, struct line *line,
			     const struct token *token)
{
	unsigned int chain = context_chain(context);
	static const struct context_word nothing;
	struct judgement found =
		judgement(JUDGE_NONE, VERDICT_NOTHING_BEFORE, &context->last);

	if (is_line(context, line, token))
		return judgement(JUDGE_STRONG, VERDICT_IS_LINE, &nothing);
	if (context->in_uri)
		return judgement(JUDGE_NONE, VERDICT_IN_URI, &context->last);
	if (chain & CHAIN_ALIVE)
		found = (chain & CHAIN_DIRECT ? judge_function
					      : judge_introduced)(
			context, chain, line, token);
	if (found.place != JUDGE_NONE && context->is_foreign)
		return judgement(JUDGE_NONE, VERDICT_IS_FOREIGN,
				 &context->foreign);
	if (found.place != JUDGE_NONE)
		return found;
	if (context->last_kinds & MEANING_IS(WORDS_FOREIGN))
		return judgement(JUDGE_NONE, VERDICT_IS_FOREIGN,
				 &context->last);
	if (closes_message(context, line, token))
		return judge_message(context);
	if (!context->is_foreign && is_reached(context, line, token)) {
		const struct context_word reporter = reporter_of(context, line);

		return judgement(JUDGE_STRONG, VERDICT_OF_FUNCTION, &reporter);
	}
	return found;
}
