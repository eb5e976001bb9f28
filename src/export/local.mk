# src/export: the codes for other programs, and other people's headers.
# In: the name of a platform, or the text of a C header.
# Out: a look-up file, a page, or a line for each difference from the tables.

src_libckr_a_SOURCES += \
	src/export/export.c \
	src/export/export.h \
	src/export/expression.c \
	src/export/expression.h \
	src/export/header.c \
	src/export/header.h \
	src/export/html.c \
	src/export/html.h \
	src/export/macro.c \
	src/export/macro.h \
	src/export/page.c \
	src/export/page.h \
	src/export/token.h

# The frame of the page, its style and its script are text, and go into the
# program as they are.
page_sources = \
	src/export/page.css \
	src/export/page.html \
	src/export/page.js
generated_tables += src/export/page.inc
generators += src/export/gen-page.awk $(page_sources)

src/export/page.inc: $(page_sources) src/export/gen-page.awk
	$(AM_V_GEN)$(MKDIR_P) $(@D) && cd "$(srcdir)" && LC_ALL=C $(AWK) \
		-v style=src/export/page.css -v script=src/export/page.js \
		-f src/export/gen-page.awk src/export/page.html $(into)
