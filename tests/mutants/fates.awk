# SPDX-License-Identifier: MIT
# fates.awk: what became of the mistakes of a sample.
#
# awk -F '\t' -f fates.awk kind=unseen unseen.tsv kind=mistake MISTAKES \
#	kind=fate FATES
#
# A row of the first names a source, what stands there with the mistake, and why
# no test can see it; a row of MISTAKES is one that mutants.awk can make, behind
# its wing and source; a row of FATES is what mutants.sh has found of one. A row
# of the first that is no mistake, or that a test does see, is a fault.

kind == "unseen" {
	if ($0 !~ /^#/)
		why[$1, $2] = $3
	next
}

kind == "mistake" {
	made["src/" $1 "/" $2, $5] = 1
	next
}

$1 == "survived" && ($3, $5) in why {
	count["unseen"]++
	next
}

$1 == "killed" && ($3, $5) in why {
	print "unseen.tsv: " $2 " sees it: " $3 ": " $5
	is_wrong = 1
}

{
	count[$1]++
}

$1 == "survived" {
	print "survived: " $3 ":" $4 ": " $5
}

END {
	for (mistake in why)
		if (!(mistake in made)) {
			split(mistake, part, SUBSEP)
			print "unseen.tsv: no such mistake: " part[1] \
				": " part[2]
			is_wrong = 1
		}
	judged = count["killed"] + count["survived"]
	printf "%d killed of %d, %d known not to be seen, %d compiled to " \
		"the same, %d refused by the compiler\n", count["killed"], \
		judged, count["unseen"], count["same"], count["refused"]
	exit is_wrong || judged == 0 || count["killed"] < 0.9 * judged
}
