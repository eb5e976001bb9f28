# src/scan: where return values stand in one line of a log.
# In: the text of a line.
# Out: for each code its value, and where it stands.

src_libckr_a_SOURCES += \
	src/scan/behind.c \
	src/scan/behind.h \
	src/scan/call.c \
	src/scan/call.h \
	src/scan/context.c \
	src/scan/context.h \
	src/scan/earlier.c \
	src/scan/earlier.h \
	src/scan/echo.c \
	src/scan/echo.h \
	src/scan/ending.c \
	src/scan/ending.h \
	src/scan/entries.c \
	src/scan/entries.h \
	src/scan/escape.c \
	src/scan/escape.h \
	src/scan/glance.c \
	src/scan/glance.h \
	src/scan/halves.c \
	src/scan/halves.h \
	src/scan/hit.h \
	src/scan/joints.c \
	src/scan/joints.h \
	src/scan/judge.c \
	src/scan/judge.h \
	src/scan/lexicon.c \
	src/scan/lexicon.h \
	src/scan/line.c \
	src/scan/line.h \
	src/scan/marks.c \
	src/scan/marks.h \
	src/scan/meaning.h \
	src/scan/mixture.c \
	src/scan/mixture.h \
	src/scan/mute.c \
	src/scan/mute.h \
	src/scan/notation.c \
	src/scan/notation.h \
	src/scan/notours.c \
	src/scan/notours.h \
	src/scan/numeral.c \
	src/scan/numeral.h \
	src/scan/opening.c \
	src/scan/opening.h \
	src/scan/pattern.c \
	src/scan/pattern.h \
	src/scan/piece.c \
	src/scan/piece.h \
	src/scan/place.c \
	src/scan/place.h \
	src/scan/rarest.c \
	src/scan/rarest.h \
	src/scan/recall.c \
	src/scan/recall.h \
	src/scan/scan.c \
	src/scan/scan.h \
	src/scan/scanner.c \
	src/scan/scanner.h \
	src/scan/sentence.c \
	src/scan/sentence.h \
	src/scan/shape.c \
	src/scan/shape.h \
	src/scan/sieve.c \
	src/scan/sieve.h \
	src/scan/style.c \
	src/scan/style.h \
	src/scan/symbol.c \
	src/scan/symbol.h \
	src/scan/token.h \
	src/scan/trace.c \
	src/scan/trace.h \
	src/scan/trigrams.c \
	src/scan/trigrams.h \
	src/scan/userwords.c \
	src/scan/userwords.h \
	src/scan/verdict.h \
	src/scan/walk.c \
	src/scan/walk.h \
	src/scan/word.c \
	src/scan/word.h \
	src/scan/words.c \
	src/scan/words.h

generated_tables += src/scan/words.inc
generators += src/scan/gen-words.awk

src/scan/words.inc: data/words.md src/scan/gen-words.awk $(reader)
	$(generate) -f src/scan/gen-words.awk data/words.md $(into)
