#!/bin/sh
# SPDX-License-Identifier: MIT
# soak.sh: what must still hold after hours, by default in seconds.
#
# CKR is the program. SOAK_MIB is how much goes through the filter, SOAK_PROMPTS
# how many prompts are answered, SOAK_ROTATIONS how often a log is rotated under
# tail -F, and SOAK_LOOKUPS how many look-ups run side by side. Everything is
# made in a directory of its own below the current one, and removed.
set -eu

top=$(cd -P -- "$(dirname -- "$0")/../.." && pwd)
: "${CKR:?is the program to run}"
mib=${SOAK_MIB:-512}
prompts=${SOAK_PROMPTS:-2000}
rotations=${SOAK_ROTATIONS:-20}
lookups=${SOAK_LOOKUPS:-1000}
export LC_ALL=C
scratch=$(mktemp -d "$PWD/soak.XXXXXX")
tail=
# shellcheck disable=SC2317 # it is the trap's
finish() {
	[ -z "$tail" ] || kill "$tail" 2>/dev/null || :
	rm -rf "$scratch"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM

fail() {
	printf '%s\n' "$*" >&2
	exit 1
}

# repeat TIMES FILE
repeat() {
	times=$1
	while [ "$times" -gt 0 ]; do
		cat "$2"
		times=$((times - 1))
	done
}

# Captured logs of all kinds over and over, some MiB of them, so that a block
# begins at every place of them sooner or later. awk is to read them too.
make_log() {
	cat "$top"/tests/logs/*.log | tr -d '\000' >"$scratch/logs"
	echo >>"$scratch/logs"
	repeat $((16777216 / $(wc -c <"$scratch/logs") + 1)) "$scratch/logs" \
		>"$scratch/log"
	"$CKR" <"$scratch/log" >"$scratch/annotated"
	awk 'NR == FNR { line[NR] = $0; next }
		substr($0, 1, length(line[FNR])) != line[FNR] { exit 1 }
		END { exit FNR == 0 }' "$scratch/log" "$scratch/annotated" ||
		fail "a line is not what it was, with a comment behind it"
}

# What comes out is what came out of one log, as often; not more memory is used
# than for a short log, but for what the system counts.
soak_bytes() {
	make_log
	times=$((mib * 1048576 / $(wc -c <"$scratch/log") + 1))
	mkfifo "$scratch/wanted"
	repeat "$times" "$scratch/annotated" >"$scratch/wanted" &
	repeat "$times" "$scratch/log" |
		command time -o "$scratch/peak" -f %M "$CKR" |
		cmp - "$scratch/wanted" || fail "the bytes differ"
	wait
	peak=$(cat "$scratch/peak")
	[ "$peak" -lt 16384 ] || fail "the filter took $peak KiB"
	echo "bytes: $((times * $(wc -c <"$scratch/log") / 1048576)) MiB" \
		"through the filter, each as wanted, $peak KiB at most"
}

# Each part of the log is out before the next is begun, without a newline more.
soak_rotation() {
	: >"$scratch/app.log"
	: >"$scratch/all"
	mkfifo "$scratch/followed"
	tail -n +1 -s 0.1 -F "$scratch/app.log" >"$scratch/followed" \
		2>/dev/null &
	tail=$!
	"$CKR" <"$scratch/followed" >"$scratch/out" &
	ckr=$!
	number=0
	while [ $number -lt "$rotations" ]; do
		number=$((number + 1))
		awk -v part=$number 'BEGIN {
			for (i = 0; i < 1000; i++)
				print part, i, (i % 4 ? "nothing" : \
					"C_Login failed: rv = 0xA0")
		}' >"$scratch/part"
		cat "$scratch/part" >>"$scratch/all"
		cat "$scratch/part" >>"$scratch/app.log"
		until_lines $((number * 1000))
		mv "$scratch/app.log" "$scratch/app.log.1"
		: >"$scratch/app.log"
	done
	kill $tail
	wait $tail 2>/dev/null || :
	tail=
	wait $ckr || fail "the filter ended with status $?"
	"$CKR" <"$scratch/all" | cmp - "$scratch/out" || fail "the bytes differ"
	echo "rotation: $rotations times, $((number * 1000)) lines, none lost"
}

until_lines() { # NUMBER
	tries=600
	until [ "$(wc -l <"$scratch/out")" -eq "$1" ]; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] || fail "$1 lines do not come out"
		sleep 0.1
	done
}

# Two programs that talk with each other by way of the filter.
soak_prompts() {
	perl "$top/tests/soak/prompts.pl" "$prompts" "$CKR"
}

soak_lookups() {
	"$CKR" -l --vendor=all --format=name | sort -u >"$scratch/names"
	repeat $((lookups / $(wc -l <"$scratch/names") + 1)) "$scratch/names" |
		head -n "$lookups" >"$scratch/asked"
	xargs -P 16 -n 1 "$CKR" --vendor=all --format=name \
		<"$scratch/asked" >"$scratch/answered" 2>"$scratch/said" ||
		fail "a look-up failed"
	sort -u "$scratch/answered" >"$scratch/answers"
	[ "$(wc -l <"$scratch/answered")" -ge "$lookups" ] ||
		fail "answers are missing"
	sort -u "$scratch/asked" | comm -23 - "$scratch/answers" \
		>"$scratch/missing"
	[ ! -s "$scratch/missing" ] ||
		fail "not answered: $(cat "$scratch/missing")"
	echo "look-ups: $lookups, sixteen at a time"
}

for part in bytes rotation prompts lookups; do
	soak_$part
done
