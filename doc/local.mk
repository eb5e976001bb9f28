# doc: the picture in README, which is ckr's own output. It is kept in git, for a
# README is read before anything is built; picture.test tells when it is out of
# date.
picture: src/ckr$(EXEEXT)
	$(AM_V_GEN)CKR='$(abs_builddir)/src/ckr$(EXEEXT)' AWK='$(AWK)' \
		$(SHELL) '$(srcdir)/doc/picture.sh' '$(srcdir)' >picture.svg-t && \
		mv -f picture.svg-t '$(srcdir)/doc/ckr.svg'
.PHONY: picture
EXTRA_DIST += \
	doc/SCALING.md \
	doc/ckr.svg \
	doc/examples/elasticsearch.sh \
	doc/examples/fluent-bit.conf \
	doc/examples/logstash.conf \
	doc/examples/rsyslog-lookup.conf \
	doc/examples/rsyslog-mmexternal.conf \
	doc/examples/syslog-ng.conf \
	doc/examples/vector.yaml \
	doc/picture.awk \
	doc/picture.sh
