# SPDX-License-Identifier: MIT
# vendors.awk: what ckr has to say of the vendors' names, from the tables alone.
#
# usage: awk -v want=lines|comments|records|numbers -f vendors.awk \
#            kind=vendors data/vendors.md kind=standard data/pkcs11.md ... \
#            kind=withdrawn data/withdrawn.md ... kind=vendor data/vendors/*.md
#
# "lines" writes a line of a log for each name of a vendor, once; "comments"
# what the filter must put behind each of them in brackets: the first who
# defines the name, in the order of the kinds and of the table of vendors, and
# up to three values that it has elsewhere; nothing where the standard defines
# it. "records" writes, for each row of a vendor, its value, name and title;
# "numbers" the values.

function cell(i,    text) {
	text = part[i]
	gsub(/^[ \t`]+|[ \t`]+$/, "", text)
	return text
}

FNR == 1 {
	title = ""
	header = 0
	id = FILENAME
	sub(/^.*\//, "", id)
	sub(/\.md$/, "", id)
}

/^# / && title == "" {
	title = substr($0, 3)
}

!/^\|/ {
	next
}

{
	n = split($0, part, "|")
	if (cell(2) == "Message" || cell(2) == "Vendor") {
		for (i = 2; i < n; i++)
			column[cell(i)] = i
		next
	}
	if (cell(2) ~ /^:?-/)
		next
}

kind == "vendors" {
	order[++vendors] = cell(column["Vendor"])
	next
}

{
	source = kind == "vendor" ? id : kind
	rows[source]++
	name_of[source, rows[source]] = cell(column["Message"])
	value_of[source, rows[source]] = cell(column["Code"])
	title_of[source, rows[source]] = title
}

function take(source,    i, name) {
	for (i = 1; i <= rows[source]; i++) {
		name = name_of[source, i]
		if (source == "standard")
			is_standard[name] = 1
		owners[name]++
		owner_title[name, owners[name]] = title_of[source, i]
		owner_value[name, owners[name]] = value_of[source, i]
	}
}

function brackets(name,    i, count, text) {
	text = owner_title[name, 1]
	for (i = 1; i <= owners[name] && count < 3; i++) {
		if (owner_value[name, i] == owner_value[name, 1])
			continue
		text = text ", also " owner_value[name, i] " of " \
			owner_title[name, i]
		count++
	}
	return text
}

function put(source,    i, name) {
	for (i = 1; i <= rows[source]; i++) {
		name = name_of[source, i]
		if (want == "records")
			print value_of[source, i] "\t" name "\t" \
				title_of[source, i]
		else if (want == "numbers")
			print value_of[source, i]
		else if (!(name in told) && !(name in is_standard))
			print want == "lines" ? "C_Sign failed: " name : \
				name " (" owner_value[name, 1] ") (" \
				brackets(name) ")"
		told[name] = 1
	}
}

END {
	take("standard")
	take("withdrawn")
	for (v = 1; v <= vendors; v++)
		take(order[v])
	for (v = 1; v <= vendors; v++)
		put(order[v])
}
