#!/bin/sh
# SPDX-License-Identifier: MIT
# picture.sh: draws ckr at work on lines of real logs, as SVG on its output.
#
# Usage: CKR=PROGRAM AWK=AWK doc/picture.sh DIRECTORY-OF-SOURCES
# "make picture" keeps what it draws, and picture.test compares.
set -eu
export LC_ALL=C
unset CKR_VENDOR CKR_TABLES

# The lines: a log of tests/logs, and a text by which the first line with it is
# found. One has a number that would be a code, and is none where it stands.
scenes() {
	cat <<'END'
softhsm2-util.log ERROR rv=0x000000A2
softhsm2-util.log Slot 160 does not exist
p11-kit-debug.log managed_C_Initialize: out: 48
powerdns.log , info) = 3
pkcs11-spy-vendor.log 336 CKR_BUFFER
p11-kit-debug.log C_OpenSession = CKR_SESSION_COUNT
p11-kit-debug.log C_Initialize = CKR_0xCE534351
END
}

# A log may have bytes that keep some greps from showing a line.
first_line() { # FILE TEXT
	wanted=$2 "${AWK:-awk}" '
		index($0, ENVIRON["wanted"]) { print; found = 1; exit }
		END { exit !found }' "$1" || {
		echo "picture.sh: $1: no line has: $2" >&2
		return 1
	}
}

log=$(mktemp)
trap 'rm -f "$log"' EXIT
trap 'exit 1' HUP INT TERM
scenes | while read -r file text; do
	first_line "$1/tests/logs/$file" "$text" || exit
done >"$log"
{
	echo '$ ckr -f app.log'
	"$CKR" --color=always -f "$log"
} | "${AWK:-awk}" -f "$1/doc/picture.awk"
