# SPDX-License-Identifier: MIT
# lib.sh: a log of any size, and what one process makes of it, to compare.
#
# CKR is the program, PLATFORM_MIB the size of the log in MiB (256). Everything
# is made in a directory of its own below the current one, and removed; it takes
# three times the log.
# shellcheck shell=sh

here=$(cd -P -- "$(dirname -- "$0")" && pwd)
top=$here/../..
mib=${PLATFORM_MIB:-256}
: "${CKR:?is the program to run}"
export LC_ALL=C.UTF-8

scratch=$(mktemp -d "$PWD/platform.XXXXXX") || exit
chmod 755 "$scratch"
daemons=

# Each daemon is ended by its number, with what it runs, the youngest first.
# They have nothing to lose, and some do not end when asked.
finish() {
	for daemon in $daemons; do
		end "$daemon"
	done
	rm -rf "$scratch"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM

end() { # PROCESS
	# shellcheck disable=SC2046 # one argument each
	kill -9 "$1" $(pgrep -P "$1") 2>/dev/null || :
}

fail() {
	printf '%s\n' "$*" >&2
	for file in "$scratch"/*.said; do
		[ ! -f "$file" ] || tail -n 20 "$file" >&2
	done
	exit 1
}

# start_daemon NAME COMMAND...: in the background, until the script ends.
start_daemon() {
	name=$1
	shift
	"$@" >"$scratch/$name.said" 2>&1 &
	daemon=$!
	daemons="$daemon $daemons"
}

# until_true COMMAND...: waits for it, $patience tenths of a second at most.
patience=3000
until_true() {
	tries=$patience
	until "$@"; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] || fail "waited for: $*"
		sleep 0.1
	done
}

# make_log: $log, $mib MiB of the benchmark's log. Each piece has its number on
# every line, so that no part can stand for another, and a carriage return, an
# empty line and letters beyond ASCII, which some engines change.
make_log() {
	log=$scratch/log
	free=$(df -P -k "$scratch" | awk 'NR == 2 { print int($4 / 1024) }')
	[ "$free" -gt $((mib * 3 + 512)) ] ||
		fail "$free MiB are free; $((mib * 3 + 512)) are needed"
	"$CKR" --list | awk -v kind=mixed -v lines=200000 \
		-f "$top/tests/bench/generate.awk" >"$scratch/piece"
	piece=0
	while [ "$piece" -le $((mib / 20)) ]; do
		sed -e "s/^/$piece /" -e '2s/$/\r/' -e '3s/.*//' \
			-e '4s/$/ Prüfung/' "$scratch/piece"
		piece=$((piece + 1))
	done | head -c "${mib}M" >"$log"
	# The last line may have been cut.
	echo >>"$log"
	rm "$scratch/piece"
}

now() {
	date +%s.%N
}

# rate SINCE: MB of the log a second.
rate() {
	awk -v since="$1" -v now="$(now)" -v size="$(wc -c <"$log")" \
		'BEGIN { printf "%.0f MB/s", size / (now - since) / 1e6 }'
}

# run_alone: how fast one process is, file to file, and what it counts.
run_alone() {
	since=$(now)
	"$CKR" -f "$log" >"$scratch/alone"
	alone=$(rate "$since")
	rm "$scratch/alone"
	"$CKR" --count --format=tsv -f "$log" | merge_counts \
		>"$scratch/alone-counts"
	[ "$(wc -l <"$scratch/alone-counts")" -gt 50 ] ||
		fail "the log has too few codes"
	mkfifo "$scratch/alone"
}

# merge_counts: the counts of many parts, which may have a header each, as one.
merge_counts() {
	awk -F '\t' '$1 ~ /^[0-9]/ { count[$2] += $1 }
		END { for (code in count) print count[code], code }' | sort -k 2
}

# same_bytes FILE...: together they are what one process writes.
same_bytes() {
	"$CKR" -f "$log" >"$scratch/alone" &
	cat "$@" | cmp - "$scratch/alone" || fail "the bytes differ"
	wait $!
	echo "the same bytes, $(date +%T)" >&2
}

# same_counts: standard input, merged, is what one process counts.
same_counts() {
	merge_counts | diff - "$scratch/alone-counts" ||
		fail "the counts differ"
	echo "the same counts, $(date +%T)" >&2
}

# lose_worker PROCESS: it is killed, with what it runs, when the engine has
# written a quarter of its output.
lose_worker() {
	patience=36000
	until_true has_written $((mib / 4))
	end "$1"
	echo "killed at $(written) MiB of $mib" >"$scratch/lost.said"
}

# run_spread RUN VICTIM: on an engine of several workers RUN annotates and counts
# as one process does, and annotates once more while a worker is lost.
run_spread() {
	since=$(now)
	"$1" annotate "$log" "$scratch/annotated"
	spread=$(rate "$since")
	same_bytes "$scratch"/annotated/part-?????
	rm -r "$scratch/annotated"

	"$1" count "$log" >"$scratch/counts"
	same_counts <"$scratch/counts"

	since=$(now)
	lose_worker "$2" &
	loser=$!
	daemons="$loser $daemons"
	"$1" annotate "$log" "$scratch/annotated"
	lost=$(rate "$since")
	wait "$loser" || fail "no worker was killed"
	same_bytes "$scratch"/annotated/part-?????
}

# says NAME TEXT: a daemon, or the client, has written it.
says() {
	grep -q -e "$2" "$scratch/$1.said"
}

written() {
	du -sm "$scratch/annotated" 2>/dev/null | awk '
		{ size = $1 } END { print size + 0 }'
}

has_written() { # MIB
	[ "$(written)" -ge "$1" ]
}

# passed ENGINE: the row for SCALING.md's table, with $spread and, with a worker
# lost, $lost.
passed() {
	echo "| $1 | $(date +%F) | $mib MiB | $alone | $spread | $lost |"
}
