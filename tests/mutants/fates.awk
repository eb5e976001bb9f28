# SPDX-License-Identifier: MIT
# fates.awk: what became of the mistakes of a sample.
#
# awk -F '\t' -f fates.awk equivalent.tsv FATES. A row of the first names a
# source, what stands there with the mistake, and why that changes nothing; a
# row of the second is what mutants.sh has found of a mistake.

FNR == NR {
	if ($0 !~ /^#/)
		why[$1, $2] = $3
	next
}

$1 == "survived" && ($3, $5) in why {
	count["equivalent"]++
	next
}

{
	count[$1]++
}

$1 == "survived" {
	print "survived: " $3 ":" $4 ": " $5
}

END {
	judged = count["killed"] + count["survived"]
	printf "%d killed of %d, %d known to change nothing, %d compiled to " \
		"the same, %d refused by the compiler\n", count["killed"], \
		judged, count["equivalent"], count["same"], count["refused"]
	exit judged == 0 || count["killed"] < 0.9 * judged
}
