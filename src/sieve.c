/* SPDX-License-Identifier: MIT */
/* sieve: tells at the speed of memory where a log may speak of PKCS #11. */
#include <config.h>

#include "sieve.h"

#include <stdint.h>
#include <string.h>

#include "ascii.h"
#include "words.h"

#if defined(HAVE_CPU_FEATURES)
#include <sys/platform/x86.h>
#endif

/*
 * Two steps. A chunk of text is searched for a few rare pairs and triples of
 * bytes, without a branch, so that the compiler makes vector instructions of
 * it; where one occurs, the places are looked at one by one. Every name,
 * function, marker and shape of data/words.md passes both steps, which
 * tests/check_sieve.c makes sure of.
 */
enum { CHUNK = SIEVE_CHUNK, REACH = 4 };

/* Folds letters to small ones, "_" to DEL, and leaves digits alone. */
#define FOLD(c) ((unsigned char)((c) | 0x20))

/*
 * Step one marks the places of
 *   capital "_"    CKR_X, C_Login, CK_RV, PIN_INCORRECT
 *   kc, kr, k-     pkcs11, PKCS#11; "ckr":160; gck-error
 *   t.ki           cryptoki
 *   p11            p11tool
 *   rv, no letter  rv=160
 *   Ret            Returned: 160
 *   (- or ():      failed: (-2147483643), token_login(): Error: 0xA0;
 * The text and the three bytes behind come as separate pointers, because
 * a compiler that sees one keeps the bytes from one round to the next
 * and then makes no vector instructions (measured: clang 14 is 20 times slower
 * so, gcc 12 a third); and the function stays out of line for the same reason.
 */
#define MARK_FUNCTION(name, attributes)                                        \
	attributes static void name(                                           \
		const unsigned char *x_at, const unsigned char *y_at,          \
		const unsigned char *z_at, const unsigned char *w_at,          \
		unsigned char *restrict marks)                                 \
	{                                                                      \
		for (size_t i = 0; i < CHUNK; i++) {                           \
			const unsigned char x = x_at[i];                       \
			const unsigned char y = y_at[i];                       \
			const unsigned char z = z_at[i];                       \
			const unsigned char w = w_at[i];                       \
                                                                               \
			marks[i] = (unsigned char)(IS_RARE(x, y, z, w));       \
		}                                                              \
	}

#define IS_RARE(x, y, z, w)                                                    \
	(((y) == '_') & (((x)&0x20) == 0)) |                                   \
		((FOLD(x) == 'k') &                                            \
		 ((FOLD(y) == 'c') | (FOLD(y) == 'r') | (FOLD(y) == '-'))) |   \
		((FOLD(x) == 't') & (FOLD(z) == 'k') & (FOLD(w) == 'i')) |     \
		((FOLD(x) == 'p') & ((y) == '1') & ((z) == '1')) |             \
		((FOLD(x) == 'r') & (FOLD(y) == 'v') & (((z)&0x40) == 0)) |    \
		(((x) == 'R') & ((y) == 'e') & ((z) == 't')) |                 \
		(((x) == '(') & (((y) == '-') | ((y) == ')')) &                \
		 (((z) == ':') | ((y) == '-')))

#if defined(__GNUC__)
#define OUT_OF_LINE __attribute__((__noinline__))
#else
#define OUT_OF_LINE
#endif

MARK_FUNCTION(mark, OUT_OF_LINE)

/*
 * The same in wider registers, where the C library says that there are some:
 * it has asked the processor already, which takes 30 microseconds on a virtual
 * machine. Measured: 1.6 times as fast.
 */
#if defined(HAVE_CPU_FEATURES)
MARK_FUNCTION(mark_widely, OUT_OF_LINE __attribute__((__target__("avx2"))))

static bool has_wide_registers(void)
{
	return CPU_FEATURE_ACTIVE(AVX2);
}
#else
static void (*const mark_widely)(const unsigned char *, const unsigned char *,
				 const unsigned char *, const unsigned char *,
				 unsigned char *) = mark;

static bool has_wide_registers(void)
{
	return false;
}
#endif

static bool is_marked(const unsigned char marks[CHUNK])
{
	uint64_t any = 0;

	for (size_t i = 0; i < CHUNK; i += sizeof(any)) {
		uint64_t part;

		memcpy(&part, marks + i, sizeof(part));
		any |= part;
	}
	return any != 0;
}

/* The text in which a place is looked at; it begins and ends at lines. */
struct view {
	const char *begin;
	const char *end;
};

static bool starts_with(const struct view *view, const char *place,
			const char *text)
{
	size_t length = strlen(text);

	return (size_t)(view->end - place) >= length &&
	       memcmp(place, text, length) == 0;
}

static char at(const struct view *view, const char *place)
{
	return place >= view->begin && place < view->end ? *place : '\n';
}

/* PIN_INCORRECT behind ": " or "= ", all in capitals: it may be a symbol. */
static bool may_be_symbol(const struct view *view, const char *place)
{
	const char *start = place;

	while (words_is_part(at(view, start - 1)))
		start--;
	if (at(view, start - 1) != ' ' ||
	    (at(view, start - 2) != ':' && at(view, start - 2) != '='))
		return false;
	for (; words_is_part(at(view, start)); start++)
		if (ascii_is_lower(*start))
			return false;
	return true;
}

/* "12: C_Login" and no more on the line: a trace's heading, never a code. */
static bool is_heading(const struct view *view, const char *place)
{
	const char *p = place;

	while (words_is_part(at(view, p)))
		p++;
	if (at(view, p) != '\n' && at(view, p) != '\r')
		return false;
	for (p = place - 1; at(view, p) != '\n'; p--)
		if (*p != ' ' && *p != ':' && !ascii_is_digit(*p))
			return false;
	return true;
}

/* A capital and "_": of a name, a function, a type, or a bare symbol. */
static bool is_capital_word(const struct sieve *sieve, const struct view *view,
			    const char *place)
{
	char before = at(view, place - 1);
	char next = at(view, place + 2);

	if (*place == 'C' && ascii_is_upper(next) &&
	    (!words_is_part(before) || before == '_'))
		return !is_heading(view, place);
	/* CKR_, but not CKA_, CKM_ and their like: they are constants. */
	if (before == 'K' && at(view, place - 2) == 'C')
		return *place == 'R' &&
		       (sieve->all || !words_is_success(place - 2, view->end));
	if (*place == 'K' && next == 'R' && at(view, place + 3) == 'V')
		return true;
	if (*place == 'T' && before == 'S' && at(view, place - 2) == '>')
		return true; /* fcn->ST_Login, openCryptoki's own functions */
	return may_be_symbol(view, place);
}

/*
 * "rv" and what assigns a number to it: rv=160, rv = 0xA0, "rv": 160. Browsers
 * say "rv:109.0" of themselves in every other line of a web server's log.
 */
static bool is_assigned(const struct view *view, const char *place)
{
	const char *p = place + 2;
	bool quoted = at(view, p) == '"';

	p += quoted;
	while (at(view, p) == ' ')
		p++;
	if (at(view, p) != (quoted ? ':' : '='))
		return false;
	p++;
	while (at(view, p) == '"' || at(view, p) == ' ')
		p++;
	return ascii_is_digit(at(view, p)) || at(view, p) == '-';
}

static bool is_marker(const struct view *view, const char *place)
{
	return place >= view->begin && place < view->end &&
	       words_is_marker(view->begin, (size_t)(view->end - view->begin),
			       (size_t)(place - view->begin));
}

/* "Returned:  0 CKR_OK", the most frequent line of all. */
static bool is_zero(const struct view *view, const char *place)
{
	while (at(view, place) == ' ')
		place++;
	return at(view, place) == '0' && !words_is_part(at(view, place + 1));
}

/* The beginnings of shapes that have no marker in them. */
static bool is_shape(const struct sieve *sieve, const struct view *view,
		     const char *place)
{
	static const char returned[] = "Returned:";

	if (starts_with(view, place, returned))
		return sieve->all || !is_zero(view, place + strlen(returned));
	return starts_with(view, place, "Returning ") ||
	       (*place == 'k' && place - view->begin >= 2 &&
		starts_with(view, place - 2, "gck-error")) ||
	       starts_with(view, place, "(): Error: ") ||
	       (*place == '(' && at(view, place - 1) == ' ' &&
		at(view, place - 2) == ':');
}

static bool is_promising(const struct sieve *sieve, const struct view *view,
			 const char *place)
{
	bool capital = at(view, place + 1) == '_' && ascii_is_upper(*place);

	if (capital)
		return is_capital_word(sieve, view, place);
	switch (FOLD(*place)) {
	case 'k':
		if (!sieve->all && place > view->begin &&
		    words_is_success(place - 1, view->end))
			return false;
		/* fall through */
	case 'p':
	case 't':
		/* The marker may have begun a few letters before. */
		for (size_t i = 0; i <= 6; i++)
			if (is_marker(view, place - i))
				return true;
		break;
	case 'r':
		if (FOLD(at(view, place + 1)) == 'v' &&
		    is_assigned(view, place))
			return true;
		break;
	default:
		break;
	}
	return is_shape(sieve, view, place);
}

/* Step two: the first marked place from OFFSET on that holds, or NULL. */
static const char *look(const struct sieve *sieve, const struct view *view,
			size_t offset)
{
	const unsigned char *from = sieve->marks + offset;
	const unsigned char *end = sieve->marks + sieve->length;
	const unsigned char *found;

	while ((found = memchr(from, 1, (size_t)(end - from)))) {
		const char *place = sieve->chunk + (found - sieve->marks);

		if (is_promising(sieve, view, place))
			return place;
		from = found + 1;
	}
	return NULL;
}

/* Step one for the chunk that begins at TEXT. */
static bool mark_chunk(struct sieve *sieve, const char *text, const char *end)
{
	size_t left = (size_t)(end - text);
	const unsigned char *p = (const unsigned char *)text;
	unsigned char copy[CHUNK + REACH];

	sieve->chunk = text;
	sieve->length = left < CHUNK ? left : CHUNK;
	if (left < CHUNK + REACH) {
		/* The bytes behind the end are not ours to read. */
		memset(copy, '\n', sizeof(copy));
		memcpy(copy, text, left);
		p = copy;
	}
	(has_wide_registers() ? mark_widely : mark)(p, p + 1, p + 2, p + 3,
						    sieve->marks);
	return is_marked(sieve->marks);
}

const char *sieve_next(struct sieve *sieve, const char *text, const char *end)
{
	struct view view = { text, end };
	const char *found;

	/* The last chunk may hold more than the line that was found in it. */
	if (sieve->chunk && text >= sieve->chunk &&
	    text < sieve->chunk + sieve->length) {
		found = look(sieve, &view, (size_t)(text - sieve->chunk));
		if (found)
			return found;
		text = sieve->chunk + sieve->length;
	}
	for (; text < end; text += sieve->length) {
		if (!mark_chunk(sieve, text, end))
			continue;
		found = look(sieve, &view, 0);
		if (found)
			return found;
	}
	return end;
}
