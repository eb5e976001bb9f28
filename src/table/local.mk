# src/table: what ckr knows; made from data/*.md, or read at run time.
# In: a value, a name, a number of another library, or a file of --table.
# Out: the row that explains it, and what else is known of it.

src_libckr_a_SOURCES += \
	src/table/answer.c \
	src/table/answer.h \
	src/table/bitfield.c \
	src/table/bitfield.h \
	src/table/class.c \
	src/table/class.h \
	src/table/function.c \
	src/table/function.h \
	src/table/layers.c \
	src/table/layers.h \
	src/table/markdown.c \
	src/table/markdown.h \
	src/table/name.c \
	src/table/name.h \
	src/table/neighbour.c \
	src/table/neighbour.h \
	src/table/openssl.c \
	src/table/openssl.h \
	src/table/pipetable.c \
	src/table/pipetable.h \
	src/table/producer.c \
	src/table/producer.h \
	src/table/range.c \
	src/table/range.h \
	src/table/record.c \
	src/table/record.h \
	src/table/relation.c \
	src/table/relation.h \
	src/table/roster.c \
	src/table/roster.h \
	src/table/rows.c \
	src/table/rows.h \
	src/table/spelling.c \
	src/table/spelling.h \
	src/table/table.c \
	src/table/table.h \
	src/table/usertable.c \
	src/table/usertable.h \
	src/table/vendor.c \
	src/table/vendor.h

# One table of return values, and one of facts for each name here.
fact_targets = \
	src/table/classes.inc \
	src/table/function-spellings.inc \
	src/table/functions.inc \
	src/table/kin.inc \
	src/table/priority.inc \
	src/table/ranges.inc \
	src/table/readings.inc \
	src/table/vendors.inc
generated_tables += \
	$(fact_targets) \
	src/table/answers.inc \
	src/table/neighbours.inc \
	src/table/spellings.inc \
	src/table/table.inc
generators += \
	src/table/answers.awk \
	src/table/gen-answers.awk \
	src/table/gen-facts.awk \
	src/table/gen-neighbours.awk \
	src/table/gen-table.awk

src/table/table.inc: $(code_tables) data/notes.md data/versions.md \
		data/vendors.md src/table/gen-table.awk $(reader)
	$(generate) -f src/table/gen-table.awk \
		kind=notes data/notes.md kind=versions data/versions.md \
		kind=vendors data/vendors.md \
		kind=standard $(standard_tables) \
		kind=withdrawn $(withdrawn_tables) \
		kind=vendor $(vendor_tables) $(into)

# A library's error may stand for a vendor's code of its own (NSS).
src/table/neighbours.inc: $(neighbour_tables) $(standard_tables) \
		data/vendors/nss.md src/table/gen-neighbours.awk $(reader)
	$(generate) -f src/table/gen-neighbours.awk \
		kind=codes $(standard_tables) kind=vendor data/vendors/nss.md \
		kind=neighbour $(neighbour_tables) $(into)

$(fact_targets): $(fact_tables) $(standard_tables) \
		src/table/gen-facts.awk $(reader)
	$(AM_V_at)want=$(@F) && want=$${want%.inc} && $(read_tables) \
		-v want=$$want -f src/table/gen-facts.awk \
		kind=codes $(standard_tables) \
		kind=$$want data/$$want.md $(into)

# Who may return what. The pages of the manual have it from the same script.
answer_tables = \
	data/classes.md \
	data/functions.md \
	data/named.md \
	data/versions.md
answer_rows = \
	kind=classes data/classes.md kind=versions data/versions.md \
	kind=functions data/functions.md kind=named data/named.md
src/table/answers.inc: $(answer_tables) $(standard_tables) \
		src/table/answers.awk src/table/gen-answers.awk $(reader)
	$(generate) -f src/table/answers.awk -f src/table/gen-answers.awk \
		$(answer_rows) kind=standard $(standard_tables) $(into)

# What is written before a vendor's names makes a spelling of each of them.
src/table/spellings.inc: data/spellings.md data/vendors.md $(standard_tables) \
		$(vendor_tables) src/table/gen-facts.awk $(reader)
	$(generate) -v want=spellings -f src/table/gen-facts.awk \
		kind=vendors data/vendors.md kind=codes $(standard_tables) \
		kind=vendor $(vendor_tables) \
		kind=spellings data/spellings.md $(into)
