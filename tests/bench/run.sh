#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh: ckr beside what people use for the same, as a markdown table.
#
# CKR is the program; data are made in the current directory and removed.
# BENCH_MIB is the size of the mixed log (1024), from which the others follow.
# Tools that are not installed are left out.
set -eu

here=$(dirname "$0")
mib=${BENCH_MIB:-1024}
: "${CKR:?is the program to measure}"
# A shell may have a word of this name, which env passes by.
env time -o /dev/null -f %e true 2>/dev/null ||
	{ echo "run.sh: GNU time is needed" >&2; exit 1; }
export LC_ALL=C TERM=dumb

data=$(mktemp -d ./bench.XXXXXX)
trap 'rm -rf "$data"' EXIT
trap 'exit 1' HUP INT TERM

has() {
	command -v "$1" >/dev/null 2>&1
}

# generate KIND MIB [LINES]: a piece of the log, of 20,000 lines or so many,
# again and again.
generate() {
	"$CKR" --list | awk -v kind="$1" -v lines="${3:-20000}" \
		-f "$here/generate.awk" >"$data/piece"
	size=$(wc -c <"$data/piece")
	count=$(($2 * 1048576 / size + 1))
	while [ "$count" -gt 0 ]; do
		cat "$data/piece"
		count=$((count - 1))
	done >"$data/$1"
}

# measure COMMAND: its $wall and $user seconds and $peak memory in KiB: the
# best of three by wall time.
measure() {
	for _ in 1 2 3; do
		env time -o "$data/time" -f '%e %U %M' sh -c "$1" || :
		tail -n 1 "$data/time"
	done | sort -n | head -n 1 >"$data/best"
	read -r wall user peak <"$data/best"
}

ratio() {
	awk -v a="$1" -v b="$2" 'BEGIN {
		if (b > 0) printf "%.2f", a / b; else printf "-" }'
}

# row NAME COMMAND: of the log $log, in ratio to the first row.
row() {
	measure "$2"
	[ -n "$base" ] || { base=$wall; base_user=$user; }
	echo "| $1 | $wall | $(ratio "$wall" "$base") | $user |" \
		"$(ratio "$user" "$base_user") | $peak |"
}

heading() {
	base=
	printf '\n### %s, %s MiB\n\n' "$1" \
		"$(($(wc -c <"$log") / 1048576))"
	echo '| command | wall s | ratio | user s | ratio | peak KiB |'
	echo '|---|---|---|---|---|---|'
}

# What others need to say what ckr says: a rule of sed's, or an item of a hash
# of perl's, for each code by number and by name.
make_rules() {
	"$CKR" --list | awk -v rules="$data/rules.sed" '{
		sum = $0
		sub(/^[^ ]+ +[^ ]+ +/, "", sum)
		gsub(/[\/&\\]/, " ", sum)
		hex = $1
		sub(/^0x0*/, "", hex)
		print "s/" $2 "$/&  # " $2 ": " sum "/" >rules
		print "s/rv = 0x0*" hex "$/&  # " $2 ": " sum "/" >rules
		print "$says{\"" $1 "\"} = $says{\"" $2 "\"} = " \
			"\"  # " $2 ": " sum "\";"
	}
	END {
		print "while (<>) {"
		print "\tmy $said = \"\";"
		print "\twhile (/\\b(CKR_[A-Z0-9_]+|0x[0-9A-F]+)\\b/g) {"
		print "\t\t$said .= $says{$1} // \"\";"
		print "\t}"
		print "\ts/$/$said/ if $said;"
		print "\tprint;"
		print "}"
	}' >"$data/hash.pl"
}

pattern='CKR_[A-Z0-9_]+|rv = 0x[0-9A-Fa-f]+'
awk_program="/$pattern/ { print \$0 \"  # \"; next } { print }"

# compare TITLE KIND: the log through each filter, file to /dev/null by a pipe.
compare() {
	log=$data/$2
	heading "$1"
	row cat "cat '$log' | cat >/dev/null"
	row ckr "cat '$log' | '$CKR' | cat >/dev/null"
	row 'ckr, from a file' "'$CKR' <'$log' | cat >/dev/null"
	if has rg; then
		row 'rg --passthru' \
			"rg --passthru '$pattern' '$log' | cat >/dev/null"
		row 'rg --passthru -r' \
			"rg --passthru -r '\$0  #' '$pattern' '$log' | cat >/dev/null"
	fi
	row 'grep -E' "grep -aE '$pattern|\$' '$log' | cat >/dev/null"
	if has mawk; then
		row mawk "mawk '$awk_program' '$log' | cat >/dev/null"
	fi
	if has perl; then
		row perl "perl -pe 's/$pattern/\$&  #/' '$log' | cat >/dev/null"
	fi
	if has c++filt; then
		row c++filt "c++filt <'$log' | cat >/dev/null"
	fi
	if has grcat; then
		row grcat "grcat conf.log <'$log' | cat >/dev/null"
	fi
}

# compare_storm TITLE KIND: what a line costs that has codes, and with which
# others say the same or less; from file to /dev/null.
compare_storm() {
	log=$data/$2
	heading "$1"
	if has rg; then
		row 'rg --passthru -r' \
			"rg --passthru -r '\$0  #' '$pattern' '$log' >/dev/null"
	fi
	row ckr "'$CKR' <'$log' >/dev/null"
	row 'ckr --inline' "'$CKR' --inline <'$log' >/dev/null"
	row 'ckr --format=json' "'$CKR' --format=json -f '$log' >/dev/null"
	row 'ckr --count' "'$CKR' --count -f '$log' >/dev/null"
	if has perl; then
		row 'perl, a hash of all codes' \
			"perl '$data/hash.pl' '$log' >/dev/null"
	fi
	if has mawk; then
		row 'mawk, one pattern' \
			"mawk '$awk_program' '$log' >/dev/null"
	fi
	row cat "cat '$log' | cat >/dev/null"
}

# Lines that tests/bench/slowest has found, in the mode that was slow. For "@"
# each has a number of its own: lines that are the same are read once.
compare_worst() {
	printf '\n### The slowest lines that were found, 1 MiB of each\n\n'
	echo '| command | line | user s |'
	echo '|---|---|---|'
	while IFS='	' read -r options line; do
		LINE=$line awk 'BEGIN {
			while (size < 1048576) {
				line = ENVIRON["LINE"]
				sub(/@/, ++count, line)
				print line
				size += length(line) + 1
			}
		}' >"$data/worst"
		measure "'$CKR' $options -f '$data/worst' >/dev/null"
		echo "| ckr $options | \`$line\` | $user |"
	done <<-'EOF'
		-p	(0xa4)
		-o	CKR_KEY_PARAMS_INVALID"0"104 CKR_KEY_PARAMS_INVALID"0"104
		-c	CKR_0xA0"3221227008"CKR_0xA0"3221227008"
		--once	C_EncryptUpdate C_EncryptUpdate
		--format=json	CKR_PIN_LOCKED CKR_PIN_INCORRECT
		--inline	pkcs11 C_Login: 0x5 C_Login: 0x5
		--why	: rv="101"
		-p	: rv=RC_FILE_ERROR: rv=00000004
		-p	\t
		--format=json	CKR_0xA0 @
	EOF
}

# A line that is written byte by byte: whether each costs more as it grows.
compare_growth() {
	has perl || return 0
	printf '\n### A prompt that grows by one byte at a time\n\n'
	echo '| command | KiB | microseconds of CPU a byte |'
	echo '|---|---|---|'
	for command in cat "$CKR"; do
		for size in 4 16 60; do
			perl "$here/grow.pl" $((size * 1024)) |
				env time -o "$data/time" -f '%U %S' \
					"$command" >/dev/null
			echo "| ${command##*/} | $size | $(awk -v size="$size" '{
				printf "%.1f", ($1 + $2) * 1e6 / 1024 / size
			}' "$data/time") |"
		done
	done
}

# A rule for each code is slow: a small part of the log says enough.
compare_sed() {
	log=$data/small
	head -c 8388608 "$data/mixed" >"$log"
	heading 'sed with a rule for each code'
	row ckr "cat '$log' | '$CKR' | cat >/dev/null"
	row sed "sed -f '$data/rules.sed' '$log' | cat >/dev/null"
}

compare_pipe() {
	log=$data/mixed
	heading 'In a pipe'
	row 'cat, cat, cat' "cat '$log' | cat | cat >/dev/null"
	row 'cat, ckr, cat' "cat '$log' | '$CKR' | cat >/dev/null"
}

compare_count() {
	log=$data/mixed
	heading 'Counting'
	if has rg; then
		row 'rg -c' "rg -c '$pattern' '$log' >/dev/null"
	fi
	row 'ckr --count' "'$CKR' --count -f '$log' >/dev/null"
}

look_up() {
	has hyperfine || return 0
	printf '\n### Looking a code up (1000 runs)\n\n'
	set -- "$CKR 2"
	if has errno; then
		set -- "$@" 'errno 2'
	fi
	if has gpg-error; then
		set -- "$@" 'gpg-error 2'
	fi
	hyperfine -N -i --warmup 20 --runs 1000 --style none \
		--export-markdown "$data/look-up" "$@" >/dev/null 2>&1
	cat "$data/look-up"
}

latency() {
	has perl || return 0
	printf '\n### From a line in to a line out\n\n'
	echo '| command | median, microseconds |'
	echo '|---|---|'
	echo "| cat | $(perl "$here/latency.pl" cat) |"
	echo "| ckr | $(perl "$here/latency.pl" "$CKR") |"
}

make_rules
generate mixed "$mib"
compare_pipe
compare_count
compare 'Server log, 2 % PKCS #11' mixed
compare_sed
rm -f "$data/mixed" "$data/small"
generate others $((mib / 4))
compare "Other programs' logs, without a code" others
rm -f "$data/others"
generate spy $((mib / 4))
compare 'Trace of pkcs11-spy' spy
rm -f "$data/spy"
generate dense $((mib / 4))
compare 'A code in every line' dense
compare_storm 'A storm: a code in every line' dense
rm -f "$data/dense"
# What differs in each line shall not come again so soon.
generate timed $((mib / 4)) 200000
compare_storm 'A storm: and a number behind it that differs' timed
rm -f "$data/timed"
generate ids $((mib / 4)) 200000
compare_storm 'A storm: and a random word before it' ids
rm -f "$data/ids"
generate twice $((mib / 4)) 200000
compare_storm 'A storm: two codes in every line' twice
rm -f "$data/twice"
compare_worst
compare_growth
generate plain $((mib / 4))
compare 'Server log without a code' plain
rm -f "$data/plain"
generate endless $((mib / 4))
log=$data/endless
heading 'A log without newlines'
row cat "cat '$log' | cat >/dev/null"
row ckr "cat '$log' | '$CKR' | cat >/dev/null"
row 'ckr alone' "'$CKR' <'$log' >/dev/null"
look_up
latency
