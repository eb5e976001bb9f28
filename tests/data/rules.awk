# SPDX-License-Identifier: MIT
# rules.awk: one rule about the tables under data/; prints what breaks it.
#
# usage: awk -v rule=NAME -v data=DIRECTORY -v exceptions=FILE -f rules.awk

# Reads a table: row[1..n], column 1 as key, cells as text[key, heading].
function read_table(path, row, text,    line, i, n, part, heading, count, key) {
	split("", row)
	split("", text)
	while ((getline line < path) > 0) {
		if (line !~ /^\|/) {
			split("", heading)
			continue
		}
		n = split(line, part, "|")
		for (i = 2; i < n; i++)
			gsub(/^[ \t]+|[ \t]+$/, "", part[i])
		if (!(2 in heading)) {
			for (i = 2; i < n; i++)
				heading[i] = part[i]
		} else if (part[2] !~ /^:?-+:?$/) {
			key = part[2]
			gsub(/`/, "", key)
			row[++count] = key
			for (i = 2; i < n; i++)
				text[count, heading[i]] = part[i]
		}
	}
	close(path)
	if (!count)
		print path ": no rows"
	return count
}

function bare(name) {
	gsub(/`/, "", name)
	return name
}

function read_standard(    n, i, row, text) {
	n = read_table(data "/pkcs11.md", row, text)
	for (i = 1; i <= n; i++)
		standard[row[i]] = 1
	n = read_table(data "/later.md", row, text)
	for (i = 1; i <= n; i++)
		standard[row[i]] = 1
}

function missing_in(file,    n, i, row, text, has, name) {
	read_standard()
	n = read_table(data "/" file ".md", row, text)
	for (i = 1; i <= n; i++)
		has[row[i]] = 1
	for (name in standard)
		if (!(name in has))
			print name " has no row in " file ".md"
}

# Between two and five points, so that they are read.
function points_per_note(    n, i, row, text, points) {
	n = read_table(data "/notes.md", row, text)
	for (i = 1; i <= n; i++) {
		points = gsub(/<br>/, "", text[i, "What to check"]) + 1
		if (points < 2 || points > 5)
			print row[i] ": " points " points"
	}
}

# CKR_PIN_LOCKED: "pin locked" says nothing.
function summary_repeats_name(    n, i, row, text, name, summary) {
	n = read_table(data "/notes.md", row, text)
	for (i = 1; i <= n; i++) {
		name = tolower(substr(row[i], 5))
		summary = tolower(text[i, "Summary"])
		gsub(/[^a-z0-9]/, "", name)
		gsub(/(^|[^a-z])(the|a|an|is|was|not)[^a-z]/, " ", summary)
		gsub(/[^a-z0-9]/, "", summary)
		if (summary == name)
			print row[i] ": " text[i, "Summary"]
		if (text[i, "Summary"] in seen)
			print row[i] " has the summary of " \
				seen[text[i, "Summary"]]
		seen[text[i, "Summary"]] = row[i]
	}
}

# A summary stands behind a colon and before a semicolon.
function summary_ends_plain(    n, i, row, text) {
	n = read_table(data "/notes.md", row, text)
	for (i = 1; i <= n; i++)
		if (text[i, "Summary"] ~ /[.;:]$/ ||
		    text[i, "Summary"] ~ /^[A-Z][a-z]/)
			print row[i] ": " text[i, "Summary"]
}

# A description of 2.20 that says "only returned by" is no longer true of codes
# that later functions list too: the notes name these.
function exclusive_claims_are_noted(    n, i, k, m, row, text, claim, note, name) {
	n = read_table(data "/pkcs11.md", row, text)
	for (i = 1; i <= n; i++)
		if (match(text[i, "Description"], /only (be )?returned by `C_[A-Za-z]*`/))
			claim[row[i]] = substr(text[i, "Description"], RSTART, RLENGTH)
	n = read_table(data "/notes.md", row, text)
	for (i = 1; i <= n; i++)
		note[row[i]] = text[i, "What to check"]
	n = read_table(data "/functions.md", row, text)
	for (i = 1; i <= n; i++) {
		m = split(text[i, "Return values"], name, " ")
		for (k = 1; k <= m; k++)
			if ((bare(name[k]) in claim) && \
			    !index(claim[bare(name[k])], "`" row[i] "`") && \
			    !index(note[bare(name[k])], "`" row[i] "`"))
				print bare(name[k]) ": no note on " row[i]
	}
}

function is_published(version) {
	return version ~ /^(1\.0|2\.0|2\.01|2\.1|2\.11|2\.20|2\.40|3\.[012])$/
}

function versions_published(    n, i, row, text) {
	n = read_table(data "/versions.md", row, text)
	for (i = 1; i <= n; i++)
		if (!is_published(text[i, "Since"]))
			print row[i] ": " text[i, "Since"]
}

function function_since_published(    n, i, row, text) {
	n = read_table(data "/functions.md", row, text)
	for (i = 1; i <= n; i++)
		if (!is_published(text[i, "Since"]))
			print row[i] ": " text[i, "Since"]
}

# Takes off, again and again, what nothing left overrides.
function priority_has_no_cycle(    n, i, row, text, gone, more, below) {
	n = read_table(data "/priority.md", row, text)
	do {
		split("", below)
		for (i = 1; i <= n; i++)
			if (!(i in gone))
				below[bare(text[i, "Overrides"])] = 1
		more = 0
		for (i = 1; i <= n; i++)
			if (!(i in gone) && !(row[i] in below)) {
				gone[i] = 1
				more = 1
			}
	} while (more)
	for (i = 1; i <= n; i++)
		if (!(i in gone))
			print row[i] " is in a circle"
}

# A pair stands once, in one of its two orders.
function kin_pairs_stand_once(    n, i, row, text, seen, other) {
	n = read_table(data "/kin.md", row, text)
	for (i = 1; i <= n; i++) {
		other = bare(text[i, "See also"])
		if ((other, row[i]) in seen)
			print row[i] " and " other " are a pair twice"
		seen[row[i], other] = 1
	}
}

# A row for a function whose list has the value would say it a second time.
function named_rows_are_not_listed(    n, i, k, m, row, text, list, name, f) {
	n = read_table(data "/functions.md", row, text)
	for (i = 1; i <= n; i++)
		list[row[i]] = text[i, "Return values"]
	n = read_table(data "/named.md", row, text)
	for (i = 1; i <= n; i++) {
		if (text[i, "May"] != "yes" || text[i, "Functions"] !~ /^`/)
			continue
		m = split(bare(text[i, "Functions"]), f, " ")
		split(bare(text[i, "Return values"]), name, " ")
		for (k = 1; k <= m; k++)
			if (index(list[f[k]], "`" name[1] "`"))
				print name[1] " is in the list of " f[k]
	}
}

# What no note tells of needs no version; a note's producer stands there.
function readings_are_of_notes(    n, i, k, count, row, text, note, found) {
	count = read_table(data "/notes.md", note, text)
	for (i = 1; i <= count; i++)
		note[i] = text[i, "What to check"]
	n = read_table(data "/readings.md", row, text)
	for (i = 1; i <= n; i++) {
		found = 0
		for (k = 1; k <= count && !found; k++)
			found = index(note[k], row[i])
		if (!found)
			print row[i] ": no note has this name"
	}
}

# Adds the first column of a table to the names that exist.
function learn(path,    n, i, row, text) {
	n = read_table(path, row, text)
	for (i = 1; i <= n; i++)
		exists[row[i]] = 1
}

# Prints each CKR_ or C_ name in a code span that nobody defines.
function check_spans(path,    line, count, part, i, n, word, number) {
	while ((getline line < path) > 0) {
		number++
		count = split(line, part, "`")
		for (i = 2; i <= count; i += 2) {
			n = split(part[i], word, /[^A-Za-z0-9_*]+/)
			for (; n > 0; n--)
				if (word[n] ~ /^(CKR_|C_)[A-Za-z0-9_]*[A-Za-z0-9]$/ &&
				    !(word[n] in exists))
					print path ":" number ": " word[n]
		}
	}
	close(path)
}

function names_in_spans_exist(    file, command) {
	command = "ls '" data "'/*.md '" data "'/vendors/*.md"
	while ((command | getline file) > 0)
		learn(file)
	close(command)
	learn(exceptions)
	while ((command | getline file) > 0)
		check_spans(file)
	close(command)
}

# A number of some index is nothing that a reader can find.
function check_sources(path,    n, i, row, text, source) {
	n = read_table(path, row, text)
	for (i = 1; i <= n; i++) {
		source = text[i, "Source"]
		if (source == "" || source == "-")
			print path ": " row[i] " has no source"
		else if (source ~ /file index|^[0-9, ]*$/ || \
			 source ~ /unconfirmed:? *(;|$)/)
			print path ": " row[i] " cites " source
	}
}

function vendors_cite_a_source(    file, command) {
	command = "ls '" data "/vendors.md' '" data "'/vendors/*.md"
	while ((command | getline file) > 0)
		check_sources(file)
	close(command)
}

function ranges_have_an_owner(    n, i, row, text, is_vendor) {
	n = read_table(data "/vendors.md", row, text)
	for (i = 1; i <= n; i++)
		is_vendor[row[i]] = 1
	n = read_table(data "/ranges.md", row, text)
	for (i = 1; i <= n; i++)
		if (!(row[i] in is_vendor))
			print row[i] " is no vendor"
}

BEGIN {
	if (rule == "notes_for_each_code")
		missing_in("notes")
	else if (rule == "version_for_each_code")
		missing_in("versions")
	else if (rule == "points_per_note")
		points_per_note()
	else if (rule == "summary_repeats_name")
		summary_repeats_name()
	else if (rule == "summary_ends_plain")
		summary_ends_plain()
	else if (rule == "versions_published")
		versions_published()
	else if (rule == "function_since_published")
		function_since_published()
	else if (rule == "priority_has_no_cycle")
		priority_has_no_cycle()
	else if (rule == "kin_pairs_stand_once")
		kin_pairs_stand_once()
	else if (rule == "names_in_spans_exist")
		names_in_spans_exist()
	else if (rule == "named_rows_are_not_listed")
		named_rows_are_not_listed()
	else if (rule == "vendors_cite_a_source")
		vendors_cite_a_source()
	else if (rule == "ranges_have_an_owner")
		ranges_have_an_owner()
	else if (rule == "readings_are_of_notes")
		readings_are_of_notes()
	else if (rule == "exclusive_claims_are_noted")
		exclusive_claims_are_noted()
	else
		print "no such rule: " rule
}
