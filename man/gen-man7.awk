# SPDX-License-Identifier: MIT
# gen-man7.awk: data/*.md -> ckr-codes(7), all the tables on one page; or
# ckr-neighbours(7), those of data/neighbours.
#
# usage: awk -v page=codes -v version=V -v date=D \
#            -f markdown.awk -f roff.awk -f gen-man7.awk \
#            kind=notes data/notes.md \
#            kind=standard data/pkcs11.md data/later.md \
#            kind=withdrawn data/withdrawn.md ... \
#            kind=vendor data/vendors/*.md \
#            kind=facts data/FILE.md ... kind=words data/words.md
#        awk -v page=neighbours ... kind=neighbour data/neighbours/*.md
#
# A file becomes a section, or a subsection where its kind shares one; its
# prose comes along. Rows of codes give a name, a number and a description;
# those of other tables their first cell and the rest; sources are left out.

BEGIN {
	if (page == "neighbours")
		begin_neighbours()
	else
		begin_codes()
	shared["standard"] = "STANDARD CODES"
	shared["withdrawn"] = "WITHDRAWN AND FORMER CODES"
	shared["vendor"] = "CODES OF VENDORS"
}

function begin_codes() {
	print page_heading("CKR-CODES", 7, "gen-man7.awk")
	print ".SH NAME"
	print "ckr\\-codes \\- all return values that ckr knows"
	print ".SH DESCRIPTION"
	print "These are the tables from which \\fBckr\\fR(1) is made."
	print "Each standard code has a page of its own in section 3,"
	print "under its name and its number."
}

function begin_neighbours() {
	print page_heading("CKR-NEIGHBOURS", 7, "gen-man7.awk")
	print ".SH NAME"
	print "ckr\\-neighbours \\- errors around a module, no return values"
	print ".SH DESCRIPTION"
	print "In the logs of a program that uses PKCS #11 stand the errors"
	print "of other layers too: those below the module, of which it makes"
	print "return values, and those above it, which are made of them."
	print "\\fBckr\\fR(1) tells by name or number whose such an error is,"
	print "what it means, and what becomes of it; the filter leaves them"
	print "alone. Behind the name of a module stands the return value"
	print "that it makes of the error, with the error by way of which in"
	print "brackets; or, behind \\(dqfrom\\(dq, the return values that are"
	print "made into the error."
}

function needs(file) {
	if (kind == "notes")
		return "Message|Summary"
	if (kind in shared)
		return "Message|Code|Description"
	return ""
}

# A table without a title (the specification's) takes no subsection.
function begin_file() {
	flush_prose()
	if ((kind in shared) && section != shared[kind]) {
		section = shared[kind]
		print ".SH \"" section "\""
	}
}

function row() {
	flush_prose()
	after_heading = 0
	if (kind == "notes")
		summary[plain(cell["Message"])] = cell["Summary"]
	else if (kind in shared)
		code_row(plain(cell["Message"]))
	else if (has_heading("Error"))
		error_row()
	else
		other_row()
}

function code_row(name) {
	print ".TP"
	print bold(name) " " long_hex(hex8(cell["Code"]))
	if (kind == "standard" && summary[name] != "")
		print "[" roff(summary[name]) "]"
	print roff(cell["Description"])
	if (has_heading("Until"))
		print lifetime(cell["Since"], cell["Until"])
}

function lifetime(since, until) {
	since = since == "-" ? "never standard" : "since " since
	return "(" since (until == "-" ? "" : ", last in " until) ")"
}

function error_row(    name, number, words) {
	name = cell["Error"] == "-" ? "" : cell["Error"]
	number = cell["Number"] == "-" ? "" : cell["Number"]
	# A pair is part of its name.
	if (number ~ /\// && name != "")
		number = ""
	words = cell["Meaning"] == "-" ? "" : cell["Meaning"] "."
	if (cell["Return values"] != "-")
		words = words (words == "" ? "" : " ") cell["Return values"] "."
	print ".TP"
	print roff(name (name != "" && number != "" ? " " : "") number)
	print (words == "" ? "\\&" : roff(words))
}

# Two columns speak for themselves; of more, each is named. Words of other
# alphabets cannot be shown on every terminal: the table itself has them.
function other_row(    i, text) {
	if ($0 ~ /[^ -~\t]/)
		return
	print ".TP"
	print roff(cell[heading[1]])
	for (i = 2; i <= columns; i++) {
		if (cell[heading[i]] == "" || cell[heading[i]] == "-" || \
		    heading[i] == "Source")
			continue
		text = text (text == "" ? "" : "; ") \
			(columns > 2 ? tolower(heading[i]) ": " : "") \
			cell[heading[i]]
	}
	print roff(text)
}

# Lines of prose are gathered to a paragraph.
function flush_prose() {
	if (prose == "")
		return
	if (!after_heading)
		print ".PP"
	print roff(prose)
	prose = ""
	after_heading = 0
}

function title_line(macro, text) {
	flush_prose()
	print macro " \"" roff(text) "\""
	after_heading = 1
}

kind == "notes" {
	next
}

/^# / && !(kind in shared) {
	title_line(".SH", toupper(trim(substr($0, 3))))
	next
}

/^##* / {
	sub(/^#* /, "")
	title_line(".SS", trim($0))
	next
}

/^[ \t]*$/ {
	flush_prose()
	next
}

{
	prose = prose (prose == "" ? "" : " ") trim($0)
}

function finish() {
	print ".SH \"SEE ALSO\""
	print "\\fBckr\\fR(1), \\fBckr\\-" \
		(page == "neighbours" ? "codes" : "neighbours") "\\fR(7)"
}
