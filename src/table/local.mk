# src/table: what ckr knows; made from data/*.md, or read at run time.
# In: a value, a name, a number of another library, or a file of --table.
# Out: the row that explains it, and what else is known of it.

src_libckr_a_SOURCES += \
	src/table/class.c \
	src/table/class.h \
	src/table/function.c \
	src/table/function.h \
	src/table/markdown.c \
	src/table/markdown.h \
	src/table/name.c \
	src/table/name.h \
	src/table/neighbour.c \
	src/table/neighbour.h \
	src/table/openssl.c \
	src/table/openssl.h \
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
	src/table/functions.inc \
	src/table/kin.inc \
	src/table/priority.inc \
	src/table/ranges.inc \
	src/table/spellings.inc \
	src/table/vendors.inc
generated_tables += \
	src/table/neighbours.inc \
	src/table/table.inc \
	$(fact_targets)
generators += \
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
