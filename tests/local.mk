# tests: what must hold. All speak TAP; an optional tool that is missing is a
# SKIP. They run in the build directory, in an environment fixed here alone.
TEST_EXTENSIONS = .test
LOG_DRIVER = env AM_TAP_AWK='$(AWK)' $(SHELL) \
	$(top_srcdir)/build-aux/tap-driver.sh
TEST_LOG_DRIVER = $(LOG_DRIVER)
TEST_LOG_COMPILER = $(SHELL)
AM_TESTS_ENVIRONMENT = \
	unset POSIXLY_CORRECT POSIX_ME_HARDER CKR_VENDOR CKR_TABLES CKR_WORDS NO_COLOR; \
	export LC_ALL=C TERM=dumb CK_TAP_LOG_FILE_NAME=-; \
	export CK_VERBOSITY=silent CK_DEFAULT_TIMEOUT=60; \
	export CKR='$(abs_top_builddir)/src/ckr$(EXEEXT)'; \
	export TOP_SRCDIR='$(abs_top_srcdir)' TOP_BUILDDIR='$(abs_top_builddir)'; \
	export TEST_AWK='$(AWK)' TEST_CC='$(CC)' TEST_MAKE='$(MAKE)';

check_scripts = \
	tests/build/bootstrap.test \
	tests/build/version.test \
	tests/command/answers.test \
	tests/command/cases.test \
	tests/command/columns.test \
	tests/command/platforms.test \
	tests/command/vendors.test \
	tests/command/progress.test \
	tests/command/stability.test \
	tests/command/terminal.test \
	tests/command/usertables.test \
	tests/completions/bash.test \
	tests/completions/fish.test \
	tests/completions/zsh.test \
	tests/daemons/rsyslog-lookup.test \
	tests/daemons/rsyslog-mmexternal.test \
	tests/daemons/syslog-ng.test \
	tests/data/cmark.test \
	tests/data/headers.test \
	tests/data/rules.test \
	tests/decode/pasted.test \
	tests/decode/neighbours.test \
	tests/decode/manual.test \
	tests/decode/spelling.test \
	tests/doc/picture.test \
	tests/export/page.test \
	tests/faults/closed.test \
	tests/faults/everycall.test \
	tests/faults/hostile.test \
	tests/faults/input.test \
	tests/faults/output.test \
	tests/faults/sandbox.test \
	tests/faults/signals.test \
	tests/faults/trouble.test \
	tests/filter/mmexternal.test \
	tests/filter/prompt.test \
	tests/man/awks.test \
	tests/man/files.test \
	tests/man/lint.test \
	tests/man/lookup.test \
	tests/man/options.test \
	tests/print/control.test \
	tests/scan/logs.test \
	tests/scan/rows.test \
	tests/table/awks.test \
	tests/table/tables.test \
	tests/words/userwords.test

# Check's flags do no harm to the rest, and a variable for each program would.
AM_CPPFLAGS += $(CHECK_CFLAGS)
LDADD = tests/libunit.a src/libckr.a $(POPT_LIBS) $(CHECK_LIBS)
TESTS += $(check_scripts)
check_PROGRAMS += tests/faults/everycall tests/reason tests/terminal
tests_faults_everycall_SOURCES = \
	tests/faults/everycall.c \
	tests/faults/everycall.h
tests_faults_everycall_LDADD =
tests_reason_LDADD =
tests_terminal_LDADD =
if HAVE_CHECK
check_PROGRAMS += $(check_programs)
TESTS += $(check_programs)
check_LIBRARIES += tests/libunit.a
tests_libunit_a_SOURCES = \
	tests/scan/finds.c \
	tests/scan/finds.h \
	tests/unit.c \
	tests/unit.h
endif

tests_filter_check_filter_SOURCES = \
	tests/filter/check_filter.c \
	tests/filter/feed.c \
	tests/filter/feed.h
tests_filter_check_filter_LDADD = $(LDADD) -lpthread

tests_scan_check_partial_SOURCES = \
	tests/scan/check_partial.c \
	tests/scan/lines.c \
	tests/scan/lines.h \
	tests/scan/users.c \
	tests/scan/users.h

EXTRA_DIST += \
	$(check_scripts) \
	tests/cases \
	tests/command/expand.awk \
	tests/command/vendors.awk \
	tests/coverage \
	tests/daemons/fetch-syslog-ng \
	tests/daemons/lib.sh \
	tests/data/differences.md \
	tests/data/rules.awk \
	tests/data/unknown-names.md \
	tests/decode/pasted.awk \
	tests/decode/spelling.awk \
	tests/export/browser.js \
	tests/faults/faults.sh \
	tests/faults/inject.c \
	tests/logs \
	tests/mutants \
	tests/platforms \
	tests/scan/logs.awk \
	tests/scan/rows.awk \
	tests/scan/rows.tsv \
	tests/soak \
	tests/table/fixtures \
	tests/tap.sh

include tests/suites.mk
include tests/bench/local.mk
include tests/fuzz/local.mk
