#!/bin/sh
# SPDX-License-Identifier: MIT
# rooms.sh: keeps the table of rooms in HACKING.md true.
#
# Usage: build-aux/rooms.sh [--write]
# The table says of each source file what it does, which is the second line of
# its header, and which rooms it uses, which are the headers it includes.
# Without an argument it is compared with the one in HACKING.md, with --write
# it is put there.
set -eu

sentence() { # FILE
	sed -n '2s|^/\* [^:]*: \(.*\) \*/$|\1|p' "$1" |
		sed 's/\([^.]\)\.$/\1/'
}

uses() { # FILE
	cat "$1" "${1%.c}.h" 2>/dev/null |
		sed -n 's|^#include "\(.*/\)*\(.*\)\.h"$|\2|p' | sort -u |
		awk -v own="$(basename "$1" .c)" '$0 != own {
			list = list (list == "" ? "" : ", ") $0
		} END { print list }'
}

rooms() {
	echo "| Room | Does | Uses |"
	echo "|:-----|:-----|:-----|"
	for file in src/*.c src/*/*.c; do
		name=$(basename "$file" .c)
		echo "| $name | $(sentence "$file") | $(uses "$file") |"
	done | sort
}

# HACKING.md with the table of now in the place of its own.
renewed() {
	awk '
	FNR == NR { table = table $0 "\n"; next }
	/^\| Room / { printf "%s", table; skip = 1; next }
	skip && /^\|/ { next }
	{ skip = 0; print }
	' "$1" HACKING.md
}

cd "$(dirname "$0")/.."
work=$(mktemp -d "${TMPDIR:-/tmp}/ckr-rooms.XXXXXX")
trap 'rm -rf "$work"' EXIT
LC_ALL=C
export LC_ALL
rooms >"$work/rooms"
renewed "$work/rooms" >"$work/HACKING.md"
if [ "${1-}" = --write ]; then
	cat "$work/HACKING.md" >HACKING.md
else
	diff HACKING.md "$work/HACKING.md"
fi
