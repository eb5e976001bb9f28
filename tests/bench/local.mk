# tests/bench: ckr beside what people use for the same. BENCH_MIB is the size of the
# log.
bench: src/ckr$(EXEEXT)
	CKR='$(abs_builddir)/src/ckr$(EXEEXT)' $(SHELL) $(srcdir)/tests/bench/run.sh
.PHONY: bench
EXTRA_PROGRAMS += tests/bench/slowest
CLEANFILES += tests/bench/slowest$(EXEEXT)
tests_bench_slowest_SOURCES = \
	tests/bench/slowest.c \
	tests/scan/lines.c \
	tests/scan/lines.h \
	tests/scan/users.c \
	tests/scan/users.h
tests_bench_slowest_LDADD = src/libckr.a $(POPT_LIBS)
EXTRA_DIST += \
	tests/bench/generate.awk \
	tests/bench/grow.pl \
	tests/bench/latency.pl \
	tests/bench/run.sh
