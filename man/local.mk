# man: ckr(1) and ckr-rule(7) by hand, the other pages of section 7 and those of
# section 3 from the tables. The names of these pages stand in the tables alone: the recipe that
# makes the pages leaves a list of them, and install and uninstall read it.
man_MANS += \
	man/ckr.1 \
	man/ckr-codes.7 \
	man/ckr-neighbours.7 \
	man/ckr-rule.7
# automake defines this only where it sees pages of the section.
man3dir = $(mandir)/man3
pages = man/generated/pages.list
manual_generators = \
	man/gen-man7.awk \
	man/gen-man3.awk \
	man/roff.awk
manual_values = -v version='$(PACKAGE_VERSION)' -v date='$(MANUAL_DATE)'
page_tables = \
	data/function-spellings.md \
	data/kin.md \
	data/notes.md \
	data/priority.md \
	data/readings.md
manual_facts = \
	data/vendors.md \
	data/spellings.md \
	data/ranges.md \
	data/functions.md \
	data/named.md

man/ckr-codes.7: $(code_tables) $(manual_facts) data/notes.md data/words.md \
		man/gen-man7.awk man/roff.awk $(reader) \
		$(top_builddir)/config.status
	$(generate) -v page=codes $(manual_values) \
		-f man/roff.awk -f man/gen-man7.awk \
		kind=notes data/notes.md kind=standard $(standard_tables) \
		kind=withdrawn $(withdrawn_tables) \
		kind=vendor $(vendor_tables) kind=facts $(manual_facts) \
		kind=words data/words.md $(into)

man/ckr-neighbours.7: $(neighbour_tables) man/gen-man7.awk man/roff.awk \
		$(reader) $(top_builddir)/config.status
	$(generate) -v page=neighbours $(manual_values) \
		-f man/roff.awk -f man/gen-man7.awk \
		kind=neighbour $(neighbour_tables) $(into)

# A directory of pages is moved into place whole.
$(pages): $(standard_tables) $(page_tables) $(answer_tables) \
		man/gen-man3.awk man/roff.awk src/table/answers.awk \
		$(reader) $(top_builddir)/config.status
	$(AM_V_at)rm -rf $(@D)-t && $(MKDIR_P) $(@D)-t
	$(generate) $(manual_values) -v directory='$(abs_builddir)/$(@D)-t' \
		-f src/table/answers.awk -f man/roff.awk \
		-f man/gen-man3.awk \
		kind=notes data/notes.md $(answer_rows) \
		kind=spellings data/function-spellings.md \
		kind=readings data/readings.md \
		kind=priority data/priority.md kind=kin data/kin.md \
		kind=standard $(standard_tables) \
		>'$(abs_builddir)/$(@D)-t/$(@F)'
	$(AM_V_at)rm -rf $(@D) && mv -f $(@D)-t $(@D)

all-local: $(pages)

install-data-local: $(pages)
	$(MKDIR_P) "$(DESTDIR)$(man3dir)"
	while read -r page; do \
		$(INSTALL_DATA) "man/generated/$$page" \
			"$(DESTDIR)$(man3dir)/$$page" || exit 1; \
	done <$(pages)

# man finds "0xa0" in its index, which a package manager renews by itself; where
# the pages go to a place that man knows, under whatever name, it is done here.
# "man -w" tells these places; mandb is man-db's, makewhatis is mandoc's.
renew_index = \
	if test -z "$(DESTDIR)"; then \
		man -w 2>/dev/null | tr : '\012' | \
		while read -r place; do \
			test ! "$$place" -ef "$(mandir)" || \
				mandb -q "$$place" 2>/dev/null || \
				makewhatis "$$place" 2>/dev/null || :; \
		done; \
	fi

install-data-hook:
	@$(renew_index)

# Where no page is left, the index is of no use.
uninstall-hook:
	@$(renew_index)
	@test -n "$(DESTDIR)" || find "$(mandir)" -name '*.[1-9]*' 2>/dev/null | \
		grep -q . || rm -f "$(mandir)/index.db" "$(mandir)/mandoc.db"

uninstall-local: $(pages)
	while read -r page; do \
		rm -f "$(DESTDIR)$(man3dir)/$$page" || exit 1; \
	done <$(pages)

clean-local:
	rm -rf man/generated man/generated-t

CLEANFILES += man/ckr-codes.7 man/ckr-neighbours.7
EXTRA_DIST += $(manual_generators)
