#!/bin/sh
# SPDX-License-Identifier: MIT
# rooms.sh: keeps the wings of src in order, and HACKING.md true.
#
# Usage: build-aux/rooms.sh [--write]
# Four things hold, or are told on standard error:
# - a wing includes itself and those that src/local.mk names below it;
# - no room includes one that leads back to it;
# - a file of C has at most 400 lines, a fragment of make 150;
# - the part of HACKING.md between "<!-- rooms -->" and "<!-- end of rooms -->"
#   says what the sources say: of a wing the head of its local.mk, of a room
#   the second line of its file, and which rooms that includes. With --write
#   this is put there.
set -eu

complain() {
	echo "rooms.sh: $*" >&2
	wrong=1
}

# From the top to the bottom.
wings() {
	sed -n 's|^include src/\(.*\)/local\.mk$|\1|p' src/local.mk
}

# ---- The order of the wings

# upward WING "WINGS BELOW IT": each include of WING that goes neither to it nor
# below.
upward() {
	grep -n '^#include "[a-z]*/' "src/$1"/*.[ch] | while IFS= read -r line
	do
		to=${line#*\"}
		case " $1 $2 " in
		*" ${to%%/*} "*) ;;
		*) lines "$line" ;;
		esac
	done
}

lines() {
	printf '%s\n' "$@"
}

check_order() {
	above=
	# shellcheck disable=SC2046 # one argument each
	set -- $(wings)
	while [ $# -gt 0 ]; do
		wing=$1
		shift
		up=$(upward "$wing" "$*")
		[ -z "$up" ] || complain "$wing does not stand above:
$up"
		above="$above $wing"
	done
	for folder in src/*/; do
		wing=$(basename "$folder")
		case "$above " in
		*" $wing "*) ;;
		*) complain "src/local.mk does not name $wing" ;;
		esac
	done
}

# The rooms that a room includes, one a line, as WING/ROOM.
included() { # WING ROOM
	cat "src/$1/$2".[ch] |
		sed -n 's|^#include "\(.*/.*\)\.h"$|\1|p' | sort -u |
		grep -vxF "$1/$2" || :
}

check_circles() {
	for file in src/*/*.h; do
		room=$(basename "$file" .h)
		wing=$(basename "$(dirname "$file")")
		included "$wing" "$room" | sed "s|^|$wing/$room |"
	done | tsort >"$work/floors" 2>"$work/circle" || :
	[ ! -s "$work/circle" ] || complain "rooms include each other:
$(cat "$work/circle")"
}

# ---- The length of files

check_length() { # LIMIT FILE...
	limit=$1
	shift
	for file in "$@"; do
		length=$(wc -l <"$file")
		[ "$length" -le "$limit" ] ||
			complain "$file has $length lines, more than $limit"
	done
}

check_lengths() {
	check_length 400 src/*.c src/*/*.[ch] tests/*.[ch] tests/*/*.[ch]
	check_length 150 Makefile.am ./*/*.mk ./*/*/*.mk
}

# ---- The table of rooms

sentence() { # FILE
	sed -n '2s|^/\* [^:]*: \(.*\) \*/$|\1|p' "$1" |
		sed 's/\([^.]\)\.$/\1/'
}

# Its own wing's rooms without the wing.
uses() { # WING ROOM
	included "$1" "$2" | awk -v wing="$1/" '{
		if (index($0, wing) == 1)
			$0 = substr($0, length(wing) + 1)
		list = list (list == "" ? "" : ", ") $0
	} END { print list }'
}

rooms() { # WING
	for file in "src/$1"/*.h; do
		room=$(basename "$file" .h)
		lines "| $room | $(sentence "$file") | $(uses "$1" "$room") |"
	done
}

# A fragment begins with "# src/WING: what it does" and what flows in and out.
head_of() { # WING
	sed -n '1s|^# \(src/[a-z]*\): \(.*\)$|### `\1`: \2|p
		2,/^$/s|^# *||p' "src/$1/local.mk" |
		awk 'NR == 1 { sub(/\.$/, ""); print $0 "\n"; next } { print }'
}

table() {
	for wing in $(wings); do
		lines "" "$(head_of "$wing")" ""
		lines "| Room | Does | Uses |" "|:-----|:-----|:-----|"
		rooms "$wing"
	done
	lines ""
}

# HACKING.md with the table of now in the place of its own.
renewed() { # TABLE
	awk '
	FNR == NR { table = table $0 "\n"; next }
	/^<!-- end of rooms -->$/ { skip = 0 }
	!skip { print }
	/^<!-- rooms -->$/ { printf "%s", table; skip = 1 }
	' "$1" HACKING.md
}

cd "$(dirname "$0")/.."
work=$(mktemp -d "${TMPDIR:-/tmp}/ckr-rooms.XXXXXX")
trap 'rm -rf "$work"' EXIT
LC_ALL=C
export LC_ALL
wrong=0
check_order
check_circles
check_lengths
table >"$work/rooms"
renewed "$work/rooms" >"$work/HACKING.md"
if [ "${1-}" = --write ]; then
	cat "$work/HACKING.md" >HACKING.md
else
	diff HACKING.md "$work/HACKING.md" || wrong=1
fi
exit $wrong
