/* SPDX-License-Identifier: MIT */
/* rarest: the three bytes of a text that are rarest in logs. */
#include <config.h>

#include "scan/rarest.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "words/word.h"

/*
 * The characters of logs, the most frequent first (counted over 150 MB of logs
 * of servers, kernels and programs); what is not here is rarer still.
 */
static const char frequent[] =
	" eta0oins1r2l:d./-c3,u45mph=f6b789_g\"'w()k[]vyTxECSAIPRDLNMFBzOGqHUW"
	"j;V>KX<\\JYQZ@#%+&?|*{}!$`~^";

static size_t rarity(char c)
{
	const char *found = strchr(frequent, c);

	return found && c ? (size_t)(found - frequent) : sizeof(frequent);
}

/* Nearly: the n-th is met an n-th as often as the first. */
unsigned short rarest_frequency(unsigned char byte)
{
	return (unsigned short)(4096 / (rarity((char)byte) + 1));
}

/*
 * What most logs have in most lines, and traces of calls, as markers (in small
 * letters) and shapes would have it: three bytes of it tell nothing.
 */
static const char usual[] =
	"Nov 25 12:00:00 host app[123]: 10.0.0.1 - - \"GET /a HTTP/1.1\" 200 - "
	"\"Mozilla/5.0 (X11; Linux x86_64; rv:109.0) (KHTML, like Gecko)\" "
	"INFO [main] com.example: error: failed: {\"level\":\"info\",\"msg\":"
	"\"user=root id=1 (pid 12): ok\"}, 2026-11-25T12:00:00.000Z "
	"hsession hobject pmechanism ulmaxobjectcount psignature ptemplate "
	"get getattributevalue Value getting number of token event Error: "
	"ERROR CKA_ CKK_ CKM_ CA_ " WORD_SUCCESS " ";

static bool is_usual(const char *three)
{
	char text[4] = { three[0], three[1], three[2], '\0' };

	return strstr(usual, text) != NULL;
}

/* True for what a line has as it is, wherever it stands. */
static bool is_plain(char c)
{
	return c != ' ' && c != '"' && c != '*' && c != '^' && c != '\0';
}

/* True when a line must have the three bytes side by side as they are. */
static bool is_fixed(const char *three)
{
	return (is_plain(three[0]) || three[0] == '"') && is_plain(three[1]) &&
	       three[2] != '*';
}

static size_t rarity_of(const char *three)
{
	return is_usual(three)
		       ? 0
		       : rarity(three[0]) + rarity(three[1]) + rarity(three[2]);
}

const char *rarest_of(const char *text, const char *ends)
{
	const char *rarest = NULL;
	size_t best = 0;

	while (*text) {
		const char *end = text + strcspn(text, ends);

		for (; text + 2 < end; text++) {
			size_t sum = rarity_of(text);

			if (is_fixed(text) && (!rarest || sum > best)) {
				rarest = text;
				best = sum;
			}
		}
		text = end + (*end == '<' ? strcspn(end, ">") : 0);
		text += *text != '\0';
	}
	return rarest;
}
