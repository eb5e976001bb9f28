/* SPDX-License-Identifier: MIT */
/* echo: lines that say what an earlier one did; a storm repeats itself. */
#ifndef CKR_ECHO_H
#define CKR_ECHO_H

#include <stddef.h>
#include <stdint.h>

#include "scan/hit.h"
#include "scan/line.h"
#include "scan/mute.h"

enum {
	ECHO_SETS = 512,
	ECHO_WAYS = 4, /* so many may have the same set */
	ECHO_LONGEST = MUTES_FARTHEST,
	ECHO_SIZE = ECHO_LONGEST + sizeof(uint64_t),
	ECHO_MOST_HITS = 4,
};

/*
 * What lines have in common that differ in their digits alone. They are known
 * by a hash, and whoever writes a log may make others of the same.
 */
struct echo_form {
	uint64_t hash;
	size_t length;
	uint64_t id; /* another one when its mutes change; 0: seen once */
	unsigned int unlike; /* so many lines with other mutes were read */
	struct mutes mutes;
	char mask[ECHO_SIZE]; /* 0 where they are, 0xFF elsewhere */
};

/* A line that was read, without its mute digits. */
struct echo_line {
	uint64_t form; /* the id; 0: free */
	size_t length;
	size_t count;
	struct hit hits[ECHO_MOST_HITS];
	char text[ECHO_LONGEST];
};

/* Starts zeroed, for one scanner. */
struct echo {
	struct echo_form forms[ECHO_SETS][ECHO_WAYS];
	struct echo_line lines[ECHO_SETS][ECHO_WAYS];
	unsigned char next_form[ECHO_SETS]; /* the one that is given up next */
	unsigned char next_line[ECHO_SETS];
	uint64_t ids;
};

/* An earlier line with the same codes in the same places; NULL, if none is. */
const struct echo_line *echo_find(struct echo *echo,
				  const struct scanner *scanner,
				  const struct line *line);

/*
 * Keeps a line with its codes, unless it is too long, has too many, or is the
 * first of its form, or an exception. The mutes are those that it was read
 * with; which of them may matter is found out here, and they are taken away.
 */
void echo_keep(struct echo *echo, const struct scanner *scanner,
	       const struct line *line, struct mutes *mutes,
	       const struct hit *hits, size_t count);

#endif
