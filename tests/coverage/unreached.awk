# SPDX-License-Identifier: MIT
# unreached.awk: whether the lines that no test runs are those that are listed.
#
# awk -F '\t' -v top=DIRECTORY -f unreached.awk unreached.tsv LINES. A row of the
# first names a source, text of a line in it, and why what stands there is not
# reached; the line is that of the condition, or the first that is not reached. A
# row of LINES is a source, the number of a line and how often it ran. Says of
# each row that excuses nothing, and of each line that is not excused.

FNR == NR {
	if ($0 !~ /^#/) {
		source[++rows] = $1
		text[rows] = $2
		if ($3 == "") {
			print "unreached.tsv:" FNR ": no reason"
			wrong = 1
		}
	}
	next
}

function read_source(    line) {
	at = $1
	count = 0
	while ((getline line < (top "/" at)) > 0)
		lines[++count] = line
	close(top "/" at)
	before = 0
}

function is_excused(    i, excused) {
	for (i = 1; i <= rows; i++)
		if (source[i] == $1 && (index(lines[$2], text[i]) ||
			(before && index(lines[before], text[i])))) {
			used[i] = 1
			excused = 1
		}
	return excused
}

$1 != at {
	read_source()
	inside = 0
}

$3 > 0 {
	before = $2
	inside = 0
	next
}

!inside && !is_excused() {
	print $1 ":" $2 ": no test runs it: " lines[$2]
	wrong = 1
}

{
	inside = 1
}

END {
	for (i = 1; i <= rows; i++)
		if (!used[i]) {
			print "unreached.tsv: a test runs it: " source[i] ": " \
				text[i]
			wrong = 1
		}
	exit wrong
}
