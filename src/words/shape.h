/* SPDX-License-Identifier: MIT */
/* shape: what single producers write around a return value. */
#ifndef CKR_SHAPE_H
#define CKR_SHAPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "words/ending.h"
#include "words/lexicon.h"
#include "words/line.h"
#include "words/piece.h"
#include "words/token.h"
#include "words/words.h"

/* All shapes; what they have before a star is in their pieces. */
struct shapes;

struct shapes *shapes_new(void);
void shapes_free(struct shapes *shapes);

/*
 * Adds the shape of a row, which must outlive the shapes, and its pieces.
 * Returns NULL, or why it cannot be.
 */
const char *shapes_add(struct shapes *shapes, struct pieces *pieces,
		       struct lexicon *lexicon, const struct words_row *row);

/* What shapes do with a number. */
enum {
	SHAPES_REREAD = 1,  /* one reads digits in another way than they are */
	SHAPES_COMPARE = 2, /* one has the code again behind it */
	SHAPES_REFUSE = 4,  /* one says of it that it is no code */
};

/* True when a shape may end where a number begins; most are ruled out. */
bool shapes_may_match(const struct shapes *shapes,
		      const struct pieces_seen *seen, struct ending ending);
/* True when one stands around the number, or would around another. */
bool shapes_stand(const struct shapes *shapes, const struct pieces_seen *seen,
		  struct line *line, const struct token *number);
/* What those may do that may end where a number begins. */
unsigned int shapes_traits(const struct shapes *shapes, struct ending ending);

/*
 * The row of a shape that stands around the number, or NULL; of several one
 * that counts in more lines. *value is the number in the reading that the shape
 * asks for. Those that count never are
 * another matter, see shapes_refuse.
 */
const struct words_row *
shapes_match(const struct shapes *shapes, const struct pieces_seen *seen,
	     struct line *line, const struct token *number, uint32_t *value);

/* The row of a shape in which the number is no code, or NULL. */
const struct words_row *shapes_refuse(const struct shapes *shapes,
				      const struct pieces_seen *seen,
				      struct line *line,
				      const struct token *number);

/* A row of either kind for names, of the word from START to END. */
const struct words_row *shapes_match_name(const struct shapes *shapes,
					  const struct pieces_seen *seen,
					  struct line *line, size_t start,
					  size_t end);

#endif
