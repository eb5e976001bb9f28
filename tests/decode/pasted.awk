# SPDX-License-Identifier: MIT
# pasted.awk: the labelled lines of a capture, and what ckr makes of them.
#
# Input, each behind kind=...: expected.tsv, the capture that
# file=NAME names, and perhaps the records that ckr --format=tsv printed for
# its lines as operands. Without records the labelled lines are printed; with
# them, the labels that no record of their line bears out, and the exit status
# is 1 then. A value from 0x80000000 on is labelled CKR_VENDOR_DEFINED.

BEGIN { FS = "\t" }

kind == "expected" && $1 == file && $2 ~ /^[0-9]+$/ && $5 != "CKR_OK" {
	labels[$2] = labels[$2] " " $5
}

# As the records have it, whose fields have no control characters in them.
kind == "log" && (FNR in labels) {
	lines[++count] = $0
	text = $0
	gsub(/[\t\r]/, " ", text)
	gsub(/[\001-\037\177]/, "?", text)
	texts[count] = text
	wanted[count] = labels[FNR]
}

kind == "records" && $1 == "input" {
	for (i = 1; i <= NF; i++)
		column[$i] = i
	next
}

kind == "records" {
	name = $column["name"]
	if (substr($column["hex"], 3, 1) ~ /[89A-Fa-f]/)
		name = "CKR_VENDOR_DEFINED"
	found[$column["input"] SUBSEP name] = 1
}

END {
	for (i = 1; kind == "log" && i <= count; i++)
		print lines[i]
	for (i = 1; kind == "records" && i <= count; i++) {
		n = split(wanted[i], names, " ")
		for (j = 1; j <= n; j++)
			if (!((texts[i] SUBSEP names[j]) in found)) {
				print "# " names[j] ": " texts[i]
				wrong = 1
			}
	}
	exit wrong
}
