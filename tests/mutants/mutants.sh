#!/bin/sh
# SPDX-License-Identifier: MIT
# mutants.sh: whether the tests see a mistake in the sources, one at a time.
#
# Usage: mutants.sh [WING...]
#
# To be run in a directory where ckr and the programs of the tests have been
# built with --disable-hardening CFLAGS="-O2 -fPIC -w". WING is scan, rule,
# words, table or decode, by default all of them. MUTANTS is how many mistakes
# are tried, a sample of those that mutants.awk can make; MUTANTS_SEED chooses
# the sample, MUTANTS_SECONDS ends the run, and MUTANTS_JOBS are tried at a time.
#
# A mistake that is compiled to the same bytes changes nothing. Any other is
# linked into a library of its own that the programs of the tests are run with,
# until a test fails (it is killed) or all have passed (it has survived). Those
# that survive though they are tried are listed, with why no test sees them, in
# unseen.tsv; any other is written out at the end, and the status is 1 when
# fewer than 90 in a hundred are killed.
set -eu

here=$(cd -P -- "$(dirname -- "$0")" && pwd)
top=${here%/tests/mutants}
: "${CC:=gcc}" "${AWK:=awk}" "${MUTANTS_JOBS:=$(getconf _NPROCESSORS_ONLN)}"
wings="scan rule words table decode"
: "${MUTANTS:=60}" "${MUTANTS_SEED:=1}" "${MUTANTS_SECONDS:=3600}"
export CC AWK

# The programs of Check for the rooms of wings, without their folder.
programs() { # WING...
	for wing in "$@"; do
		for program in tests/"$wing"/check_*; do
			case $program in
			*.*) ;;
			*) echo "${program##*/}" ;;
			esac
		done
	done
}

# What is run for a mistake in a wing: what kills many in little time comes
# first.
suites() { # WING
	case $1 in
	scan | rule | words)
		echo scan/rows.test
		programs scan rule words
		echo words/userwords.test scan/logs.test
		;;
	table)
		programs table
		echo decode/neighbours.test command/usertables.test \
			command/vendors.test decode/spelling.test scan/rows.test
		;;
	decode)
		programs decode
		echo decode/neighbours.test decode/manual.test \
			command/vendors.test decode/spelling.test \
			command/terminal.test command/usertables.test \
			decode/pasted.test
		;;
	esac
	echo command/cases.test
	[ "$1" != table ] || echo table/tables.test
}

# Linked as a library, a mistake costs one compiler's run and no program.
link_library() { # LIBRARY OBJECT...
	library=$1
	shift
	# shellcheck disable=SC2086 # one argument each
	"$CC" $flags -shared -Wl,-soname,libckr.so -o "$library" "$@" $popt
}

link_programs() {
	mkdir -p mutants/sound
	# shellcheck disable=SC2046 # one argument each
	link_library mutants/sound/libckr.so $(objects)
	# shellcheck disable=SC2086 # one argument each
	"$CC" $flags -o mutants/ckr src/main.o mutants/sound/libckr.so $popt
	for wing in $wings; do
		for program in $(programs "$wing"); do
			# shellcheck disable=SC2046,SC2086 # one argument each
			"$CC" $flags -o "mutants/$program" \
				"tests/$wing/$program.o" \
				$(helpers) \
				tests/libunit.a mutants/sound/libckr.so \
				$popt $check
		done
	done
}

objects() {
	ls src/*/libckr_a-*.o
}

# What programs of tests share.
helpers() {
	find tests/scan -name '*.o' ! -name 'check_*'
}

# Whether a suite passes with the library of a directory. It is ended at the
# first test that fails.
passes() { # DIRECTORY SUITE
	directory=$1
	case $2 in
	*.test) set -- sh "$top/tests/$2" ;;
	*) set -- "mutants/$2" ;;
	esac
	! {
		LD_LIBRARY_PATH=$directory timeout -k 1 60 "$@" 2>&1 \
			</dev/null || echo "not ok: status $?"
	} | tee "$directory/out" | grep -q '^not ok'
}

# A mistake may make a loop without an end, or one that takes or writes more and
# more.
# shellcheck disable=SC3045 # dash, bash and busybox have these
limit_resources() {
	ulimit -t 4
	ulimit -v 2000000
	ulimit -f 200000
}

# Writes a row: what became of a mistake, by which suite, and the mistake.
try() { # WING SOURCE NUMBER LINE TEXT
	directory=$PWD/mutants/$$
	mkdir -p "$directory"
	object=src/$1/libckr_a-${2%.c}.o
	"$AWK" -v number="$3" -f "$here/mutants.awk" "$top/src/$1/$2" \
		>"$directory/$2"
	fate=survived
	killer=-
	# shellcheck disable=SC2086 # one argument each
	if ! "$CC" -std=c11 $flags -Werror=int-conversion -DHAVE_CONFIG_H \
		-I. -Isrc -I"$top/src" -c -o "$directory/mistake.o" \
		"$directory/$2" 2>/dev/null
	then
		fate=refused
	elif cmp -s "$directory/mistake.o" "$object"; then
		fate=same
	else
		# shellcheck disable=SC2046 # one argument each
		link_library "$directory/libckr.so" \
			$(objects | grep -vxF "$object") \
			"$directory/mistake.o"
		for suite in $(suites "$1"); do
			passes "$directory" "$suite" && continue
			fate=killed
			killer=$suite
			break
		done
	fi
	printf '%s\t%s\t%s\t%s\t%s\n' "$fate" "$killer" "src/$1/$2" "$4" "$5"
	rm -rf "$directory"
}

# Every mistake in a wing: wing, source, number, line and text.
mistakes() { # WING...
	for wing in "$@"; do
		for source in "$top/src/$wing"/*.c; do
			"$AWK" -f "$here/mutants.awk" "$source" |
				sed "s/^/$wing	${source##*/}	/"
		done
	done
}

# As many as are wanted, in the order of a seed: a generator of Lehmer's, as awks
# have not the same numbers.
sample() {
	"$AWK" -v seed="$MUTANTS_SEED" '
		BEGIN {
			state = seed * 7919 + 12345
			for (i = 0; i < 10; i++)
				state = (state * 16807) % 2147483647
		}
		{
			state = (state * 16807) % 2147483647
			printf "%010d\t%s\n", state, $0
		}' | sort | cut -f 2- | head -n "$MUTANTS"
}

# The environment is that of make check.
set_environment() {
	unset POSIXLY_CORRECT CKR_VENDOR CKR_TABLES CKR_WORDS NO_COLOR
	LC_ALL=C TERM=dumb
	CK_TAP_LOG_FILE_NAME=- CK_VERBOSITY=silent
	CK_DEFAULT_TIMEOUT=60 CKR_LINES=2000
	CKR=$PWD/mutants/ckr TOP_SRCDIR=$top TOP_BUILDDIR=$PWD
	TEST_AWK=$AWK TEST_CC=$CC TEST_MAKE=make
	export LC_ALL TERM CK_TAP_LOG_FILE_NAME CK_VERBOSITY \
		CK_DEFAULT_TIMEOUT CKR_LINES CKR TOP_SRCDIR TOP_BUILDDIR TEST_AWK \
		TEST_CC TEST_MAKE
}

flags=$(sed -n 's/^CFLAGS = //p' Makefile)
popt=$(pkg-config --libs popt)
check=$(pkg-config --libs check)
set_environment
limit_resources
if [ "${1-}" = --try ]; then
	shift
	[ "$(date +%s)" -lt "$MUTANTS_END" ] || exit 0
	IFS='	' read -r wing source number line text <"$1"
	try "$wing" "$source" "$number" "$line" "$text"
	exit
fi

# shellcheck disable=SC2086 # one argument each
[ $# -gt 0 ] || set -- $wings
link_programs
for wing in "$@"; do
	for suite in $(suites "$wing"); do
		passes "$PWD/mutants/sound" "$suite" || {
			cat mutants/sound/out
			echo "$suite fails without a mistake" >&2
			exit 2
		}
	done
done
started=$(date +%s)
MUTANTS_END=$((started + MUTANTS_SECONDS))
export MUTANTS_END
rm -rf mutants/rows
mkdir mutants/rows
# shellcheck disable=SC2086 # one argument each
mistakes $wings >mutants/mistakes
mistakes "$@" | sample | (cd mutants/rows && split -l 1 -a 4 -)
find mutants/rows -type f | sort |
	xargs -P "$MUTANTS_JOBS" -n 1 "$0" --try >mutants/fates
echo "$(($(date +%s) - started)) s for $(wc -l <mutants/fates) mistakes"
"$AWK" -F '\t' -f "$here/fates.awk" kind=unseen "$here/unseen.tsv" \
	kind=mistake mutants/mistakes kind=fate mutants/fates
