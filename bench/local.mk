# bench: ckr beside what people use for the same. BENCH_MIB is the size of the
# log.
bench: src/ckr$(EXEEXT)
	CKR='$(abs_builddir)/src/ckr$(EXEEXT)' $(SHELL) $(srcdir)/bench/run.sh
.PHONY: bench
EXTRA_DIST += \
	bench/generate.awk \
	bench/latency.pl \
	bench/run.sh
