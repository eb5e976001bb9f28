# SPDX-License-Identifier: MIT
# faults.sh: what the tests of faults share; read by them with ".".
# shellcheck shell=sh
# shellcheck source-path=SCRIPTDIR
. "$TOP_SRCDIR/tests/tap.sh"

has strace || skip_all "no strace"
strace -o /dev/null true 2>/dev/null || skip_all "no ptrace here"
# A leak checker cannot work under ptrace.
ASAN_OPTIONS="${ASAN_OPTIONS-}:detect_leaks=0"
export ASAN_OPTIONS

# A log of several blocks, in which every fourth line has a code.
log=$scratch/log
"$TEST_AWK" 'BEGIN {
	for (i = 0; i < 20000; i++)
		print i ((i % 4) ? " nothing in this line" : \
			 " C_Login failed: rv = 0xA0")
}' >"$log"

# with FAULT OPTION...: runs ckr on standard input with a system call that
# fails as FAULT says (see strace(1)); its status is ckr's. The calls of gcov,
# where it counts, fail too: it is kept away from what others have counted.
with() {
	fault=$1
	shift
	strace -o /dev/null -E GCOV_PREFIX="$scratch" -e "inject=$fault" "$CKR" "$@" 2>"$scratch/err"
}

# The ways to print: every mode goes through the same faults.
modes='--color=never --inline --only --count --format=json'
for mode in $modes; do
	"$CKR" "$mode" <"$log" >"$scratch/want$mode"
done

# unharmed FAULT WHAT: the fault does not show, in any mode.
unharmed() {
	for mode in $modes; do
		if ! with "$1" "$mode" <"$log" >"$scratch/got"; then
			echo "# $mode: status is not 0"
			fail "$2"
			return
		fi
		if ! cmp -s "$scratch/want$mode" "$scratch/got"; then
			echo "# $mode: the output differs"
			fail "$2"
			return
		fi
	done
	pass "$2"
}

# unharmed_in_pipes FAULT WHAT: the same, out of a pipe and into one.
unharmed_in_pipes() {
	# shellcheck disable=SC2002 # a pipe is what is wanted
	cat "$log" | with "$1" --color=never | cat >"$scratch/got"
	same "$2" "$scratch/want--color=never" "$scratch/got"
}

# says STATUS TEXT WHAT COMMAND...: the command ends with a status, and its
# one message has the text.
says() {
	want_status=$1
	want_text=$2
	want_what=$3
	shift 3
	"$@"
	status=$?
	if [ "$status" -eq "$want_status" ] &&
		[ "$(grep -c "$want_text" "$scratch/err")" -eq 1 ]; then
		pass "$want_what"
	else
		fail "$want_what"
		echo "# status $status"
		sed 's/^/# /' "$scratch/err"
	fi
}
