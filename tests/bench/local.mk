# tests/bench: ckr beside what people use for the same. BENCH_MIB is the size of the
# log.
bench: src/ckr$(EXEEXT)
	CKR='$(abs_builddir)/src/ckr$(EXEEXT)' $(SHELL) $(srcdir)/tests/bench/run.sh
.PHONY: bench
EXTRA_DIST += \
	tests/bench/generate.awk \
	tests/bench/latency.pl \
	tests/bench/run.sh
