# doc: what is read beside the manual; a package may add to it.
dist_doc_DATA = \
	README.md \
	data/words.md \
	doc/SCALING.md
examplesdir = $(docdir)/examples
dist_examples_DATA = \
	doc/examples/elasticsearch.sh \
	doc/examples/fluent-bit-exec.conf \
	doc/examples/fluent-bit.conf \
	doc/examples/fluent-bit.lua \
	doc/examples/fluentd.conf \
	doc/examples/logstash.conf \
	doc/examples/on-dask.py \
	doc/examples/on-spark.py \
	doc/examples/otel-collector.yaml \
	doc/examples/redpanda-connect.yaml \
	doc/examples/rsyslog-lookup.conf \
	doc/examples/rsyslog-mmexternal.conf \
	doc/examples/syslog-ng.conf \
	doc/examples/vector.yaml

# The picture in README is ckr's own output. It is kept in git, for a README is
# read before anything is built; picture.test tells when it is out of date.
picture: src/ckr$(EXEEXT)
	$(AM_V_GEN)CKR='$(abs_builddir)/src/ckr$(EXEEXT)' AWK='$(AWK)' \
		$(SHELL) '$(srcdir)/doc/picture.sh' '$(srcdir)' >picture.svg-t && \
		mv -f picture.svg-t '$(srcdir)/doc/ckr.svg'
.PHONY: picture
EXTRA_DIST += \
	doc/ckr.svg \
	doc/page.png \
	doc/picture.awk \
	doc/picture.sh
