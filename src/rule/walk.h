/* SPDX-License-Identifier: MIT */
/* walk: goes over the tokens of a line, once, and keeps what they are. */
#ifndef CKR_WALK_H
#define CKR_WALK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rule/context.h"
#include "rule/hit.h"
#include "rule/mute.h"
#include "rule/verdict.h"
#include "words/line.h"
#include "words/piece.h"
#include "words/recall.h"
#include "words/scanner.h"
#include "words/sentence.h"
#include "words/word.h"

/* What the walk over a line knows; it is taken back where a token is starved.
 */
struct walk_progress {
	size_t at; /* what is before has been read */
	size_t count;
	size_t verdict_count;
	bool is_behind_name; /* the last word is a name, the last hit */
	struct sentence_place sentence;
	struct context context;
};

struct walk {
	const struct scanner *scanner;
	struct line line;
	struct pieces_seen seen;
	struct mutes mutes; /* of a line that is read at once */
	struct recall recall;
	struct walk_progress progress;
	struct word unfinished; /* where the line ends so far; or empty */
	size_t max;
	struct hit *hits;
	struct verdict *verdicts; /* NULL: they are not kept */
};

/* Begins a line anew. */
void walk_begin(struct walk *walk);

/* Goes on until the line ends, or what follows must be known first. */
void walk_on(struct walk *walk);

#endif
