# doc: the picture in README, which is ckr's own output. It is kept in git, for a
# README is read before anything is built; picture.test tells when it is out of
# date.
picture: src/ckr$(EXEEXT)
	$(AM_V_GEN)CKR='$(abs_builddir)/src/ckr$(EXEEXT)' AWK='$(AWK)' \
		$(SHELL) '$(srcdir)/doc/picture.sh' '$(srcdir)' >picture.svg-t && \
		mv -f picture.svg-t '$(srcdir)/doc/ckr.svg'
.PHONY: picture
EXTRA_DIST += \
	doc/ckr.svg \
	doc/picture.awk \
	doc/picture.sh
