# SPDX-License-Identifier: MIT
# lib.sh: a scratch directory, TAP lines and a daemon that is ended with it.
# shellcheck shell=sh

ckr=${CKR:-./src/ckr}
case $ckr in
/*) ;;
*) ckr=$PWD/$ckr ;;
esac

# skip_all REASON: nothing of this test can be run here.
skip_all() {
	echo "1..0 # SKIP $1"
	exit 0
}

scratch=$(mktemp -d) || exit 99
daemon=

finish() {
	test -z "$daemon" || kill "$daemon" 2>/dev/null
	test -z "$daemon" || wait "$daemon" 2>/dev/null
	rm -rf "$scratch"
}
trap finish EXIT
trap 'exit 99' HUP INT TERM

count=0

# check SENTENCE COMMAND...: one TAP line; the end of what the daemon said if it
# fails.
check() {
	sentence=$1
	shift
	count=$((count + 1))
	if "$@"; then
		echo "ok $count - $sentence"
	else
		echo "not ok $count - $sentence"
		for file in "$scratch"/said "$scratch"/decoded; do
			test ! -f "$file" || tail -n 50 "$file" | sed 's/^/# /'
		done
	fi
}

# until_true COMMAND...: waits for what a daemon does, $patience tenths of a
# second at most.
patience=100
until_true() {
	tries=$patience
	until "$@"; do
		tries=$((tries - 1))
		test $tries -gt 0 || return 1
		sleep 0.1
	done
}

# send SOCKET LINE: one datagram, as syslog(3) sends it.
send() {
	logger --socket "$1" --tag signer "$2"
}

# decoded_has TEXT: the daemon has written it.
decoded_has() {
	grep -qF -e "$1" "$scratch/decoded" 2>/dev/null
}

# The comment and the name that ckr itself gives a code.
comment_of() {
	"$ckr" --format=json "$1" | sed 's/.*"name":"\([^"]*\)","code":[0-9]*,"hex":"\([^"]*\)".*"summary":"\([^"]*\)".*/\1 (\2): \3/'
}
