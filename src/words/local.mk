# src/words: what the words, marks and shapes of a line mean.
# In: the rows of data/words.md and of --words, and a word of a line.
# Out: its meaning, and the row that gives it.

src_libckr_a_SOURCES += \
	src/words/call.c \
	src/words/call.h \
	src/words/ending.c \
	src/words/ending.h \
	src/words/entries.c \
	src/words/entries.h \
	src/words/escape.c \
	src/words/escape.h \
	src/words/joints.c \
	src/words/joints.h \
	src/words/lexicon.c \
	src/words/lexicon.h \
	src/words/line.c \
	src/words/line.h \
	src/words/meaning.h \
	src/words/notation.c \
	src/words/notation.h \
	src/words/notours.c \
	src/words/notours.h \
	src/words/opening.c \
	src/words/opening.h \
	src/words/pattern.c \
	src/words/pattern.h \
	src/words/piece.c \
	src/words/piece.h \
	src/words/place.c \
	src/words/place.h \
	src/words/recall.c \
	src/words/recall.h \
	src/words/scanner.c \
	src/words/scanner.h \
	src/words/sentence.c \
	src/words/sentence.h \
	src/words/shape.c \
	src/words/shape.h \
	src/words/style.c \
	src/words/style.h \
	src/words/token.h \
	src/words/userwords.c \
	src/words/userwords.h \
	src/words/word.c \
	src/words/word.h \
	src/words/words.c \
	src/words/words.h

generated_tables += src/words/words.inc
generators += src/words/gen-words.awk

src/words/words.inc: data/words.md src/words/gen-words.awk $(reader)
	$(generate) -f src/words/gen-words.awk data/words.md $(into)
