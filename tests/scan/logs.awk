# SPDX-License-Identifier: MIT
# logs.awk: compares what ckr found in a capture with the capture's labels.
#
# Input: expected.tsv, optional.tsv and a result, each behind kind=...; the
# labels are rows of file, line, column, token, name; the result is what
# ckr --format=tsv prints. -v file=NAME chooses the capture. A value from
# 0x80000000 on is labelled CKR_VENDOR_DEFINED. Prints what differs; the exit
# status is 1 then.

BEGIN { FS = "\t" }

# Where a column of the result is, by its header.
kind == "found" && FNR == 1 {
	for (i = 1; i <= NF; i++)
		column[$i] = i
	next
}

kind == "found" {
	name = $column["name"]
	# Compared as text: awks disagree on large numbers.
	if (substr($column["hex"], 3, 1) ~ /[89A-Fa-f]/)
		name = "CKR_VENDOR_DEFINED"
	found[$column["line"] " " name] = 1
	next
}

$1 != file || $5 == "CKR_OK" || $2 !~ /^[0-9]+$/ { next }
kind == "expected" { expected[$2 " " $5] = 1 }
kind == "optional" { optional[$2 " " $5] = 1 }

END {
	for (place in expected)
		if (!(place in found)) {
			print "# missed, line and name: " place
			wrong = 1
		}
	for (place in found)
		if (!(place in expected) && !(place in optional)) {
			print "# not a code, line and name: " place
			wrong = 1
		}
	exit wrong
}
