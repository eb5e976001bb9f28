# SPDX-License-Identifier: MIT
# tap.sh: what the tests written in sh share; read by them with ".".
#
# The environment comes from AM_TESTS_ENVIRONMENT: CKR is the program under
# test, TOP_SRCDIR and TOP_BUILDDIR are absolute. Each test has a directory of
# its own, $scratch, which is gone at the end.
# shellcheck shell=sh disable=SC2034

set -u
data=$TOP_SRCDIR/data
tests=$TOP_SRCDIR/tests
tap_count=0

scratch=$(mktemp -d) || exit 99
trap 'rm -rf "$scratch"' EXIT
trap 'exit 99' HUP INT TERM

# pass NAME, fail NAME, skip NAME REASON: one line of TAP each.
pass() {
	tap_count=$((tap_count + 1))
	echo "ok $tap_count - $1"
}

fail() {
	tap_count=$((tap_count + 1))
	echo "not ok $tap_count - $1"
}

skip() {
	tap_count=$((tap_count + 1))
	echo "ok $tap_count - $1 # SKIP $2"
}

# check NAME COMMAND...: passes when the command succeeds.
check() {
	tap_name=$1
	shift
	if "$@"; then
		pass "$tap_name"
	else
		fail "$tap_name"
	fi
}

# same NAME WANTED GOT: passes when two files have the same bytes, and shows
# the first differences when they have not.
same() {
	if cmp -s "$2" "$3"; then
		pass "$1"
	else
		fail "$1"
		diff "$2" "$3" | sed 's/^/# /' | head -n 20
	fi
}

# reason NAME: what the C library says of an error, whose words no test has.
reason() {
	"$TOP_BUILDDIR/tests/reason" "$1"
}

# skip_all REASON: for a test that cannot run here at all.
skip_all() {
	echo "1..0 # SKIP $1"
	exit 0
}

# Every test ends with this; one that stops before it has no plan, an error.
done_testing() {
	echo "1..$tap_count"
}

# has TOOL: whether a command is installed.
has() {
	command -v "$1" >/dev/null 2>&1
}
